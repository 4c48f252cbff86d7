import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Budget, TooLarge } from '../../../src/math/proof/budget.js'

/** The limits as they are documented, written out once more. */
const STEPS = 250_000
const WIDE = 2n ** 256n
const WIDEST = 2n ** 8_192n
const WIDE_STEPS = 20

/** Whether a budget from which this was paid has exactly so many steps left. */
function expectLeft(budget: Budget, steps: number): void {
  budget.spend(steps)
  budget.spend(0)
  expect(() => budget.spend(1)).toThrow(TooLarge)
}

describe('a budget', () => {
  test('lasts for so many steps, in whatever portions, and for no more', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 12 }), portions => {
        const budget = new Budget()
        for (const portion of portions) budget.spend(portion)
        expectLeft(budget, STEPS - portions.reduce((sum, portion) => sum + portion, 0))
      }),
    ))

  test('takes one step for a number of up to 256 bits, in numerator and denominator, of either sign', () => {
    const narrow = [0n, 1n, -1n, WIDE, -WIDE]
    for (const numerator of narrow)
      for (const denominator of [1n, 2n, WIDE]) {
        const budget = new Budget()
        budget.spendOn({ numerator, denominator })
        expectLeft(budget, STEPS - 1)
      }
  })

  test('takes as many as twenty for a wider one', () => {
    const wide = [WIDE + 1n, -WIDE - 1n, WIDEST, -WIDEST]
    const fractions = [
      ...wide.map(numerator => ({ numerator, denominator: 1n })),
      ...[WIDE + 1n, WIDEST].map(denominator => ({ numerator: 1n, denominator })),
    ]
    for (const fraction of fractions) {
      const budget = new Budget()
      budget.spendOn(fraction)
      expectLeft(budget, STEPS - WIDE_STEPS)
    }
  })

  test('refuses a number of more than 8192 bits, however much is left', () => {
    for (const numerator of [WIDEST + 1n, -WIDEST - 1n])
      expect(() => new Budget().spendOn({ numerator, denominator: 1n })).toThrow(TooLarge)
    expect(() => new Budget().spendOn({ numerator: 1n, denominator: WIDEST + 1n })).toThrow(TooLarge)
  })
})
