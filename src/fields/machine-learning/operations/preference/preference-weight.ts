import { shiftInvariance } from '../../../../conform/operations/invariances.js'
import { convention, form, mistake } from '../../../../conform/operations/named-variants.js'
import type { Form, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { preferenceWeight, sigmoid } from '../../../../formulas/preference.js'
import { clampedExponents } from '../exponent-limits.js'
import { exponentialsOfDifferences } from '../logits/shifted-exponentials.js'
import { logisticQuotient, slopeOfSigmoid } from '../logits/sigmoid.js'
import { rewardMargin } from './bradley-terry.js'
import { groupsOfRewards } from './reward-groups.js'

const VARIANTS: readonly Variant[] = [
  mistake('sign-flip', 'σ(Δ), the weight of pairs in the right order', values => [
    sigmoid(rewardMargin(values)),
  ]),
  convention('negated', 'the slope −(1 − σ(Δ)) in place of the weight', values => [
    preferenceWeight(rewardMargin(values)).neg(),
  ]),
  mistake('slope-of-sigmoid', 'σ(Δ)(1 − σ(Δ)), the slope of σ in place of the one of log σ', values => {
    const margin = rewardMargin(values)
    return [preferenceWeight(margin).times(sigmoid(margin))]
  }),
  mistake('base-two', '1/(1 + 2^Δ), the logistic function of base 2', values => [
    preferenceWeight(rewardMargin(values).times(values.of(2).ln())),
  ]),
  mistake('rewards-added', 'r_w + r_l in place of the margin', ({ x }) => [
    preferenceWeight(x[0]!.plus(x[1]!)),
  ]),
  // At further limits 1 − σ(Δ) is 1, or less than what 1 − σ(Δ) as textbooks write it leaves of it.
  ...clampedExponents('margin-', 'the margin', rewardMargin, margin => preferenceWeight(margin), [10, 20]),
]

/** The gradient of a function of −Δ. */
const alongRewards = <T extends Scalar<T>>(slope: T): T[] => [slope.neg(), slope]

const FORMS: readonly Form[] = [
  form('complement', '1 − σ(Δ), which is 0 where σ(Δ) rounds to 1', values => [
    values.of(1).minus(sigmoid(rewardMargin(values))),
  ]),
  form(
    'complement-gradient',
    'the gradient −σ(Δ)(1 − σ(Δ)) with the complement of σ(Δ), which is 0 where σ(Δ) rounds to 1',
    values => [preferenceWeight(rewardMargin(values))],
    values => alongRewards(slopeOfSigmoid(rewardMargin(values))),
  ),
  form('quotient', 'e^{−Δ}/(1 + e^{−Δ}), where e^{−Δ} overflows for a pair in the wrong order', values => [
    logisticQuotient(rewardMargin(values).neg()),
  ]),
]

/** 1 − σ(r_w − r_l). */
export const PREFERENCE_WEIGHT = defineOperation({
  name: 'bt.weight',
  suite: 'preference',
  meaning:
    'The weight of a pair in the gradient of its loss, 1 − σ(r_w − r_l), the probability of the wrong order (Bradley and Terry 1952).',
  claims: ['15.7/gradient', '15.7/weight'],
  expression: '1 - sigmoid(chosen - rejected)',
  x: ['chosen', 'rejected'],
  hasGradient: true,
  reference: values => {
    const margin = rewardMargin(values)
    return [margin.cmp(0) >= 0 ? logisticQuotient(margin.neg()) : preferenceWeight(margin)]
  },
  literals: [
    {
      compute: values => [values.of(1).minus(sigmoid(rewardMargin(values)))],
      gradient: values => alongRewards(slopeOfSigmoid(rewardMargin(values))),
    },
    {
      compute: values => [sigmoid(rewardMargin(values).neg())],
      gradient: values => alongRewards(slopeOfSigmoid(rewardMargin(values).neg())),
    },
    { compute: ({ x }) => exponentialsOfDifferences(x).slice(1) },
  ],
  variants: VARIANTS,
  forms: FORMS,
  groups: groupsOfRewards(() => []),
  laws: [shiftInvariance('shift', 'a constant added to both rewards changes nothing')],
})
