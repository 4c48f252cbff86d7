import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const proper = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 2, max: 12 }))
  .filter(([above, below]) => above < below)
const RUNS = { numRuns: 40 }

test('a proper fraction behind a whole number is added to it in prose, in products and behind a sign', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      proper,
      fc.integer({ min: 2, max: 9 }),
      (whole, [above, below], by) => {
        const mixed = `${whole} ${above}/${below}`
        const value = whole * below + above
        for (const [text, error] of [
          [(off: number) => `So ${mixed} = ${value + off}/${below}.`, 1],
          [(off: number) => `So ${by} × ${mixed} = ${by * value + off}/${below}.`, 1],
          [(off: number) => `So ${mixed} + ${by} = ${value + by * below + off}/${below}.`, 1],
        ] as const) {
          expect(verdicts(text(0)), text(0)).toEqual(['holds'])
          expect(verdicts(text(error)), text(error)).toEqual(['refuted'])
        }
      },
    ),
    RUNS,
  ))

test('a division by a fraction is one where a slash stands in it and ÷ before it', () =>
  fc.assert(
    fc.property(proper, proper, ([a, b], [c, d]) => {
      fc.pre(a * d !== c * b)
      expect(verdicts(`So ${a}/${b} ÷ ${c}/${d} = ${a * d}/${b * c}.`)).toEqual(['holds'])
      expect(verdicts(`So $${a}/${b} \\div ${c}/${d} = ${a * d}/${b * c}$.`)).toEqual(['holds'])
      // Neither a division by the fraction nor one after the other.
      expect(verdicts(`So ${a}/${b} ÷ ${c}/${d} = ${a * d + 1}/${b * c}.`)).not.toContain('holds')
    }),
    RUNS,
  ))

test('a year, a longer number and an improper fraction are no part of a mixed number', () => {
  for (const text of ['In 2015 1/3 = 0.5 of it', 'So 2 3/2 = 7/2', 'So 2 0/3 = 2', 'Table 2 1/3 = 0.4'])
    expect(verdicts(text)).not.toContain('holds')
})
