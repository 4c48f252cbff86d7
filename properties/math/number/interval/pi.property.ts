import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enclosePi } from '../../../../src/math/number/interval/pi.js'
import { Rational } from '../../../../src/math/number/rational.js'

test('the bounds are close, and arccos(-1) of decimal.js lies between them, whatever the digits', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), digits => {
      const { lower, upper } = enclosePi(digits)
      expect(upper.gt(lower)).toBe(true)
      expect(upper.minus(lower).lt(Rational.of(`1e-${digits}`))).toBe(true)
      // decimal.js holds π as a table of digits, Machin's formula sums two series: they share nothing.
      const pi = Rational.of(
        Decimal.clone({ precision: digits + 15 })
          .acos(-1)
          .toFixed(digits + 12),
      )
      const slack = Rational.of(`1e-${digits + 12}`)
      expect(pi.plus(slack).gte(lower) && pi.minus(slack).lte(upper)).toBe(true)
    }),
    { numRuns: 60 },
  ))

// A digit less beyond the digits would leave nine of these ten too wide, and the last of every length by the most.
test('the bounds are close for one, two and three digits of the digits', () => {
  for (const digits of [1, 2, 3, 5, 9, 10, 60, 99, 100, 999]) {
    const { lower, upper } = enclosePi(digits)
    expect(upper.minus(lower).lte(Rational.of(`1e-${digits}`))).toBe(true)
    expect(upper.gt('3.1') && lower.lt('3.2')).toBe(true)
  }
})
