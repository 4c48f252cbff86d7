import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { isAccusation } from '../../../src/math/judges/verdict.js'

const isAccused = (text: string): boolean =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings.some(
    one => isAccusation(one.verdict),
  )

const WORDS = ['one', 'two', 'three']
const wordings: readonly ((count: number) => string)[] = [
  count => `To ${WORDS[count - 1]} significant figures`,
  count => `Correct to ${count} significant digits`,
  count => `To ${count} s.f.`,
]

test('a sum may be rounded to the digits that its sentence names, and to no others', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 99_999 }),
      fc.integer({ min: 1_000, max: 99_999 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(...wordings),
      fc.constantFrom(-1, 1),
      (a, b, count, wording, step) => {
        const unit = 10 ** (`${a + b}`.length - count)
        const rounded = Math.round((a + b) / unit) * unit
        // Of two that are equally near both are right; one that has a digit more has another last place.
        fc.pre(2 * Math.abs(rounded - a - b) < unit && `${rounded}`.length === `${a + b}`.length)
        // 44000 is 43851 to two digits, which needs no word.
        fc.pre((rounded + step * unit) % (10 * unit) !== 0)
        const page = (result: number) => `${wording(count)}, $${a} + ${b} = ${result}$.`
        expect(isAccused(page(rounded))).toBe(false)
        expect(isAccused(page(rounded + step * unit))).toBe(true)
      },
    ),
  ))

test('what one needs of things that come whole is the quotient rounded up, and not one more', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 400 }),
      fc.integer({ min: 3, max: 12 }),
      fc.constantFrom('We need', 'This takes', 'The trip requires'),
      (people, seats, verb) => {
        fc.pre(people % seats !== 0)
        const page = (buses: number) => `${verb} $\\frac{${people}}{${seats}} = ${buses}$ buses.`
        const needed = Math.ceil(people / seats)
        expect(isAccused(page(needed))).toBe(false)
        expect(isAccused(page(needed + 1))).toBe(true)
      },
    ),
  ))
