import { convention, form, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { literalMarginLoss, marginLoss, positivePart } from './margin-loss.js'
import { marginLossForms } from './margin-loss-forms.js'
import { marginVariants, pairMargin, signFlip } from './margin-variants.js'
import { answersDifference, LAWS_OF_DIFFERENCE, PAIR } from './pair-difference.js'
import { groupsOfMargins, groupsOfPairs, type PairParameters } from './pair-groups.js'
import { logistic, thresholdedAt } from './softplus-threshold.js'

/** ∂m/∂x. */
const pairSlopes: Equation = ({ p }) => [p[0]!, p[0]!.neg(), p[0]!.neg(), p[0]!]

/** β alone. */
export const BETA: PairParameters = {
  short: draw => [draw.choice(['0.125', '0.25', '0.5', '2'])],
  full: draw => [draw.rounded(draw.choice([0.1, 0.05, 0.3]))],
}

const VARIANTS: readonly Variant[] = [
  signFlip(logistic),
  mistake('negated', 'log σ(βh) without the sign, the log-likelihood in place of the loss', values => [
    logistic(pairMargin(values), values).neg(),
  ]),
  ...marginVariants(logistic),
  thresholdedAt(pairMargin),
  convention('hinge', 'the hinge loss max(0, 1 − βh)', values => [
    positivePart(pairMargin(values).neg().plus(1), values.of(0)),
  ]),
  convention(
    'pointwise',
    'each answer by itself, −log σ(β(log π_w − log π_ref,w)) − log σ(−β(log π_l − log π_ref,l))',
    ({ x, p }) => {
      const [chosen, rejected] = [x[0]!.minus(x[2]!).times(p[0]!), x[1]!.minus(x[3]!).times(p[0]!)]
      return [marginLoss(chosen).plus(marginLoss(rejected.neg()))]
    },
  ),
]

/** −log σ(β h), h = (log π_w − log π_ref,w) − (log π_l − log π_ref,l). */
export const DIRECT_PREFERENCE_LOSS = defineOperation({
  name: 'dpo.loss',
  suite: 'preference',
  meaning:
    'The loss of direct preference optimisation, −log σ(β h) with h = (log π_w − log π_ref,w) − (log π_l − log π_ref,l) (Rafailov et al. 2023).',
  claims: ['15.10/loss'],
  expression: '-log(sigmoid(beta*((policyChosen - referenceChosen) - (policyRejected - referenceRejected))))',
  x: PAIR,
  p: ['beta'],
  hasGradient: true,
  reference: values => [marginLoss(pairMargin(values))],
  literals: [{ compute: values => [literalMarginLoss(pairMargin(values))] }],
  variants: VARIANTS,
  forms: [
    ...marginLossForms(pairMargin, pairSlopes),
    form(
      'answers-first',
      'the margin as (log π_w − log π_l) − (log π_ref,w − log π_ref,l), which cancels for long answers',
      values => [marginLoss(answersDifference(values).times(values.p[0]!))],
    ),
  ],
  groups: [...groupsOfPairs(BETA), ...groupsOfMargins(BETA)],
  laws: LAWS_OF_DIFFERENCE,
})
