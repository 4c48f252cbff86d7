import type { Arithmetic } from '../math/number/arithmetic.js'
import { type Ordered, signOf } from './order.js'

/**
 * The divergence of one distribution from another (Kullback and Leibler 1951), on finitely many outcomes.
 *
 * Error budget: the terms have both signs, so that a sum of n errs, in absolute terms, by at most n + 2 roundings of
 * Σ p_i (1 + |ln(p_i/q_i)|). Near p = q, where the divergence is small, it may come out as that much below 0.
 */

/**
 * KL(p‖q) = Σ p_i ln(p_i/q_i) in nats, with 0 ln 0 = 0; not negative where both sum to 1. It is finite exactly where q
 * gives something to every outcome to which p does.
 *
 * Throws RangeError, naming the outcome, where it is infinite and where a p_i or q_i is negative or not finite; also for
 * two of different lengths, and for none at all.
 */
export function divergence<T extends Arithmetic<T> & Ordered<T>>(p: readonly T[], q: readonly T[]): T {
  requireSameOutcomes('divergence', p, q)
  const terms = p.map((probability, i) => {
    const other = q[i]!
    const isPossible = isPositiveProbability('divergence', probability, i)
    const isOtherPossible = isPositiveProbability('divergence', other, i)
    if (!isPossible) return probability
    if (!isOtherPossible)
      throw new RangeError(
        `divergence: expected p to be 0 where q is, got a p of ${probability} for outcome ${i}`,
      )
    return probability.div(other).ln().times(probability)
  })
  return sum(terms)
}

/** Σ of at least one term. */
export function sum<T extends Arithmetic<T>>(terms: readonly T[]): T {
  return terms.reduce((total, term) => total.plus(term))
}

/** Throws RangeError, in the caller's name, where lists over the same outcomes differ in length or are empty. */
export function requireSameOutcomes(
  caller: string,
  first: readonly unknown[],
  second: readonly unknown[],
): void {
  if (first.length > 0 && first.length === second.length) return
  throw new RangeError(
    `${caller}: expected lists over the same outcomes, at least one, got ${first.length} and ${second.length}`,
  )
}

/** Whether a probability is not 0. Throws RangeError, in the caller's name, for one that is negative or not finite. */
export function isPositiveProbability<T extends Arithmetic<T> & Ordered<T>>(
  caller: string,
  probability: T,
  outcome: number,
): boolean {
  const sign = signOf(probability)
  if (sign >= 0) return sign > 0
  throw new RangeError(
    `${caller}: expected a probability of at least 0 for outcome ${outcome}, got ${probability}`,
  )
}
