import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../../audit/arithmetic-verdicts.js'

test('a formula with other numbers than the page gave is of another case, and one number that differs is a slip', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 11, max: 19 }),
      fc.integer({ min: 11, max: 19 }),
      (a, b, c, d) => {
        const page = (first: number, second: number) =>
          `We have $a = ${a}$ and $b = ${b}$. So $a + 7b = ${first} + 7 \\cdot ${second}$.`
        expect(verdicts(page(a, b)).at(-1)).toBe('holds')
        expect(verdicts(page(c, d)).at(-1)).toBe('undecided')
        expect(verdicts(page(a, d)).at(-1)).toBe('refuted')
        // Not the same formula.
        expect(
          verdicts(`We have $a = ${a}$ and $b = ${b}$. So $a + 7b = ${c} + 8 \\cdot ${d}$.`).at(-1),
        ).toBe('refuted')
      },
    ),
    { numRuns: 25 },
  ))
