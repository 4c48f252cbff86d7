import type { Scalar } from '../../../../conform/operations/operation.js'
import { sum } from '../../../../formulas/divergence.js'
import { greatest } from '../../../../formulas/order.js'
import { logOnePlus } from '../preference/margin-loss.js'

/** What softmax and its relatives share: a list of logits, less the greatest of them. */
export interface ShiftedExponentials<T> {
  /** d_i = x_max − x_i ≥ 0. */
  readonly gaps: readonly T[]
  /** e^{−d_i} ≤ 1, whose sum is at least 1. */
  readonly weights: readonly T[]
  /** The weights but for the one that is 1, of the greatest logit. */
  readonly others: readonly T[]
}

/** Throws RangeError for no logits at all. */
export function shiftedExponentials<T extends Scalar<T>>(logits: readonly T[]): ShiftedExponentials<T> {
  if (logits.length === 0) throw new RangeError('softmax: expected at least 1 logit, got none')
  const maximum = greatest(logits)
  const gaps = logits.map(logit => maximum.minus(logit))
  const weights = gaps.map(gap => gap.neg().exp())
  return { gaps, weights, others: weights.filter((_, i) => i !== logits.indexOf(maximum)) }
}

/** log Σ e^{−d_i} ≥ 0, from the sum of the others, so that a small sum of them is not lost. `zero` is the sum of none. */
export function logOfTotal<T extends Scalar<T>>({ others }: ShiftedExponentials<T>, zero: T): T {
  return logOnePlus(others.reduce((total, weight) => total.plus(weight), zero))
}

/** e^{x_i}/Σ e^{x_j} as textbooks write it; e^x overflows for large x. */
export function literalSoftmax<T extends Scalar<T>>(logits: readonly T[]): T[] {
  const exponentials = logits.map(logit => logit.exp())
  const total = sum(exponentials)
  return exponentials.map(exponential => exponential.div(total))
}

/** ln Σ e^{x_j} as textbooks write it. */
export function literalLogSumExp<T extends Scalar<T>>(logits: readonly T[]): T {
  return sum(logits.map(logit => logit.exp())).ln()
}

/** e^{x_i − ln Σ e^{x_j}}, the exponentials of the log-probabilities. */
export function exponentialsOfDifferences<T extends Scalar<T>>(logits: readonly T[]): T[] {
  const normaliser = shiftedLogSumExp(logits)
  return logits.map(logit => logit.minus(normaliser).exp())
}

/** x_max + ln Σ e^{x_j − x_max}: it does not overflow, but is as large as the logits are. */
export function shiftedLogSumExp<T extends Scalar<T>>(logits: readonly T[]): T {
  const maximum = greatest(logits)
  return literalLogSumExp(logits.map(logit => logit.minus(maximum))).plus(maximum)
}
