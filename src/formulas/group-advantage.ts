import type { Arithmetic } from '../math/number/arithmetic.js'

/**
 * Advantages relative to a group of samples for one prompt (Shao et al. 2024, "DeepSeekMath", section 4.1):
 * A_i = (r_i − μ) / σ.
 *
 * Error budget: everything is computed from the differences r_i − r_1. A difference of two given numbers errs by one
 * rounding of itself, and from there on all numbers are as large as the spread, so that a common offset of the rewards
 * costs no digits. The mean of G differences errs by at most G + 1 roundings of the range, which is at most √(2G) σ;
 * with as much again for σ, A_i errs by at most 6 G^{3/2} (1 + |A_i|) roundings, in absolute terms: an advantage near 0
 * has no more relative accuracy than that.
 */

/** What is needed beyond arithmetic to see that a group is constant. Intervals, which cannot always answer, have no `cmp`. */
export interface Comparable<T> {
  /** 0 where this equals the other. */
  cmp(other: T): number
}

/** A measure of spread, such as `populationDeviation`. */
export type Deviation<T> = (rewards: readonly T[]) => T

/** μ = (1/G) Σ r_i. Throws RangeError for an empty group. */
export function groupMean<T extends Arithmetic<T>>(rewards: readonly T[]): T {
  const first = firstOf(rewards, 'groupMean', 1)
  return first.plus(sum(rewards.map(reward => reward.minus(first))).div(rewards.length))
}

/** √((1/G) Σ (r_i − μ)²), ddof 0. Throws RangeError for an empty group. */
export function populationDeviation<T extends Arithmetic<T>>(rewards: readonly T[]): T {
  firstOf(rewards, 'populationDeviation', 1)
  return sumOfSquares(rewards).div(rewards.length).sqrt()
}

/** √((1/(G−1)) Σ (r_i − μ)²), ddof 1. Throws RangeError for a group of fewer than two. */
export function sampleDeviation<T extends Arithmetic<T>>(rewards: readonly T[]): T {
  firstOf(rewards, 'sampleDeviation', 2)
  return sumOfSquares(rewards)
    .div(rewards.length - 1)
    .sqrt()
}

/**
 * A_i = (r_i − μ) / σ, in the order of the rewards; σ is the population deviation unless another is given.
 *
 * Throws RangeError for a group whose rewards are all equal, hence for every group of one: 0/0 is no advantage. The
 * rewards themselves are compared, whatever the deviation makes of them: many a deviation of equal rewards is a
 * rounding error above 0, and one with a floor under it is never 0.
 */
export function groupAdvantages<T extends Arithmetic<T> & Comparable<T>>(
  rewards: readonly T[],
  deviation: Deviation<T> = populationDeviation,
): T[] {
  const first = firstOf(rewards, 'groupAdvantages', 2)
  if (rewards.every(reward => reward.cmp(first) === 0))
    throw new RangeError(
      `groupAdvantages: expected rewards that are not all equal, got ${rewards.length} times ${first}`,
    )
  const scale = deviation(rewards)
  return deviationsFromMean(rewards).map(difference => difference.div(scale))
}

function deviationsFromMean<T extends Arithmetic<T>>(rewards: readonly T[]): T[] {
  const differences = rewards.map(reward => reward.minus(rewards[0]!))
  const mean = sum(differences).div(rewards.length)
  return differences.map(difference => difference.minus(mean))
}

function sumOfSquares<T extends Arithmetic<T>>(rewards: readonly T[]): T {
  return sum(deviationsFromMean(rewards).map(difference => difference.times(difference)))
}

function sum<T extends Arithmetic<T>>(terms: readonly T[]): T {
  return terms.reduce((total, term) => total.plus(term))
}

function firstOf<T>(rewards: readonly T[], caller: string, least: number): T {
  if (rewards.length < least)
    throw new RangeError(`${caller}: expected a group of at least ${least}, got ${rewards.length}`)
  return rewards[0]!
}
