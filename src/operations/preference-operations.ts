import { IDENTITY_AVERAGE_LOSS } from './average-identity-preference.js'
import { BRADLEY_TERRY_LOSS } from './bradley-terry.js'
import { DIRECT_PREFERENCE_LOSS } from './direct-preference.js'
import { ENTROPY } from './entropy.js'
import { HINGE_PREFERENCE_LOSS } from './hinge-preference.js'
import { IDENTITY_SUM_LOSS } from './identity-preference.js'
import { IMPLICIT_REWARD } from './implicit-reward.js'
import { KL_FIRST, KL_SECOND, KL_THIRD } from './kl-estimators.js'
import { LOG_SIGMOID } from './log-sigmoid.js'
import { LOG_SOFTMAX } from './log-softmax.js'
import type { Operation } from './operation.js'
import { MARGIN_LOSS } from './preference-margin.js'
import { PREFERENCE_WEIGHT } from './preference-weight.js'
import { ROBUST_PREFERENCE_LOSS } from './robust-preference.js'
import { SIGMOID } from './sigmoid.js'
import { SMOOTHED_PREFERENCE_LOSS } from './smoothed-preference.js'
import { SOFTMAX } from './softmax.js'
import { TILTED_POLICY } from './tilted-policy.js'

/** What learning from preferences is made of: distributions of logits, losses of pairs, divergences, the tilted policy. */
export const PREFERENCE_OPERATIONS: readonly Operation[] = [
  SIGMOID,
  LOG_SIGMOID,
  SOFTMAX,
  LOG_SOFTMAX,
  ENTROPY,
  BRADLEY_TERRY_LOSS,
  MARGIN_LOSS,
  PREFERENCE_WEIGHT,
  DIRECT_PREFERENCE_LOSS,
  SMOOTHED_PREFERENCE_LOSS,
  ROBUST_PREFERENCE_LOSS,
  HINGE_PREFERENCE_LOSS,
  IDENTITY_SUM_LOSS,
  IDENTITY_AVERAGE_LOSS,
  IMPLICIT_REWARD,
  KL_FIRST,
  KL_SECOND,
  KL_THIRD,
  TILTED_POLICY,
]
