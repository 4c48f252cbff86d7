import { corner, eighths } from '../../../../conform/operations/case-groups.js'
import { CANCELLATION, LIMIT, SMALL_DIFFERENCE, TIE } from '../../../../conform/operations/flags.js'
import { convention, form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { CaseGroup, Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { identityPreferenceLoss } from '../../../../formulas/direct-preference.js'
import { BFLOAT16, FLOAT32 } from '../../../../math/number/dtype/dtype.js'
import { floored, marginLoss } from './margin-loss.js'
import {
  answersDifference,
  LAWS_OF_DIFFERENCE,
  PAIR,
  pairDifference,
  policyDifference,
  referenceSwappedDifference,
} from './pair-difference.js'
import { groupsOfPairs, type PairParameters, withSmallParameter } from './pair-groups.js'

/** τ alone. */
export const TAU: PairParameters = {
  short: draw => [draw.choice(['0.125', '0.25', '0.5', '2'])],
  full: draw => [draw.rounded(draw.choice([0.1, 0.05, 0.3]))],
}

/** The group of cases with a τ below what code raises it to. */
export const SMALL_TAU = 'small-tau'

export const smallTau = ({ short }: Pick<PairParameters, 'short'>): CaseGroup =>
  corner(SMALL_TAU, [LIMIT], BFLOAT16, draw => withSmallParameter(draw, short(draw)), 4)

/** The square of the distance of h from a target. */
function squaredDistance<T extends Scalar<T>>(difference: T, target: T): T {
  return difference.minus(target).pow(2)
}

function optimum<T extends Scalar<T>>({ p, of }: Values<T>): T {
  return of(1).div(p[0]!.times(2))
}

const VARIANTS: readonly Variant[] = [
  regionalMistake(SMALL_TAU, 'tau-floored', 'τ raised to 0.01 where it is less', values => {
    const tau = floored(values.p[0]!, values.of('0.01'))
    return [
      pairDifference(values)
        .minus(values.of(1).div(tau.times(2)))
        .pow(2),
    ]
  }),
  mistake('tau-reciprocal', 'the target 1/τ instead of 1/(2τ)', values => [
    squaredDistance(pairDifference(values), values.of(1).div(values.p[0]!)),
  ]),
  mistake('tau-halved', 'the target τ/2 instead of 1/(2τ)', values => [
    squaredDistance(pairDifference(values), values.p[0]!.div(2)),
  ]),
  mistake('margin-scaled', 'the difference multiplied by τ, (τh − 1/(2τ))²', values => [
    squaredDistance(pairDifference(values).times(values.p[0]!), optimum(values)),
  ]),
  convention('loss-scaled', '(τh − 1/2)², the loss times τ²', values => [
    pairDifference(values).times(values.p[0]!).minus('0.5').pow(2),
  ]),
  mistake('sign-flip', 'chosen and rejected exchanged, or policy and reference', values => [
    squaredDistance(pairDifference(values).neg(), optimum(values)),
  ]),
  mistake('reference-dropped', 'the difference log π_w − log π_l, without the reference', values => [
    squaredDistance(policyDifference(values), optimum(values)),
  ]),
  mistake(
    'reference-swapped',
    'the chosen and the rejected log-probability of the reference exchanged',
    values => [squaredDistance(referenceSwappedDifference(values), optimum(values))],
  ),
  mistake('target-dropped', 'h², without the target 1/(2τ)', values => [pairDifference(values).pow(2)]),
  mistake('logistic', 'the logistic loss −log σ(τh)', values => [
    marginLoss(pairDifference(values).times(values.p[0]!)),
  ]),
]

/** h = 1/(2τ) exactly, where the loss is 0, and hardly beside it, where what is multiplied out cancels. */
const OPTIMUM: CaseGroup = corner('optimum', [TIE, SMALL_DIFFERENCE, CANCELLATION], FLOAT32, draw => {
  const [chosen, rejected] = [eighths(draw, -12, -6), eighths(draw, -12, -6)]
  const lead = draw.choice([1, 1.0001, 0.999, 1.015625])
  return { x: [draw.rounded(Number(chosen) + lead), rejected, chosen, rejected], p: ['0.5'] }
})

/** (h − 1/(2τ))² of summed log-probabilities. */
export const IDENTITY_SUM_LOSS = defineOperation({
  name: 'ipo.sum-loss',
  suite: 'preference',
  meaning:
    'The loss of identity preference optimisation of summed log-probabilities, (h − 1/(2τ))² (Azar et al. 2024).',
  expression: '((policyChosen - referenceChosen) - (policyRejected - referenceRejected) - 1/(2*tau))^2',
  x: PAIR,
  p: ['tau'],
  hasGradient: true,
  // With one division at the end: 2τh − 1 is exact, so that a loss of 0 is 0 and no quotient cancels.
  reference: values => {
    const doubled = values.p[0]!.times(2)
    return [pairDifference(values).times(doubled).minus(1).div(doubled).pow(2)]
  },
  literals: [{ compute: values => [identityPreferenceLoss(pairDifference(values), values.p[0]!)] }],
  variants: VARIANTS,
  forms: [
    form(
      'answers-first',
      'h as (log π_w − log π_l) − (log π_ref,w − log π_ref,l), which cancels for long answers',
      values => [squaredDistance(answersDifference(values), optimum(values))],
    ),
    form(
      'expanded',
      'h² − h/τ + 1/(4τ²), the square multiplied out, which cancels near its least value',
      values => {
        const [difference, target] = [pairDifference(values), optimum(values)]
        const cross = difference.times(target).times(2)
        return [difference.pow(2).minus(cross).plus(target.pow(2))]
      },
    ),
  ],
  groups: [...groupsOfPairs(TAU), OPTIMUM, smallTau(TAU)],
  laws: LAWS_OF_DIFFERENCE,
})
