import type { Arithmetic } from '../math/number/arithmetic.js'

/**
 * The accuracy of an answer whose k tokens must all be right, where the error of a token falls as a power of compute:
 * ε = C^−a, f = (1 − ε)^k. It is how a metric makes a smooth improvement look sudden (Schaeffer et al. 2023, "Are
 * Emergent Abilities of Large Language Models a Mirage?", section 2, on the abilities that Wei et al. 2022, "Emergent
 * Abilities of Large Language Models", collected). C is counted in units of the compute at which ε is 1, so that
 * ε, 1 − ε and f are probabilities exactly where C ≥ 1; no function here compares, and none refuses a smaller C.
 *
 * Error budget, in roundings of half a unit of the last digit, with x = a ln C. Nothing that cancels is left as it is:
 * - ε errs by 2x + 1 roundings of itself, for an exponential passes the roundings of x on, times x.
 * - 1 − ε errs by 5 of itself. Formed from ε it would keep no digit of its own for x below 10^−60 at 60 digits.
 * - ln(1 − ε) errs by 2x + 6 of itself where ε ≤ 1/2, else by 9 of 1 and one of itself. From 1 − ε alone it would be 0
 *   where ε is below 10^−60.
 * - f errs, relative to itself, by k times what ln(1 − ε) errs by in absolute terms, and 3 roundings; 1 − f by at most
 *   what ln f errs by relative to itself, and 5.
 * The rounded w that stands for 1 − ε, or for a power, is put right by what it is off, to first order: the second is as
 * small as a rounding of a rounding. What it is off is 0 for real numbers, so that jets and intervals may go the same way,
 * but the width of an interval is small beside 1 only, not beside a small 1 − ε. All powers must be numbers of the
 * arithmetic: over decimals, x and k |ln(1 − ε)| below 2·10^16.
 */
export interface EmergenceCurve<T> {
  /** a > 0. */
  readonly errorExponent: T
  /** k > 0, the number of tokens that must all be right; an integer if tokens are meant, but any k will do. */
  readonly tokens: T
}

/** ε = C^−a, for C ≥ 1; in (0, 1], falling. */
export function tokenError<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  return errorLogarithm(curve, compute).neg().exp()
}

/** 1 − ε, for C ≥ 1; in [0, 1), rising and concave in ln C. */
export function tokenAccuracy<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  return complementOfPower(errorLogarithm(curve, compute))
}

/** f = (1 − ε)^k, for C ≥ 1; in [0, 1), rising. */
export function exactMatchAccuracy<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  const accuracy = tokenAccuracy(curve, compute)
  const excess = excessOfAccuracy(curve, compute, accuracy)
  return accuracy.pow(curve.tokens).times(excess.times(curve.tokens).neg().exp())
}

/** ln f = k ln(1 − ε), for C > 1; negative, rising and concave in ln C. */
export function logExactMatchAccuracy<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  const accuracy = tokenAccuracy(curve, compute)
  return accuracy
    .ln()
    .minus(excessOfAccuracy(curve, compute, accuracy))
    .times(curve.tokens)
}

/**
 * 1 − f, for C > 1 (at C = 1 there is no ln f to form it from); in (0, 1), at most k ε for k ≥ 1 and at least k ε for
 * k ≤ 1 (Bernoulli), so that f saturates as 1 − k C^−a.
 */
export function exactMatchError<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  return complementOfPower(logExactMatchAccuracy(curve, compute).neg())
}

/** C = ε^(−1/a), the compute at which a token errs with the probability ε in (0, 1]. */
export function computeAtTokenError<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, error: T): T {
  return error.ln().div(curve.errorExponent).neg().exp()
}

/** −ln ε = a ln C. */
function errorLogarithm<T extends Arithmetic<T>>({ errorExponent }: EmergenceCurve<T>, compute: T): T {
  return compute.ln().times(errorExponent)
}

/** 1 − e^−x = 1 − w e^−(x + ln w) for any w, which is 1 − w + w (x + ln w) for a w that errs by a rounding. */
function complementOfPower<T extends Arithmetic<T>>(x: T): T {
  const power = x.neg().exp()
  return power.neg().plus(1).plus(x.plus(power.ln()).times(power))
}

/**
 * w − (1 − ε), by which ln w exceeds ln(1 − ε) where ε is small and w has forgotten most of it. For an ε near 1, which
 * knows 1 − ε less well than w does, it is no more than a rounding of 1, and a quotient by w would be more.
 */
function excessOfAccuracy<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T, accuracy: T): T {
  return accuracy.minus(1).plus(tokenError(curve, compute))
}
