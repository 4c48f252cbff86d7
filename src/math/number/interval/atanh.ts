import type { Arithmetic, Operand } from '../arithmetic.js'

/** The intervals of one precision, as far as the series needs them. */
interface Enclosure<T extends Enclosure<T>> extends Arithmetic<T> {
  readonly context: {
    readonly nearest: { readonly workingDigits: number }
    of(value: number): T
    between(lower: number, upper: number): T
  }
  compare(other: Operand<T>): -1 | 0 | 1 | null
}

/**
 * An enclosure of artanh x = ln((1 + x)/(1 − x))/2 for a point x, |x| < 1.
 *
 * Error budget: near 0 the quotient keeps no more of x than 1 + 2x does, so the logarithm serves for |x| ≥
 * 1/10 only. Nearer to 0 it is x (1 + x²/3 + x⁴/5 + …), by Horner's rule; what follows k terms is between 0 and
 * x²ᵏ (1 + x² + x⁴ + …)/3 < x²ᵏ, which is below the last digit for 2k > digits. Either way the width is below 15
 * units of the last digit, however small x is.
 * (Abramowitz and Stegun 1964, 4.6.22 and 4.6.33.)
 */
export function encloseAtanh<T extends Enclosure<T>>(x: T): T {
  if (x.compare(0) === -1) return encloseAtanh(x.neg()).neg()
  if (x.compare('0.1') !== -1) return x.plus(1).div(x.neg().plus(1)).ln().div(2)
  const { context } = x
  const one = context.of(1)
  const square = x.times(x)
  let sum = context.between(0, 1)
  for (let k = Math.floor(context.nearest.workingDigits / 2); k >= 0; k--)
    sum = sum.times(square).plus(one.div(2 * k + 1))
  return sum.times(x)
}
