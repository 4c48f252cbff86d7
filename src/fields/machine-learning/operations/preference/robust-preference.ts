import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import {
  atPairMargin,
  BETA_AND_EPSILON,
  GROUPS_OF_NOISY_PAIRS,
  type NoisyLoss,
  noisyLossForms,
} from './label-noise.js'
import { literalMarginLoss, marginLoss } from './margin-loss.js'
import { noisyMarginVariants, smoothed } from './noisy-label-variants.js'
import { LAWS_OF_DIFFERENCE, PAIR } from './pair-difference.js'

/** (1 − ε) L(m) − ε L(−m), not yet divided. */
const unnormalised: NoisyLoss = (margin, epsilon, loss) => {
  const kept = epsilon.neg().plus(1)
  return loss(margin).times(kept).minus(loss(margin.neg()).times(epsilon))
}

const robust: NoisyLoss = (margin, epsilon, ...rest) =>
  unnormalised(margin, epsilon, ...rest).div(epsilon.times(-2).plus(1))

/** L(m) − εm/(1 − 2ε): the same, since L(−m) = L(m) + m, with one logarithm. */
const robustByMargin: NoisyLoss = (margin, epsilon, loss) =>
  loss(margin).minus(margin.times(epsilon).div(epsilon.times(-2).plus(1)))

const VARIANTS: readonly Variant[] = [
  ...noisyMarginVariants(robust),
  convention(
    'conservative',
    'the conservative loss −(1 − ε) log σ(βh) − ε log σ(−βh)',
    atPairMargin(smoothed, marginLoss),
  ),
  mistake('unnormalised', 'the loss without the division by 1 − 2ε', atPairMargin(unnormalised, marginLoss)),
  mistake(
    'normalised-by-one-epsilon',
    'the loss divided by 1 − ε instead of 1 − 2ε',
    atPairMargin((margin, epsilon, ...rest) => {
      return unnormalised(margin, epsilon, ...rest).div(epsilon.neg().plus(1))
    }, marginLoss),
  ),
  mistake(
    'sign-of-epsilon',
    'the term of the other label with the sign of the conservative loss, divided by 1 − 2ε',
    atPairMargin((margin, epsilon, ...rest) => {
      return smoothed(margin, epsilon, ...rest).div(epsilon.times(-2).plus(1))
    }, marginLoss),
  ),
]

/** [−(1 − ε) log σ(βh) + ε log σ(−βh)]/(1 − 2ε). */
export const ROBUST_PREFERENCE_LOSS = defineOperation({
  name: 'dpo.robust-loss',
  suite: 'preference',
  meaning:
    'The loss whose mean over labels that are wrong with probability ε is the one of right labels, [−(1 − ε) log σ(βh) + ε log σ(−βh)]/(1 − 2ε) (Chowdhury et al. 2024).',
  expression:
    '(-(1 - epsilon)*log(sigmoid(beta*h)) + epsilon*log(sigmoid(-beta*h)))/(1 - 2*epsilon), h = (policyChosen - referenceChosen) - (policyRejected - referenceRejected)',
  x: PAIR,
  p: BETA_AND_EPSILON,
  hasGradient: true,
  reference: atPairMargin(robustByMargin, marginLoss),
  literals: [{ compute: atPairMargin(robust, literalMarginLoss) }],
  variants: VARIANTS,
  forms: noisyLossForms(robust, marginLoss),
  groups: GROUPS_OF_NOISY_PAIRS,
  laws: LAWS_OF_DIFFERENCE,
})
