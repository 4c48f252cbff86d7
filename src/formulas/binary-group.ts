import type { Arithmetic, Field } from '../math/number/arithmetic.js'
import type { Comparable } from './group-advantage.js'

/**
 * Group-relative advantages of rewards that are 0 or 1, at the pass rate p (Shao et al. 2024, section 4.1): a group with
 * the share p of passes has the mean p and the population deviation √(p(1−p)).
 *
 * Error budget: a few roundings relative to the value, at every pass rate, since 1 − p is formed first and then only
 * positive numbers are added; up to 4 G of them in the informative probability. The one difference of close numbers,
 * (1 − p) − p, is exact where it cancels: for p ≥ 1/10 all three are multiples of the last digit of p below 1. What
 * forming 1 − p forgets of a tiny p, no result depends on.
 */

/** Longer sums than this are refused: a third of a second in reals. */
const MAX_GROUP_SIZE = 100_000

/** √(p(1−p)), the same at p and 1 − p; in (0, 1/2]. For 0 < p < 1, else RangeError. */
export function passDeviation<T extends Arithmetic<T> & Comparable<T>>(passRate: T): T {
  return passRate.times(failureRate('passDeviation', passRate)).sqrt()
}

/** (1 − p)/σ = √((1−p)/p), the advantage of a pass; positive, 1 at p = 1/2. For 0 < p < 1, else RangeError. */
export function advantageOfPass<T extends Arithmetic<T> & Comparable<T>>(passRate: T): T {
  return failureRate('advantageOfPass', passRate).div(passRate).sqrt()
}

/** (0 − p)/σ = −√(p/(1−p)), the advantage of a failure; negative, −1 at p = 1/2. For 0 < p < 1, else RangeError. */
export function advantageOfFailure<T extends Arithmetic<T> & Comparable<T>>(passRate: T): T {
  return passRate.div(failureRate('advantageOfFailure', passRate)).sqrt().neg()
}

/**
 * The failures' share of Σ |A_i|^k: (1−p)|A_−|^k / (p A_+^k + (1−p)|A_−|^k), for the absolute (k = 1) and the squared
 * (k = 2) advantages; in (0, 1). It is 1/2 for k = 1, whatever p is, for the advantages add up to 0; and p for k = 2.
 * For 0 < p < 1, else RangeError.
 */
export function failureShareOfAdvantage<T extends Arithmetic<T> & Comparable<T>>(
  passRate: T,
  order: 1 | 2,
): T {
  const failures = failureRate('failureShareOfAdvantage', passRate)
  const ofFailures = failures.times(advantageOfFailure(passRate).neg().pow(order))
  const ofPasses = passRate.times(advantageOfPass(passRate).pow(order))
  return ofFailures.div(ofPasses.plus(ofFailures))
}

/**
 * 1 − p^G − (1−p)^G, the probability that a group of G independent samples has both passes and failures, so that its
 * advantages are not 0/0; in [0, 1), 0 for G = 1. With q = 1 − p it is p q Σ_{k=0}^{G−2} (p^k + q^k), where nothing is
 * subtracted: 1 − p^G − q^G = p (1 − p^{G−1}) + q (1 − q^{G−1}). For 0 < p < 1 and an integer G from 1 to
 * MAX_GROUP_SIZE, else RangeError.
 */
export function informativeProbability<T extends Field<T> & Comparable<T>>(
  passRate: T,
  groupSize: number,
): T {
  const failures = failureRate('informativeProbability', passRate)
  if (!Number.isInteger(groupSize) || groupSize < 1 || groupSize > MAX_GROUP_SIZE)
    throw new RangeError(
      `informativeProbability: expected a group of an integer size from 1 to ${MAX_GROUP_SIZE}, got ${groupSize}`,
    )
  return passRate
    .times(failures)
    .times(powerSum(passRate, groupSize - 1).plus(powerSum(failures, groupSize - 1)))
}

/**
 * E g = p (1−p) (A_+ − A_−) = √(p(1−p)) of the normalised gradient g = A · (r − p) of one sample, A = (r − p)/√(p(1−p)),
 * where r − p is the score of the one logit of p = σ(θ), and p is known rather than estimated from a group; in (0, 1/2].
 * Without the division by the deviation it would be p(1−p). For 0 < p < 1, else RangeError.
 */
export function normalisedGradientMean<T extends Arithmetic<T> & Comparable<T>>(passRate: T): T {
  const failures = failureRate('normalisedGradientMean', passRate)
  return passRate.times(failures).times(advantageOfPass(passRate).minus(advantageOfFailure(passRate)))
}

/** E g² = (p (1−p)⁴ + (1−p) p⁴) / (p(1−p)) = p³ + (1−p)³ of the same g; in [1/4, 1). For 0 < p < 1, else RangeError. */
export function normalisedGradientSecondMoment<T extends Field<T> & Comparable<T>>(passRate: T): T {
  return passRate.pow(3).plus(failureRate('normalisedGradientSecondMoment', passRate).pow(3))
}

/**
 * Var g / (E g)² = (1−2p)² / (p(1−p)) of the same g, the same at p and 1 − p; from 0 at p = 1/2 without bound towards
 * either end; G samples divide it by G. For 0 < p < 1, else RangeError.
 */
export function normalisedGradientRelativeNoise<T extends Field<T> & Comparable<T>>(passRate: T): T {
  const failures = failureRate('normalisedGradientRelativeNoise', passRate)
  return failures.minus(passRate).pow(2).div(passRate.times(failures))
}

/** Σ_{k=0}^{count−1} x^k. */
function powerSum<T extends Field<T>>(x: T, count: number): T {
  let total = x.minus(x)
  for (let k = 0; k < count; k++) total = total.times(x).plus(1)
  return total
}

/** 1 − p. */
function failureRate<T extends Field<T> & Comparable<T>>(caller: string, passRate: T): T {
  const zero = passRate.minus(passRate)
  if (passRate.cmp(zero) <= 0 || passRate.cmp(zero.plus(1)) >= 0)
    throw new RangeError(`${caller}: expected a pass rate strictly between 0 and 1, got ${passRate}`)
  return zero.plus(1).minus(passRate)
}
