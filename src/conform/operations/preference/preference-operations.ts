import { ENTROPY } from '../logits/entropy.js'
import { LOG_SIGMOID } from '../logits/log-sigmoid.js'
import { LOG_SOFTMAX } from '../logits/log-softmax.js'
import { SIGMOID } from '../logits/sigmoid.js'
import { SOFTMAX } from '../logits/softmax.js'
import { TILTED_POLICY } from '../logits/tilted-policy.js'
import type { Operation } from '../operation.js'
import { IDENTITY_AVERAGE_LOSS } from './average-identity-preference.js'
import { BRADLEY_TERRY_LOSS } from './bradley-terry.js'
import { DIRECT_PREFERENCE_LOSS } from './direct-preference.js'
import { HINGE_PREFERENCE_LOSS } from './hinge-preference.js'
import { IDENTITY_SUM_LOSS } from './identity-preference.js'
import { IMPLICIT_REWARD } from './implicit-reward.js'
import { KL_FIRST, KL_SECOND, KL_THIRD } from './kl-estimators.js'
import { MARGIN_LOSS } from './preference-margin.js'
import { PREFERENCE_WEIGHT } from './preference-weight.js'
import { ROBUST_PREFERENCE_LOSS } from './robust-preference.js'
import { SMOOTHED_PREFERENCE_LOSS } from './smoothed-preference.js'

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
