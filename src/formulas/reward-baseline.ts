import type { Arithmetic, Field, Operand } from '../math/number/arithmetic.js'
import { type Comparable, groupAdvantages } from './group-advantage.js'

/**
 * What the rewards of a group are compared with before they weigh its scores (Williams 1992; leave-one-out, Kool et
 * al. 2019; group-relative, Shao et al. 2024).
 *
 * Error budget: an advantage relative to a mean is the mean of the differences r_i − r_j, so that a common offset of
 * the rewards costs no digits; G + 1 roundings of the range. Exact in rationals.
 */

/** The advantages A_i of a group of rewards r_i, in their order. */
export type AdvantagesOf<T> = (rewards: readonly T[]) => readonly T[]

/** A_i = r_i. */
export function withoutBaseline<T>(rewards: readonly T[]): readonly T[] {
  return rewards
}

/** A_i = r_i − b for a number b that does not depend on the samples, such as the true mean of the reward. */
export function constantBaseline<T extends Field<T>>(baseline: Operand<T>): AdvantagesOf<T> {
  return rewards => rewards.map(reward => reward.minus(baseline))
}

/** A_i = r_i − (1/G) Σ_j r_j, the mean with r_i itself in it. Throws RangeError for an empty group. */
export function ownMeanBaseline<T extends Field<T>>(rewards: readonly T[]): T[] {
  refuseLessThan(1, 'ownMeanBaseline', rewards)
  return sumsOfDifferences(rewards).map(difference => difference.div(rewards.length))
}

/** A_i = r_i − (1/(G−1)) Σ_{j≠i} r_j, the mean of the others. Throws RangeError for a group of fewer than two. */
export function leaveOneOutBaseline<T extends Field<T>>(rewards: readonly T[]): T[] {
  refuseLessThan(2, 'leaveOneOutBaseline', rewards)
  return sumsOfDifferences(rewards).map(difference => difference.div(rewards.length - 1))
}

/**
 * A_i = (r_i − μ) / σ with the population deviation σ, and by convention 0 for all of a group whose rewards are equal,
 * where the quotient is 0/0: such a group has nothing to tell. Throws RangeError for an empty group.
 */
export function normalisedAdvantages<T extends Arithmetic<T> & Comparable<T>>(rewards: readonly T[]): T[] {
  refuseLessThan(1, 'normalisedAdvantages', rewards)
  const isConstant = rewards.every(reward => reward.cmp(rewards[0]!) === 0)
  return isConstant ? rewards.map(reward => reward.minus(reward)) : groupAdvantages(rewards)
}

/** Σ_j (r_i − r_j), where the term of i itself is 0: G times the advantage over the group, G − 1 times that over the others. */
function sumsOfDifferences<T extends Field<T>>(rewards: readonly T[]): T[] {
  return rewards.map(reward =>
    rewards.map(other => reward.minus(other)).reduce((sum, difference) => sum.plus(difference)),
  )
}

function refuseLessThan(least: number, caller: string, rewards: readonly unknown[]): void {
  if (rewards.length < least)
    throw new RangeError(`${caller}: expected a group of at least ${least}, got ${rewards.length}`)
}
