import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../../src/report/text/json-text.js'
import { excerpt, printable, shownLine } from '../../../src/report/text/printable.js'
import { hostileText } from '../audit/hostile.js'

const unseen = fc.constantFrom(
  ...[0x1b, 0x07, 0x9b, 0x202e, 0x200b, 0x2060, 0xe0041].map(code => String.fromCodePoint(code)),
)
const text = fc
  .array(fc.oneof(hostileText, unseen, fc.constantFrom('::error::', '##[error]', '\n')))
  .map(parts => parts.join(''))

/** Line and paragraph separators, what turns the direction of text, what has no width, and tags. */
const UNSEEN = [0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0x200b, 0x200f, 0x2060, 0xfeff, 0xad, 0xe0041]

test('printable text is one line of characters that are shown', () =>
  fc.assert(
    fc.property(hostileText, text => {
      const obeyed = [...printable(text)].filter(character => {
        const code = character.codePointAt(0)!
        const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f)
        return isControl || (code >= 0xd800 && code <= 0xdfff) || UNSEEN.includes(code)
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

test('JSON says the same, and no character of it is obeyed', () =>
  fc.assert(
    fc.property(fc.dictionary(text, text), value => {
      const written = jsonText(value)
      expect(JSON.parse(written)).toEqual(value)
      expect(written).not.toMatch(/[\u007f-\u009f\u2028\u2029\p{Cf}]/u)
    }),
  ))

test('a line that is shown is one, and no command to a runner of workflows', () =>
  fc.assert(
    fc.property(text, said => {
      const line = shownLine(said)
      expect(line.match(/[\p{Cc}\p{Cf}]/gu)).toEqual(['\n'])
      expect(line).not.toMatch(/^\s*::|##\[/)
    }),
  ))
