import type { Interval } from './interval.js'

/**
 * An enclosure of artanh x = ln((1 + x)/(1 − x))/2 for a point x, |x| < 1.
 *
 * Error budget: near 0 the quotient keeps no more of x than 1 + 2x does, so the logarithm serves for |x| ≥
 * 1/10 only. Nearer to 0 it is x (1 + x²/3 + x⁴/5 + …), by Horner's rule; the terms from xⁿ⁻¹/n on add up to
 * no less than the first of them and no more than xⁿ⁻¹/n · (1 + x² + x⁴ + …) = xⁿ⁻¹/n / (1 − x²), which is
 * below the last digit for n > digits. Either way the width is below 15 units of the last digit, however
 * small x is.
 * (Abramowitz and Stegun 1964, 4.6.22 and 4.6.33.)
 */
export function encloseAtanh(x: Interval): Interval {
  if (x.compare(0) === -1) return encloseAtanh(x.neg()).neg()
  if (x.compare('0.1') !== -1) return x.plus(1).div(x.neg().plus(1)).ln().div(2)
  const { context } = x
  const one = context.of(1)
  const square = x.times(x)
  const last = 2 * Math.ceil(context.nearest.workingDigits / 2) + 1
  const first = one.div(last)
  let sum = context.between(first.lower, first.div(one.minus(square)).upper)
  for (let n = last - 2; n >= 1; n -= 2) sum = sum.times(square).plus(one.div(n))
  return sum.times(x)
}
