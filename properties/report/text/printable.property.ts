import fc from 'fast-check'
import { expect, test } from 'vitest'
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
