import type { Arithmetic } from '../math/number/arithmetic.js'
import { divergence, isPositiveProbability, requireSameOutcomes, sum } from './divergence.js'
import { greatest, type Ordered, signOf } from './order.js'

/**
 * The policy of greatest reward less β times its divergence from a reference, on finitely many answers to one prompt:
 * the reference, tilted exponentially (the Gibbs variational principle: Donsker and Varadhan 1975; for language models
 * Rafailov et al. 2023, "Direct Preference Optimization", appendix A.1).
 *
 * Error budget, in roundings. Let d_i = (r_i − r_max)/β ≤ 0, r_max being the greatest reward of an answer that the
 * reference may give: another answer, however large its reward, has no part in anything. Only d_i is exponentiated, so
 * that nothing overflows and a common offset of the rewards costs no digits. Let l = ln(1/ref) for an answer of the reward
 * r_max; it bounds the mean of |d_i| under π*, hence what Σ ref_i e^{d_i} loses by them. For n answers,
 * - π*_i errs by 2|d_i| + 2l + n + 4 of itself. It underflows, to 0, where e^{d_i} leaves the arithmetic.
 * - log Z errs by 2|r_max|/β + 4l + n + 1 in absolute terms: where the rewards are small beside β it is near 0, and no more
 *   accurate than 1 is.
 * - J errs by n + 1 roundings of Σ π_i |r_i| and n + 4 of β Σ π_i (1 + |ln(π_i/ref_i)|).
 */
export interface RegularisedReward<T> {
  /** ref_i ≥ 0, not all 0. They sum to 1 if they are probabilities, but only the ratios matter to π*. */
  readonly reference: readonly T[]
  /** r_i, one for each answer. */
  readonly rewards: readonly T[]
  /** β > 0, in units of reward per nat. */
  readonly divergenceWeight: T
}

/**
 * log Z = ln Σ ref_i e^{r_i/β} = r_max/β + ln Σ ref_i e^{d_i}; any real number, between the least and the greatest r_i/β
 * where the reference sums to 1. Throws RangeError as every function here does: unless β > 0, for a ref_i that is negative
 * or not finite, where all are 0, and for lists of different lengths.
 */
export function logPartition<T extends Arithmetic<T> & Ordered<T>>(problem: RegularisedReward<T>): T {
  const { maximum, weights } = tiltedWeights(problem)
  return sum(weights).ln().plus(maximum.div(problem.divergenceWeight))
}

/** Z = Σ ref_i e^{r_i/β} > 0, as far as the arithmetic can hold it; `logPartition` goes further. */
export function partition<T extends Arithmetic<T> & Ordered<T>>(problem: RegularisedReward<T>): T {
  return logPartition(problem).exp()
}

/** π*_i = ref_i e^{r_i/β} / Z: the one policy of greatest `objective`, 0 exactly where the reference is. */
export function tiltedPolicy<T extends Arithmetic<T> & Ordered<T>>(problem: RegularisedReward<T>): T[] {
  const { weights } = tiltedWeights(problem)
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

/**
 * J(π) = Σ π_i r_i − β KL(π‖ref) for a π that sums to 1; at most β log Z, by β KL(π‖π*).
 * Throws RangeError, naming the answer, where π gives what the reference does not.
 */
export function objective<T extends Arithmetic<T> & Ordered<T>>(
  problem: RegularisedReward<T>,
  policy: readonly T[],
): T {
  const { reference, rewards, divergenceWeight } = checked(problem)
  const cost = divergence(policy, reference).times(divergenceWeight)
  return sum(policy.map((probability, i) => probability.times(rewards[i]!))).minus(cost)
}

/**
 * β ln(π_i/ref_i) + β log Z, answer by answer: the rewards whose tilted policy is π, known up to the one constant β log Z
 * (Rafailov et al. 2023, equation 5). Throws RangeError, naming the answer, where π or the reference gives none: any reward,
 * or none, would do there; unless β > 0; and for lists of different lengths.
 */
export function impliedRewards<T extends Arithmetic<T> & Ordered<T>>(
  { reference, divergenceWeight }: Pick<RegularisedReward<T>, 'reference' | 'divergenceWeight'>,
  policy: readonly T[],
  logarithmOfPartition: T,
): T[] {
  requirePositiveWeight(divergenceWeight)
  requireSameOutcomes('impliedRewards', policy, reference)
  return policy.map((probability, i) => {
    for (const given of [probability, reference[i]!])
      if (!isPositiveProbability('impliedRewards', given, i))
        throw new RangeError(`impliedRewards: expected a probability above 0 for outcome ${i}, got ${given}`)
    return probability.div(reference[i]!).ln().plus(logarithmOfPartition).times(divergenceWeight)
  })
}

/** r_max and the ref_i e^{d_i}, whose sum is at least the reference of the answer of greatest reward. */
function tiltedWeights<T extends Arithmetic<T> & Ordered<T>>(
  problem: RegularisedReward<T>,
): { maximum: T; weights: T[] } {
  const { reference, rewards, divergenceWeight } = checked(problem)
  const isPossible = reference.map((given, i) => isPositiveProbability('RegularisedReward', given, i))
  if (!isPossible.includes(true))
    throw new RangeError('RegularisedReward: expected a reference above 0 for some outcome, got 0 for all')
  const maximum = greatest(rewards.filter((_, i) => isPossible[i]))
  const weights = reference.map((given, i) =>
    isPossible[i] ? rewards[i]!.minus(maximum).div(divergenceWeight).exp().times(given) : given,
  )
  return { maximum, weights }
}

function checked<T extends Arithmetic<T> & Ordered<T>>(problem: RegularisedReward<T>): RegularisedReward<T> {
  requirePositiveWeight(problem.divergenceWeight)
  requireSameOutcomes('RegularisedReward', problem.reference, problem.rewards)
  return problem
}

function requirePositiveWeight<T extends Arithmetic<T> & Ordered<T>>(divergenceWeight: T): void {
  if (signOf(divergenceWeight) > 0) return
  throw new RangeError(
    `RegularisedReward: expected a weight β above 0 of the divergence, got ${divergenceWeight}`,
  )
}
