import { exactNegative, exactSum } from '../../../../conform/operations/exact-decimal.js'
import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { PairLaw, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { atPairMargin, BETA_AND_EPSILON, GROUPS_OF_NOISY_PAIRS, noisyLossForms } from './label-noise.js'
import { literalMarginLoss, marginLoss } from './margin-loss.js'
import { noisyMarginVariants, smoothed } from './noisy-label-variants.js'
import { LAWS_OF_DIFFERENCE, PAIR } from './pair-difference.js'

const VARIANTS: readonly Variant[] = [
  ...noisyMarginVariants(smoothed),
  convention(
    'epsilon-halved',
    'ε spread over both labels, so that the wrong one has ε/2, as in the smoothing of classifiers',
    atPairMargin((margin, epsilon, ...rest) => smoothed(margin, epsilon.div(2), ...rest), marginLoss),
  ),
  mistake(
    'unreduced',
    'ε times the loss of the other label added to the whole loss, not to 1 − ε of it',
    atPairMargin((margin, epsilon, loss) => {
      return loss(margin.neg()).times(epsilon).plus(loss(margin))
    }, marginLoss),
  ),
  mistake(
    'reduced-alone',
    '(1 − ε) times the loss, without the term of the other label',
    atPairMargin((margin, epsilon, loss) => {
      return loss(margin).times(epsilon.neg().plus(1))
    }, marginLoss),
  ),
  convention(
    'robust',
    'the robust loss [−(1 − ε) log σ(βh) + ε log σ(−βh)]/(1 − 2ε)',
    atPairMargin((margin, epsilon, loss) => {
      return loss(margin).minus(margin.times(epsilon).div(epsilon.times(-2).plus(1)))
    }, marginLoss),
  ),
]

const OTHER_LABEL: PairLaw = {
  kind: 'pair',
  name: 'other-label',
  meaning: 'exchanging the answers and taking 1 − ε for ε changes nothing',
  partner: ({ x, p }) => ({
    x: [x[1]!, x[0]!, x[3]!, x[2]!],
    p: [p[0]!, exactSum('1', exactNegative(p[1]!))],
  }),
}

/** −(1 − ε) log σ(βh) − ε log σ(−βh). */
export const SMOOTHED_PREFERENCE_LOSS = defineOperation({
  name: 'dpo.smoothed-loss',
  suite: 'preference',
  meaning:
    'The conservative loss of a label that is wrong with probability ε, −(1 − ε) log σ(βh) − ε log σ(−βh) (Mitchell 2023).',
  expression:
    '-(1 - epsilon)*log(sigmoid(beta*h)) - epsilon*log(sigmoid(-beta*h)), h = (policyChosen - referenceChosen) - (policyRejected - referenceRejected)',
  x: PAIR,
  p: BETA_AND_EPSILON,
  hasGradient: true,
  reference: atPairMargin(smoothed, marginLoss),
  literals: [{ compute: atPairMargin(smoothed, literalMarginLoss) }],
  variants: VARIANTS,
  forms: noisyLossForms(smoothed, marginLoss),
  groups: GROUPS_OF_NOISY_PAIRS,
  laws: [...LAWS_OF_DIFFERENCE, OTHER_LABEL],
})
