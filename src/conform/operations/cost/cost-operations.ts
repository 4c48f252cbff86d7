import type { Operation } from '../operation.js'
import { ATTENTION_CACHE_BYTES } from './attention-cache.js'
import { MODEL_FORWARD_FLOPS } from './model-flops.js'
import { MODEL_PARAMETERS } from './model-size.js'
import { SCALING_ALLOCATION } from './scaling-allocation.js'
import { SCALING_LOSS } from './scaling-loss.js'
import { TRAINING_FLOPS, TRAINING_SECONDS } from './training-cost.js'

/** The operations on scaling laws and on the size and cost of models: counts, asked in float64. */
export const COST_OPERATIONS: readonly Operation[] = [
  SCALING_LOSS,
  SCALING_ALLOCATION,
  MODEL_PARAMETERS,
  MODEL_FORWARD_FLOPS,
  ATTENTION_CACHE_BYTES,
  TRAINING_FLOPS,
  TRAINING_SECONDS,
]
