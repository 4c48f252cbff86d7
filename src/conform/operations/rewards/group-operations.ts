import type { Operation } from '../operation.js'
import { CONSTANT_LENGTH, SEQUENCE_MEAN, SEQUENCE_SUM, TOKEN_MEAN } from '../tokens/aggregation.js'
import { CLIPPED_LOSS } from '../tokens/clipped-loss.js'
import { MASKED_MEAN } from '../tokens/masked-statistics.js'
import { MASKED_WHITENING } from '../tokens/masked-whitening.js'
import { CENTRED_REWARDS } from './centred-rewards.js'
import { GROUP_ADVANTAGES } from './group-advantages.js'
import { LEAVE_ONE_OUT } from './leave-one-out.js'
import { LEAVE_ONE_OUT_NORMALISED } from './leave-one-out-normalised.js'

/** The operations on groups of rewards, on masked losses and on the ratio of probabilities. */
export const GROUP_OPERATIONS: readonly Operation[] = [
  GROUP_ADVANTAGES,
  LEAVE_ONE_OUT,
  LEAVE_ONE_OUT_NORMALISED,
  CENTRED_REWARDS,
  TOKEN_MEAN,
  SEQUENCE_MEAN,
  SEQUENCE_SUM,
  CONSTANT_LENGTH,
  MASKED_MEAN,
  MASKED_WHITENING,
  CLIPPED_LOSS,
]
