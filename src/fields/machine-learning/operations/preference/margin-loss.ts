import type { Scalar } from '../../../../conform/operations/operation.js'
import { analyticPreferenceLoss } from '../../../../formulas/preference.js'

/**
 * L(m) = −log σ(m) = ln(1 + e^{−m}), in nats, for every real m; positive. As `preferenceLoss` it keeps its digits at every
 * margin, since only positive numbers are added; as `analyticPreferenceLoss` it has derivatives everywhere, for at the
 * branch the two sides are one analytic function.
 */
export function marginLoss<T extends Scalar<T>>(margin: T): T {
  if (margin.cmp(0) >= 0) return analyticPreferenceLoss(margin)
  return analyticPreferenceLoss(margin.neg()).minus(margin)
}

/** ln(1 + s) = 2 atanh(s/(s + 2)) for s ≥ 0, without the sum, which forgets a small s. */
export function logOnePlus<T extends Scalar<T>>(addend: T): T {
  return addend.div(addend.plus(2)).atanh().times(2)
}

/** −ln(1/(1 + e^{−m})): the negative logarithm of the logistic function, as textbooks write the loss. */
export function literalMarginLoss<T extends Scalar<T>>(margin: T): T {
  return margin.neg().exp().plus(1).pow(-1).ln().neg()
}

/** log1p(e^{−m}), the loss by one logarithm: where e^{−m} ≥ 1 the sum forgets nothing, but e^{−m} may overflow. */
export function log1pOfExponential<T extends Scalar<T>>(margin: T): T {
  if (margin.cmp(0) >= 0) return analyticPreferenceLoss(margin)
  return margin.neg().exp().plus(1).ln()
}

/** max(0, u), u itself where it is positive. */
export function positivePart<T extends Scalar<T>>(value: T, zero: T): T {
  return value.cmp(zero) > 0 ? value : zero
}

/** max(floor, u), the floor itself where it is greater. */
export function floored<T extends Scalar<T>>(value: T, floor: T): T {
  return value.cmp(floor) < 0 ? floor : value
}

/** The value, kept within ±limit: a constant beyond, so that it has no slope there. */
export function clamped<T extends Scalar<T>>(value: T, limit: T): T {
  if (value.cmp(limit) > 0) return limit
  return value.cmp(limit.neg()) < 0 ? limit.neg() : value
}
