import { DTYPES } from '../../numeric/dtype.js'
import type { Equation, Operation, Scalar, Values, Variant } from '../operation.js'
import { literalMarginLoss, marginLoss, positivePart } from './margin-loss.js'
import { marginLossForms } from './margin-loss-forms.js'
import {
  answersDifference,
  LAWS_OF_DIFFERENCE,
  PAIR,
  pairDifference,
  policyDifference,
  referenceSwappedDifference,
} from './pair-difference.js'
import { groupsOfPairs, type PairParameters } from './pair-groups.js'

/** m = βh, β being the first parameter. */
export function pairMargin<T extends Scalar<T>>(values: Values<T>): T {
  return pairDifference(values).times(values.p[0]!)
}

/** ∂m/∂x. */
const pairSlopes: Equation = ({ p }) => [p[0]!, p[0]!.neg(), p[0]!.neg(), p[0]!]

/** β alone. */
export const BETA: PairParameters = {
  short: draw => [draw.choice(['0.125', '0.25', '0.5', '2'])],
  full: draw => [draw.rounded(draw.choice([0.1, 0.05, 0.3]))],
}

const VARIANTS: readonly Variant[] = [
  {
    name: 'sign-flip',
    meaning: 'chosen and rejected exchanged, or policy and reference',
    kind: 'mistake',
    compute: values => [marginLoss(pairMargin(values).neg(), values.of(0))],
  },
  {
    name: 'negated',
    meaning: 'log σ(βh) without the sign, the log-likelihood in place of the loss',
    kind: 'mistake',
    compute: values => [marginLoss(pairMargin(values), values.of(0)).neg()],
  },
  {
    name: 'beta-dropped',
    meaning: 'the margin without β',
    kind: 'mistake',
    compute: values => [marginLoss(pairDifference(values), values.of(0))],
  },
  {
    name: 'beta-outside',
    meaning: 'β multiplies the loss instead of the margin',
    kind: 'mistake',
    compute: values => [marginLoss(pairDifference(values), values.of(0)).times(values.p[0]!)],
  },
  {
    name: 'beta-divided',
    meaning: 'the margin divided by β',
    kind: 'mistake',
    compute: values => [marginLoss(pairDifference(values).div(values.p[0]!), values.of(0))],
  },
  {
    name: 'beta-on-policy-alone',
    meaning: 'β multiplies the log-probabilities of the policy, and not those of the reference',
    kind: 'mistake',
    compute: ({ x, p, of }) => {
      const reference = x[2]!.minus(x[3]!)
      return [marginLoss(x[0]!.minus(x[1]!).times(p[0]!).minus(reference), of(0))]
    },
  },
  {
    name: 'reference-dropped',
    meaning: 'the margin β(log π_w − log π_l), without the reference',
    kind: 'mistake',
    compute: values => [marginLoss(policyDifference(values).times(values.p[0]!), values.of(0))],
  },
  {
    name: 'reference-swapped',
    meaning: 'the chosen and the rejected log-probability of the reference exchanged',
    kind: 'mistake',
    compute: values => [marginLoss(referenceSwappedDifference(values).times(values.p[0]!), values.of(0))],
  },
  {
    name: 'hinge',
    meaning: 'the hinge loss max(0, 1 − βh)',
    kind: 'convention',
    compute: values => [positivePart(pairMargin(values).neg().plus(1), values.of(0))],
  },
  {
    name: 'pointwise',
    meaning: 'each answer by itself, −log σ(β(log π_w − log π_ref,w)) − log σ(−β(log π_l − log π_ref,l))',
    kind: 'convention',
    compute: ({ x, p, of }) => {
      const [chosen, rejected] = [x[0]!.minus(x[2]!).times(p[0]!), x[1]!.minus(x[3]!).times(p[0]!)]
      return [marginLoss(chosen, of(0)).plus(marginLoss(rejected.neg(), of(0)))]
    },
  },
]

/** −log σ(β h), h = (log π_w − log π_ref,w) − (log π_l − log π_ref,l). */
export const DIRECT_PREFERENCE_LOSS: Operation = {
  name: 'dpo.loss',
  suite: 'preference',
  meaning:
    'The loss of direct preference optimisation, −log σ(β h) with h = (log π_w − log π_ref,w) − (log π_l − log π_ref,l) (Rafailov et al. 2023).',
  claims: ['15.10/loss'],
  expression: '-log(sigmoid(beta*((policyChosen - referenceChosen) - (policyRejected - referenceRejected))))',
  x: PAIR,
  p: ['beta'],
  dtypes: DTYPES,
  hasGradient: true,
  reference: values => [marginLoss(pairMargin(values), values.of(0))],
  literals: [{ compute: values => [literalMarginLoss(pairMargin(values))] }],
  variants: VARIANTS,
  forms: [
    ...marginLossForms(pairMargin, pairSlopes),
    {
      name: 'answers-first',
      meaning:
        'the margin as (log π_w − log π_l) − (log π_ref,w − log π_ref,l), which cancels for long answers',
      compute: values => [marginLoss(answersDifference(values).times(values.p[0]!), values.of(0))],
    },
  ],
  groups: groupsOfPairs(BETA),
  laws: LAWS_OF_DIFFERENCE,
}
