import { corner, eighths } from '../../../../conform/operations/case-groups.js'
import { exactSum } from '../../../../conform/operations/exact-decimal.js'
import { TIE } from '../../../../conform/operations/flags.js'
import { convention, form, mistake } from '../../../../conform/operations/named-variants.js'
import type { CaseGroup, Input, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { Rational } from '../../../../math/number/rational.js'
import { BETA } from './direct-preference.js'
import { marginLoss, positivePart } from './margin-loss.js'
import { marginVariants, pairMargin, signFlip } from './margin-variants.js'
import { answersDifference, LAWS_OF_DIFFERENCE, PAIR } from './pair-difference.js'
import { groupsOfMargins, groupsOfPairs } from './pair-groups.js'

/** max(0, 1 − m). */
function hinge<T extends Scalar<T>>(margin: T, zero: T): T {
  return positivePart(margin.neg().plus(1), zero)
}

/** Whether βh ≠ 1, decided exactly. */
function isOffTheKink({ x, p }: Input): boolean {
  const [policyChosen, policyRejected, referenceChosen, referenceRejected] = x.map(value =>
    Rational.of(value),
  )
  const difference = policyChosen!.minus(referenceChosen!).minus(policyRejected!.minus(referenceRejected!))
  return !difference.times(Rational.of(p[0]!)).eq(1)
}

const VARIANTS: readonly Variant[] = [
  signFlip((margin, { of }) => hinge(margin, of(0))),
  ...marginVariants((margin, { of }) => hinge(margin, of(0))),
  mistake('unhinged', '1 − βh without the maximum, which is negative for a large margin', values => [
    pairMargin(values).neg().plus(1),
  ]),
  mistake('margin-of-zero', 'max(0, −βh), without the 1 by which a pair has to be ahead', values => [
    positivePart(pairMargin(values).neg(), values.of(0)),
  ]),
  convention('squared', 'the squared hinge loss', values => {
    const loss = hinge(pairMargin(values), values.of(0))
    return [loss.times(loss)]
  }),
  convention('logistic', 'the logistic loss −log σ(βh)', values => [marginLoss(pairMargin(values))]),
]

/** βh = 1 exactly, where the slope jumps, and a step beside it. */
const KINK: CaseGroup = corner('kink', [TIE], BFLOAT16, draw => {
  const [chosen, rejected] = [eighths(draw, -12, -6), eighths(draw, -12, -6)]
  const lead = draw.choice(['2', '2', '2.125', '1.875'])
  return { x: [exactSum(chosen, lead), rejected, chosen, rejected], p: ['0.5'] }
})

/** max(0, 1 − βh). */
export const HINGE_PREFERENCE_LOSS = defineOperation({
  name: 'dpo.hinge-loss',
  suite: 'preference',
  meaning: 'The hinge loss of a pair, max(0, 1 − βh) (Zhao et al. 2023, "SLiC-HF"; Liu et al. 2024, "RSO").',
  expression: 'max(0, 1 - beta*((policyChosen - referenceChosen) - (policyRejected - referenceRejected)))',
  x: PAIR,
  p: ['beta'],
  hasGradient: true,
  reference: values => [hinge(pairMargin(values), values.of(0))],
  // Each difference multiplied by β: the same over the reals, and the rewards as the paper has them.
  literals: [
    {
      compute: ({ x, p, of }) => {
        const [chosen, rejected] = [x[0]!.minus(x[2]!).times(p[0]!), x[1]!.minus(x[3]!).times(p[0]!)]
        return [hinge(chosen.minus(rejected), of(0))]
      },
    },
  ],
  isSmoothAt: isOffTheKink,
  variants: VARIANTS,
  forms: [
    form(
      'answers-first',
      'the margin as (log π_w − log π_l) − (log π_ref,w − log π_ref,l), which cancels for long answers',
      values => [hinge(answersDifference(values).times(values.p[0]!), values.of(0))],
    ),
  ],
  groups: [...groupsOfPairs(BETA), KINK, ...groupsOfMargins(BETA)],
  laws: LAWS_OF_DIFFERENCE,
})
