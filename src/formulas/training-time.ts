import type { Field, Operand } from '../math/number/arithmetic.js'

/**
 * How long a training run takes, from operations and a cluster. Generic over any field, so that rationals give the
 * exact answer.
 *
 * Error budget: products and quotients of positive numbers only; each operation adds one rounding of its arithmetic
 * to the relative error, the longest chain (parameters, tokens, cluster, utilisation → days) has seven.
 */

/**
 * Operations per parameter and token: 2 in the forward pass (a multiplication and an addition), 4 in the backward
 * pass (Kaplan et al. 2020, section 2.1). Attention over the context is left out, as in the rule itself.
 */
export const FLOPS_PER_PARAMETER_AND_TOKEN = 6

/** C = 6 N D, in FLOP, for positive numbers of parameters and tokens. */
export function trainingFlops<T extends Field<T>>(parameters: T, tokens: T): T {
  return parameters.times(tokens).times(FLOPS_PER_PARAMETER_AND_TOKEN)
}

/** What all GPUs together do at their peak, in FLOP/s. */
export function clusterPeakFlopsPerSecond<T extends Field<T>>(
  peakFlopsPerSecondPerGpu: T,
  gpus: Operand<T>,
): T {
  return peakFlopsPerSecondPerGpu.times(gpus)
}

/** Peak times model FLOPs utilisation (a fraction in (0, 1], not a percentage), in FLOP/s. */
export function sustainedFlopsPerSecond<T extends Field<T>>(
  peakFlopsPerSecond: T,
  modelFlopsUtilisation: Operand<T>,
): T {
  return peakFlopsPerSecond.times(modelFlopsUtilisation)
}

/** C / rate, in seconds, for a positive rate. */
export function trainingSeconds<T extends Field<T>>(flops: T, flopsPerSecond: Operand<T>): T {
  return flops.div(flopsPerSecond)
}
