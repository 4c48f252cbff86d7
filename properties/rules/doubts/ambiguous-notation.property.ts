import { describe, expect, test } from 'vitest'
import type { Token } from '../../../src/documents/model/document.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { doubtOfNotation } from '../../../src/rules/doubts/ambiguous-notation.js'

/** Why `left = right` may mean something else; the formula begins at an offset in what stands before it. */
function doubt(left: string, right: string, { before = '', behind = '', at = 0 } = {}): string | null {
  const source = `${before}${left} = ${right}${behind}`
  const read = (latex: string, offset: number) => parseChains(latex, { offset })[0]!.terms[0]!
  const sign = {
    operator: '=',
    start: before.length + left.length + 1,
    end: before.length + left.length + 2,
  } as const
  const link = { left: read(left, before.length), sign, right: read(right, sign.end + 1) }
  return doubtOfNotation(link, { start: at } as Token, source)
}

describe('a fraction behind an integer may be a mixed number', () => {
  test.each([['2 \\cdot \\frac{1}{2}', '3']])('but not in %s = %s', (left, right) =>
    expect(doubt(left, right)).toBeNull(),
  )
})

describe('a letter before a bracket may be a function', () => {
  const counts = 'a letter before a bracket may be a function'
  const letters = 'pi sigma tau mu phi varphi omega lambda zeta gamma'.split(' ')
  test.each([...letters.map(name => `\\${name}`), ...'πστμφωλζγ'])('%s', letter => {
    expect(doubt(`${letter}(10)`, '4')).toBe(counts)
    expect(doubt(`2 + ${letter}(6)`, '12')).toBe(counts)
    expect(doubt(`${letter}(10)`, '4.5')).not.toBe(counts)
    expect(doubt(`${letter}(10) + 1`, '4.5')).toBeNull()
    expect(doubt(`${letter}(10)`, '2x')).not.toBe(counts)
    expect(doubt(`${letter}(x)`, '4')).toBeNull()
    expect(doubt(`${letter} 10`, '4')).toBeNull()
  })
})

test.each([...'fgkRvx'])('a letter before two numbers in brackets may be a function: %s', letter => {
  const says = 'a letter before a number in brackets may be a function'
  expect(doubt(`${letter}(5)/${letter}(20)`, '0.135')).toBe(says)
  expect(doubt(`${letter}(5) - ${letter}(-2.5)`, '7.2')).toBe(says)
  expect(doubt(`3(5)/${letter}(20)`, '0.135')).toBeNull()
})

describe('a tilde before a formula', () => {
  test.each([' ~', '(~', 'about, ~ ', '~'])('is a sign behind a blank or a bracket: %j', before =>
    expect(doubt('2 + 2', '5', { before, at: before.length })).toBe('a sign stands before it'),
  )
  test.each(['Table~', 'so }~', '~ so '])(
    'is a blank of TeX behind a word, or stands elsewhere: %j',
    before => expect(doubt('2 + 2', '5', { before, at: before.length })).toBeNull(),
  )
})
