import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maySayShare, shareAt } from '../../../src/documents/prose-arithmetic/share.js'

const word = fc.constantFrom('in', 'out of', 'in every', 'out of each')
const before = fc.constantFrom('', '1 ', 'so 3 ')

test('a share ends with the whole number that it is of, and begins where it is asked for', () =>
  fc.assert(
    fc.property(
      before,
      word,
      fc.integer({ min: 1, max: 999_999 }),
      fc.boolean(),
      (text, of, whole, hasCommas) => {
        fc.pre(!/^in$/.test(of) || whole < 1500 || whole > 2099 || hasCommas)
        const digits = hasCommas ? whole.toLocaleString('en-US') : String(whole)
        const source = `${text}${of} ${digits}, and 5 more`
        const share = shareAt(source, text.length)!
        expect(share.whole).toBe(String(whole))
        expect(source.slice(share.start, share.end)).toBe(digits)
        expect(maySayShare(` ${source.slice(text.length)}`, 0)).toBe(true)
        if (text !== '') expect(shareAt(source, 0)).toBeNull()
      },
    ),
  ))

test('what is no whole number, a year and any other word make none', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1900, max: 2099 }), (n, year) => {
      for (const text of [
        `in ${n}.5`,
        `in ${n}th`,
        `in ${n}:30`,
        `in ${year}`,
        `on ${n}`,
        `in x`,
        'in a row',
      ])
        expect(shareAt(text, 0), text).toBeNull()
    }),
  ))
