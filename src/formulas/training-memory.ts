import type { Procedure } from './training-cost.js'

/**
 * What the models of a training procedure, all of one size, take in memory.
 *
 * Error budget: none, every count is exact.
 */

/** Weights in bf16. */
export const BYTES_PER_FROZEN_PARAMETER = 2n

/** 2 + 2 + 12: weights and gradient in bf16; master weights and two moments of Adam in fp32 (Rajbhandari et al. 2020, section 3.1). */
export const BYTES_PER_TRAINED_PARAMETER = 16n

/**
 * The weights, gradients and optimiser states of all models held, in bytes, per parameter of one model: 16 K + 2 (M − K)
 * for K of M models trained. Without activations and caches.
 */
export function memoryBytesPerParameter({ models }: Procedure): bigint {
  const trained = BigInt(models.filter(({ isTrained }) => isTrained).length)
  const frozen = BigInt(models.length) - trained
  return BYTES_PER_TRAINED_PARAMETER * trained + BYTES_PER_FROZEN_PARAMETER * frozen
}

/** The same in bytes, for models of so many parameters each. Throws RangeError for fewer than one. */
export function memoryBytes(procedure: Procedure, parametersPerModel: bigint): bigint {
  if (parametersPerModel < 1n)
    throw new RangeError(`memoryBytes: expected at least 1 parameter per model, got ${parametersPerModel}`)
  return memoryBytesPerParameter(procedure) * parametersPerModel
}
