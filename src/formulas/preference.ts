import type { Arithmetic } from '../math/number/arithmetic.js'

/**
 * The Bradley–Terry model of preference and its loss (Bradley and Terry 1952; as a reward-model loss, Christiano et
 * al. 2017). A margin Δ is the reward of the chosen answer minus that of the rejected one.
 *
 * Error budget: a few roundings relative to the value, at every margin, since only positive numbers are added:
 * - −log σ(Δ) = max(−Δ, 0) + ln(1 + t) with t = e^{−|Δ|} ≤ 1. The obvious ln(1 + e^{−Δ}) has at 60 digits nine right
 *   ones at Δ = 115 and is 0 from 137 on, because 1 + t forgets t.
 * - ln(1 + t) = 2 atanh(t / (t + 2)) never forms 1 + t. It needs t ≤ 1: towards t = ∞ the quotient rounds to 1,
 *   where atanh has its pole; this is why |Δ| stands in the exponent. max(−Δ, 0) = (|Δ| − Δ) / 2 has no branch,
 *   and is exactly 0 for a positive Δ.
 * - 1 − σ(Δ) is σ(−Δ); the difference would be 0 from Δ = 137 on at 60 digits.
 * - e^{−Δ} passes the rounding of Δ on, times |Δ|: at ±1000 three of the guard digits are spent.
 * `|Δ|` has a price: it has no derivative at a tie, and |Δ| − Δ is as wide as an interval Δ. `analyticPreferenceLoss` is
 * free of it and loses digits for negative margins instead.
 */

/** σ(x) = 1 / (1 + e^{−x}), for every real x; in (0, 1). */
export function sigmoid<T extends Arithmetic<T>>(x: T): T {
  return x.neg().exp().plus(1).pow(-1)
}

/** log σ(x) = −ln(1 + e^{−x}), for every real x; negative. */
export function logSigmoid<T extends Arithmetic<T>>(x: T): T {
  return preferenceLoss(x).neg()
}

/** P(chosen ≻ rejected) = σ(r_w − r_l). */
export function preferenceProbability<T extends Arithmetic<T>>(rewardChosen: T, rewardRejected: T): T {
  return sigmoid(rewardChosen.minus(rewardRejected))
}

/**
 * L = −log σ(Δ), in nats, for every real margin; positive, e^{−Δ} for large Δ, −Δ for very negative Δ.
 * Without derivatives at a tie, over arithmetics that carry any.
 */
export function preferenceLoss<T extends Arithmetic<T>>(margin: T): T {
  const distance = margin.abs()
  return distance.minus(margin).div(2).plus(analyticPreferenceLoss(distance))
}

/**
 * L = ln(1 + t) = 2 atanh(t / (t + 2)), t = e^{−Δ}: the same loss, with derivatives everywhere and tight over intervals.
 * All digits for Δ ≥ 0; a negative margin costs 0.44 |Δ| of them (the second derivative, as many again), and the
 * domain ends where none is left.
 */
export function analyticPreferenceLoss<T extends Arithmetic<T>>(margin: T): T {
  const odds = margin.neg().exp()
  return odds.div(odds.plus(2)).atanh().times(2)
}

/** 1 − σ(Δ) = σ(−Δ): the probability that the model gives to the wrong order, and the weight of the pair's gradient. */
export function preferenceWeight<T extends Arithmetic<T>>(margin: T): T {
  return sigmoid(margin.neg())
}

/** dL/dΔ = −(1 − σ(Δ)); in (−1, 0). */
export function preferenceLossSlope<T extends Arithmetic<T>>(margin: T): T {
  return preferenceWeight(margin).neg()
}

/**
 * ∇L = −(1 − σ(Δ)) (∇r_w − ∇r_l), component by component.
 * Throws RangeError where the two gradients differ in length.
 */
export function preferenceGradient<T extends Arithmetic<T>>(
  margin: T,
  gradientChosen: readonly T[],
  gradientRejected: readonly T[],
): T[] {
  if (gradientChosen.length !== gradientRejected.length)
    throw new RangeError(
      `preferenceGradient: expected gradients of one length, got ${gradientChosen.length} and ${gradientRejected.length}`,
    )
  const slope = preferenceLossSlope(margin)
  return gradientChosen.map((chosen, i) => slope.times(chosen.minus(gradientRejected[i]!)))
}
