import fc from 'fast-check'
import { expect, test } from 'vitest'
import { squareSizeIn } from '../../../src/english/worded/matrix-size.js'
import { wordsOf } from '../words-in.js'

const size = fc.integer({ min: 1, max: 12 })
/** A size as a page writes it. */
const between = fc.constantFrom('R×C', '$R \\times C$', 'R by C', 'R x C', '$R×C$')
const kind = fc.constantFrom('', 'real ', 'invertible symmetric ')

test('a size is of a matrix where its rows are as many as its columns', () =>
  fc.assert(
    fc.property(size, size, between, kind, (rows, columns, form, adjective) => {
      const written = form.replace('R', `${rows}`).replace('C', `${columns}`)
      const said = (text: string) => squareSizeIn(wordsOf(text))
      expect(said(`let $M$ be a ${written} ${adjective}matrix`)).toBe(rows === columns ? rows : null)
      expect(said(`let $M$ be a ${written} block matrix`)).toBeNull()
      expect(said(`fill a ${written} grid`)).toBeNull()
    }),
  ))

test('the order of a matrix is its size, and two sizes, or two matrices, say none', () =>
  fc.assert(
    fc.property(size, size, fc.constantFrom('of order', 'of size'), (one, other, of) => {
      const said = (text: string) => squareSizeIn(wordsOf(text))
      expect(said(`a square matrix ${of} ${one}`)).toBe(one)
      expect(said(`a matrix $A$ ${of} ${one}`)).toBe(one)
      expect(said(`a ${one}×${one} matrix ${of} ${other}`)).toBe(one === other ? one : null)
      expect(said(`a ${one}×${one} matrix $A$ and a matrix $B$`)).toBeNull()
      expect(said(`a group ${of} ${one}`)).toBeUndefined()
      expect(said(`an $n \\times n$ matrix beside $A$`)).toBeNull()
    }),
  ))
