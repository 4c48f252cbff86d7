import { convention } from '../../../../conform/operations/named-variants.js'
import type { Scalar, Variant } from '../../../../conform/operations/operation.js'
import { clamped } from './margin-loss.js'
import type { Quantity } from './margin-loss-forms.js'

/** The estimates of KL(π‖π_ref) from one token of π, as functions of d = log π − log π_ref (Schulman 2020). */
export type Estimate = <T extends Scalar<T>>(ratio: T) => T

/** k1 = d, whose mean over π is the divergence. */
export const first: Estimate = ratio => ratio

/** k2 = d²/2, which is never negative. */
export const second: Estimate = ratio => ratio.times(ratio).div(2)

/** k3 = e^{−d} − 1 + d, which is never negative, and has the same mean as k1. */
export const third: Estimate = ratio => ratio.neg().exp().minus(1).plus(ratio)

/** d = log π − log π_ref. */
export const logRatio: Quantity = ({ x }) => x[0]!.minus(x[1]!)

/** Another estimate of the same d, or of −d. */
export function otherEstimate(
  name: string,
  meaning: string,
  kind: Variant['kind'],
  estimate: Estimate,
): Variant {
  return { name, meaning, kind, compute: values => [estimate(logRatio(values))] }
}

/** The estimate kept within ±10, with no gradient beyond; `slope` is the one by d of what is within. */
export function clampedEstimate(estimate: Estimate, slope: Quantity): Variant {
  return convention(
    'clamped',
    'the estimate kept within ±10, where it has no gradient',
    values => [clamped(estimate(logRatio(values)), values.of(10))],
    values => {
      const [ratio, limit, zero] = [logRatio(values), values.of(10), values.of(0)]
      const isBeyond = estimate(ratio).cmp(limit) > 0 || estimate(ratio).cmp(limit.neg()) < 0
      const derivative = isBeyond ? zero : slope(values)
      return [derivative, derivative.neg()]
    },
  )
}

/** The exponents within ±limit, as some trainers keep them before anything is exponentiated. */
export function clampedRatio(estimate: Estimate, limit: number): Variant {
  return {
    name: `ratio-clamped-at-${limit}`,
    meaning: `the log-ratio kept within ±${limit} before it is used`,
    kind: 'convention',
    bitesIn: 'far',
    compute: values => [estimate(clamped(logRatio(values), values.of(limit)))],
  }
}
