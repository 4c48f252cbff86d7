import type { Arithmetic } from '../math/number/arithmetic.js'
import { preferenceLoss, preferenceWeight, sigmoid } from './preference.js'

/**
 * Preference learning without a reward model (Rafailov et al. 2023, "Direct Preference Optimization"): the policy is its own
 * reward, r = β (log π − log π_ref), up to a term of the prompt that no pair sees.
 *
 * Error budget: the margin is a difference of differences and inherits what the log-probabilities have lost; of exact ones
 * it errs by a rounding of each difference. The two differences stand per answer, policy minus reference, because these
 * are near each other. From the margin on, the loss keeps the budget of `preferenceLoss`.
 */

/** Log-probabilities in nats of the two answers to one prompt, each summed over the tokens of its answer. */
export interface PairLogProbabilities<T> {
  readonly policyChosen: T
  readonly policyRejected: T
  readonly referenceChosen: T
  readonly referenceRejected: T
}

/** r = β (log π(y|x) − log π_ref(y|x)), the reward for which the policy is optimal; β > 0 is the weight of the KL term. */
export function implicitReward<T extends Arithmetic<T>>(policy: T, reference: T, beta: T): T {
  return policy.minus(reference).times(beta)
}

/** h = (log π_w − log π_ref,w) − (log π_l − log π_ref,l), without β; any constant of the prompt cancels in it. */
export function logRatioDifference<T extends Arithmetic<T>>(pair: PairLogProbabilities<T>): T {
  const chosen = pair.policyChosen.minus(pair.referenceChosen)
  return chosen.minus(pair.policyRejected.minus(pair.referenceRejected))
}

/** m = β h, the difference of the implicit rewards. */
export function directPreferenceMargin<T extends Arithmetic<T>>(pair: PairLogProbabilities<T>, beta: T): T {
  return logRatioDifference(pair).times(beta)
}

/**
 * L = −log σ(m), in nats, per pair; positive. It falls strictly with the margin, below e^{−m}: where all preferences of a
 * pair agree, its infimum 0 is not attained and no finite policy is optimal. Without derivatives at m = 0, as `preferenceLoss`.
 */
export function directPreferenceLoss<T extends Arithmetic<T>>(pair: PairLogProbabilities<T>, beta: T): T {
  return preferenceLoss(directPreferenceMargin(pair, beta))
}

/** (1/n) Σ L over a batch. Throws RangeError for an empty batch. */
export function meanDirectPreferenceLoss<T extends Arithmetic<T>>(
  pairs: readonly PairLogProbabilities<T>[],
  beta: T,
): T {
  if (pairs.length === 0)
    throw new RangeError('meanDirectPreferenceLoss: expected a batch of at least 1 pair, got 0')
  const losses = pairs.map(pair => directPreferenceLoss(pair, beta))
  return losses.reduce((total, loss) => total.plus(loss)).div(losses.length)
}

/**
 * ∂L/∂ each log-probability of a pair: −β σ(−m) for the chosen answer of the policy and the rejected one of the reference,
 * +β σ(−m) for the other two. In training the reference is held fixed and only the first two count.
 */
export function directPreferenceGradient<T extends Arithmetic<T>>(
  pair: PairLogProbabilities<T>,
  beta: T,
): PairLogProbabilities<T> {
  const size = preferenceWeight(directPreferenceMargin(pair, beta)).times(beta)
  return {
    policyChosen: size.neg(),
    policyRejected: size,
    referenceChosen: size,
    referenceRejected: size.neg(),
  }
}

/**
 * L_ε = −(1 − ε) log σ(m) − ε log σ(−m): the loss of a pair whose label is wrong with the probability ε in [0, 1]
 * (conservative DPO, Mitchell 2023). At ε = 0 it is L; else it has a least value, the entropy of ε.
 */
export function smoothedPreferenceLoss<T extends Arithmetic<T>>(margin: T, flipProbability: T): T {
  const kept = flipProbability.neg().plus(1)
  return preferenceLoss(margin).times(kept).plus(preferenceLoss(margin.neg()).times(flipProbability))
}

/** dL_ε/dm = ε σ(m) − (1 − ε) σ(−m); rises strictly with m, through 0 at the optimal margin. */
export function smoothedPreferenceSlope<T extends Arithmetic<T>>(margin: T, flipProbability: T): T {
  const kept = flipProbability.neg().plus(1)
  return sigmoid(margin).times(flipProbability).minus(preferenceWeight(margin).times(kept))
}

/** m = ln((1 − ε)/ε), where L_ε is least, for ε in (0, 1); at ε = 0 it has left for +∞. */
export function smoothedOptimalMargin<T extends Arithmetic<T>>(flipProbability: T): T {
  return flipProbability.neg().plus(1).div(flipProbability).ln()
}

/**
 * L = (h − 1/(2τ))² of the log-ratio difference h itself, which no β has multiplied (identity preference optimisation,
 * Azar et al. 2024); τ > 0 is the weight of the KL term there. Of a margin m = β h it takes h = m/β.
 */
export function identityPreferenceLoss<T extends Arithmetic<T>>(difference: T, tau: T): T {
  return difference.minus(identityOptimalDifference(tau)).pow(2)
}

/** dL/dh = 2 (h − 1/(2τ)). */
export function identityPreferenceSlope<T extends Arithmetic<T>>(difference: T, tau: T): T {
  return difference.minus(identityOptimalDifference(tau)).times(2)
}

/** h = 1/(2τ), where the loss is 0: finite for unanimous preferences too. */
export function identityOptimalDifference<T extends Arithmetic<T>>(tau: T): T {
  return tau.times(2).pow(-1)
}
