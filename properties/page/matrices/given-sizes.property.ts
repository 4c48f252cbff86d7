import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GivenSizes } from '../../../src/page/matrices/given-sizes.js'
import { readingOf } from '../read-here.js'

const size = fc.integer({ min: 1, max: 20 })

/** How many rows a text gives a name. */
function sizeIn(text: string, name: string): number | null | undefined {
  const sizes = new GivenSizes()
  sizes.noteWords(readingOf(text))
  return sizes.at(name, text.length)?.size
}

const FORMS = [
  'Let $A$ be an N×N matrix.',
  'The matrices $B$ and $A$ are $N \\times N$ matrices of $C$.',
  'Let $A \\in \\mathbb{R}^{N \\times N}$.',
  'Let $B, A \\in \\mathbb{R}^{N \\times N}$.',
  'Take $A \\in M_{N}(\\mathbb{R})$.',
  'Take $A \\in \\mathrm{GL}_{N}(\\mathbb{C})$.',
  'Let $A$ be a matrix of order N.',
]

test('a size in words or by a set is that of the letters beside it', () =>
  fc.assert(
    fc.property(size, fc.constantFrom(...FORMS.slice(2, 6), FORMS[0]!, FORMS[6]!), (rows, form) => {
      const text = form.replaceAll('N', `${rows}`)
      expect(sizeIn(text, 'A')).toBe(rows)
      expect(sizeIn(text, 'D')).toBeUndefined()
    }),
  ))

test('a name that is brought in again has no size but its new one', () =>
  fc.assert(
    fc.property(size, size, fc.constantFrom(...FORMS.slice(2, 6)), (rows, other, form) => {
      const first = form.replaceAll('N', `${rows}`)
      expect(sizeIn(`${first} Let $A$ be another one.`, 'A')).toBeNull()
      expect(sizeIn(`${first} Let $A$ be a ${other}×${other} matrix.`, 'A')).toBe(other)
      expect(sizeIn(`${first} We speak of $A$ again.`, 'A')).toBe(rows)
      expect(sizeIn(`Let $A \\in \\mathbb{R}^{${rows} \\times ${rows + 1}}$.`, 'A')).toBeNull()
    }),
  ))

test('a sentence with two sizes gives none', () =>
  fc.assert(
    fc.property(size, size, (rows, other) => {
      const text = `For $A \\in \\mathbb{R}^{${rows} \\times ${rows}}$ take a ${other}×${other} matrix.`
      expect(sizeIn(text, 'A')).toBe(rows === other ? rows : null)
    }),
  ))
