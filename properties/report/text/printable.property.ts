import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, printable } from '../../../src/report/text/printable.js'
import { hostileText } from '../audit/hostile.js'

/** Line and paragraph separators, and what turns the direction of text. */
const TURNING = [0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]

test('printable text is one line of characters that are shown', () =>
  fc.assert(
    fc.property(hostileText, text => {
      const obeyed = [...printable(text)].filter(character => {
        const code = character.codePointAt(0)!
        const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f)
        return isControl || (code >= 0xd800 && code <= 0xdfff) || TURNING.includes(code)
      })
      expect(obeyed).toEqual([])
      expect(printable(printable(text))).toBe(printable(text))
    }),
  ))

test('text that is shown as it stands is left so', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab$\\{}|`π×≈😀') }), text => {
      expect(printable(text)).toBe(text)
    }),
  ))

test('an excerpt is the text itself, or a beginning of it that is marked and not longer than asked', () =>
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 2, max: 40 }), (text, longest) => {
      const [whole, cut] = [printable(text), excerpt(text, longest)]
      if (whole.length <= longest) {
        expect(cut).toBe(whole)
        return
      }
      expect(cut.length).toBeLessThanOrEqual(longest)
      expect(cut.length).toBeGreaterThanOrEqual(longest - 1)
      expect(cut.endsWith('…')).toBe(true)
      expect(whole.startsWith(cut.slice(0, -1))).toBe(true)
      expect(cut).not.toMatch(/\p{Surrogate}/u)
    }),
  ))

test.each([
  [' a \r\n\t b\n', ' a b '],
  ['a\u2028\u2029\u00a0b', 'a b'],
  ['a\u0000\u001b\u007f\u0085\u009fb', `a${'\ufffd'.repeat(5)}b`],
  ['\u202a\u202b\u202c\u202d\u202e', '\ufffd'.repeat(5)],
  ['\u2066\u2067\u2068\u2069', '\ufffd'.repeat(4)],
  ['\u2030\u2065\u206a\u2070', '\u2030\u2065\u206a\u2070'],
  ['\ud83d-\ude00-\u{1f600}', '\ufffd-\ufffd-\u{1f600}'],
])('printable text of %j is %j', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

describe('an excerpt', () => {
  test.each([
    ['is whole to the last character', 'abcde', 5, 'abcde'],
    ['is cut to make room for its mark', 'abcdef', 5, 'abcd…'],
    ['is its mark alone in the room of one', 'ab', 1, '…'],
    ['has a pair of surrogates whole', 'ab\u{1f600}cd', 5, 'ab\u{1f600}…'],
    ['has no half of a pair', 'abc\u{1f600}cd', 5, 'abc…'],
    ['is measured as it is printed', 'a  \n  b', 3, 'a b'],
    ['has what would be obeyed replaced', 'a\u0000bc', 3, 'a\ufffd…'],
  ])('%s', (_, text, longest, cut) => {
    expect(excerpt(text, longest)).toBe(cut)
  })

  test('has 200 characters unless it is said how many', () => {
    expect(excerpt('x'.repeat(200))).toBe('x'.repeat(200))
    expect(excerpt('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`)
  })
})
