import type { Interval } from './interval.js'

/**
 * An enclosure of artanh x = ln((1 + x)/(1 − x))/2 for a point x, |x| < 1.
 *
 * Error budget: the quotient has one working digit less than x/10 has, so the logarithm serves for |x| ≥ 1/10 only.
 * Nearer to 0 it is x + x³/3 + x⁵/5 + …, whose terms from xⁿ/n on add up to no less than the first of them and no
 * more than xⁿ/n · (1 + x² + x⁴ + …) = xⁿ/n / (1 − x²); for n > digits that is below the last digit. Either way the
 * width is below 100 units of the last digit of x, however small x is.
 * (Abramowitz and Stegun 1964, 4.6.22 and 4.6.33.)
 */
export function encloseAtanh(x: Interval): Interval {
  if (x.compare(0) === -1) return encloseAtanh(x.neg()).neg()
  if (x.compare('0.1') !== -1) return x.plus(1).div(x.neg().plus(1)).ln().div(2)
  const { context } = x
  const square = x.times(x)
  let [sum, power, n] = [x, x.times(square), 3]
  for (; n <= context.nearest.workingDigits; n += 2) {
    sum = sum.plus(power.div(n))
    power = power.times(square)
  }
  const first = power.div(n)
  const atMost = first.div(square.neg().plus(1))
  return sum.plus(context.between(first.lower, atMost.upper))
}
