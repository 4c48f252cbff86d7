import type { Field } from '../math/number/arithmetic.js'
import type { AdvantagesOf } from './reward-baseline.js'

/**
 * The policy gradient of a finite policy and the exact moments of its estimators, by enumeration of all groups of
 * samples (Williams 1992; Shao et al. 2024, section 4.1). Generic over any field: in rationals there is no tolerance.
 *
 * Error budget: expectations are sums over outcomes or groups whose terms may differ in sign, so that each errs by as
 * many roundings of its largest term as it has terms, in absolute terms. The variance is the mean squared distance from
 * the mean, which is never negative; the second moment less the squared mean would be. Exact in rationals.
 */

/** One answer of the policy: p_k, r_k, and the score s_k = ∇ log p_k. The p_k add up to 1, and the p_k s_k to 0. */
export interface Outcome<T> {
  readonly probability: T
  readonly reward: T
  readonly score: readonly T[]
}

/** The estimator's expectation, component by component, E |g|², and the trace of its covariance, E |g − E g|². */
export interface EstimatorMoments<T> {
  readonly mean: readonly T[]
  readonly secondMoment: T
  readonly variance: T
}

/** More additions and multiplications than this are refused: a second or two in rationals. */
const MAX_OPERATIONS = 1_000_000

/**
 * The outcomes of a softmax over logits θ, from the weights w_k = e^{θ_k}: p_k = w_k / Σ w and s_k = e_k − p, whose own
 * component 1 − p_k is summed from the other weights so that it keeps its digits where p_k is near 1.
 * For positive weights. Throws RangeError where the weights and rewards differ in number, or there are none.
 */
export function softmaxOutcomes<T extends Field<T>>(
  weights: readonly T[],
  rewards: readonly T[],
): Outcome<T>[] {
  if (weights.length !== rewards.length || weights.length === 0)
    throw new RangeError(
      `softmaxOutcomes: expected as many rewards as weights, at least one, got ${rewards.length} and ${weights.length}`,
    )
  const total = sum(weights)
  const probabilities = weights.map(weight => weight.div(total))
  const zero = total.minus(total)
  return rewards.map((reward, k) => {
    const others = weights.filter((_, j) => j !== k).reduce((rest, weight) => rest.plus(weight), zero)
    const score = probabilities.map((probability, j) => (j === k ? others.div(total) : probability.neg()))
    return { probability: probabilities[k]!, reward, score }
  })
}

/** J = E r = Σ p_k r_k. Throws RangeError without outcomes. */
export function expectedReward<T extends Field<T>>(outcomes: readonly Outcome<T>[]): T {
  checkedDimension('expectedReward', outcomes)
  return sum(outcomes.map(({ probability, reward }) => probability.times(reward)))
}

/** ∇J = Σ p_k r_k s_k. Throws RangeError without outcomes, or where their scores are empty or differ in length. */
export function policyGradient<T extends Field<T>>(outcomes: readonly Outcome<T>[]): T[] {
  checkedDimension('policyGradient', outcomes)
  return weightedSum(outcomes.map(({ probability, reward, score }) => [probability.times(reward), score]))
}

/**
 * b* = E[r |s|²] / E[|s|²], the constant baseline of least variance: a baseline b changes the variance by
 * b (b − 2 b*) E[|s|²] / G, and so lowers it only strictly between 0 and 2 b*.
 * For a policy with two outcomes of positive probability; the scores of a certain outcome are 0, and so is the divisor.
 * Throws RangeError as `policyGradient` does.
 */
export function optimalBaseline<T extends Field<T>>(outcomes: readonly Outcome<T>[]): T {
  checkedDimension('optimalBaseline', outcomes)
  const masses = outcomes.map(({ probability, score }) => probability.times(squaredNorm(score)))
  return sum(masses.map((mass, k) => mass.times(outcomes[k]!.reward))).div(sum(masses))
}

/**
 * The moments of g = (1/G) Σ A_i s_{y_i} over all n^G groups of G independent samples.
 *
 * Throws RangeError for a group size that is not a positive integer, for more than MAX_OPERATIONS operations, of which a
 * group takes G (G + d) for scores of d components, and as `policyGradient` does.
 */
export function estimatorMoments<T extends Field<T>>(
  outcomes: readonly Outcome<T>[],
  groupSize: number,
  advantagesOf: AdvantagesOf<T>,
): EstimatorMoments<T> {
  const dimension = checkedDimension('estimatorMoments', outcomes)
  if (!Number.isSafeInteger(groupSize) || groupSize < 1)
    throw new RangeError(`estimatorMoments: expected a group of a positive integer size, got ${groupSize}`)
  const operations = outcomes.length ** groupSize * groupSize * (groupSize + dimension)
  if (operations > MAX_OPERATIONS)
    throw new RangeError(
      `estimatorMoments: expected at most ${MAX_OPERATIONS} operations, got ${outcomes.length}^${groupSize} groups of ${groupSize * (groupSize + dimension)}`,
    )
  const samples = groupsOf(outcomes, groupSize).map(group => sampleOf(group, advantagesOf))
  const mean = weightedSum(samples.map(({ probability, estimate }) => [probability, estimate]))
  const expectedSquare = (centre: (component: T, i: number) => T): T =>
    sum(samples.map(({ probability, estimate }) => probability.times(squaredNorm(estimate.map(centre)))))
  return {
    mean,
    secondMoment: expectedSquare(component => component),
    variance: expectedSquare((component, i) => component.minus(mean[i]!)),
  }
}

/** All sequences of so many outcomes: the digits of 0 … n^G − 1 to the base n. */
function groupsOf<T>(outcomes: readonly Outcome<T>[], groupSize: number): Outcome<T>[][] {
  const base = outcomes.length
  return Array.from({ length: base ** groupSize }, (_, index) =>
    Array.from({ length: groupSize }, (_, place) => outcomes[Math.floor(index / base ** place) % base]!),
  )
}

/** The probability of one group, and the estimate that it gives. */
function sampleOf<T extends Field<T>>(
  group: readonly Outcome<T>[],
  advantagesOf: AdvantagesOf<T>,
): { readonly probability: T; readonly estimate: readonly T[] } {
  const probability = group.map(outcome => outcome.probability).reduce((left, right) => left.times(right))
  const advantages = advantagesOf(group.map(({ reward }) => reward))
  const estimate = weightedSum(group.map(({ score }, i) => [advantages[i]!, score]))
  return { probability, estimate: estimate.map(component => component.div(group.length)) }
}

/** Σ w v, component by component. */
function weightedSum<T extends Field<T>>(terms: readonly (readonly [T, readonly T[]])[]): T[] {
  return terms[0]![1].map((_, i) => sum(terms.map(([weight, vector]) => weight.times(vector[i]!))))
}

function squaredNorm<T extends Field<T>>(vector: readonly T[]): T {
  return sum(vector.map(component => component.times(component)))
}

function sum<T extends Field<T>>(terms: readonly T[]): T {
  return terms.reduce((total, term) => total.plus(term))
}

/** The components of every score. */
function checkedDimension<T>(caller: string, outcomes: readonly Outcome<T>[]): number {
  const lengths = [...new Set(outcomes.map(({ score }) => score.length))]
  if (lengths.length !== 1 || lengths[0] === 0)
    throw new RangeError(
      `${caller}: expected outcomes with scores of one positive length, got lengths [${lengths.join(', ')}]`,
    )
  return lengths[0]!
}
