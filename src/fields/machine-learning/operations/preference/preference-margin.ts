import { shiftInvariance } from '../../../../conform/operations/invariances.js'
import { mistake } from '../../../../conform/operations/named-variants.js'
import type { Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { clampedExponents } from '../exponent-limits.js'
import { shiftedLogSumExp } from '../logits/shifted-exponentials.js'
import { rewardMargin } from './bradley-terry.js'
import { literalMarginLoss, marginLoss } from './margin-loss.js'
import { marginLossForms } from './margin-loss-forms.js'
import { groupsOfRewards } from './reward-groups.js'
import { logistic, thresholdedAt } from './softplus-threshold.js'

/** r_w − r_l − m. */
function excessMargin<T extends Scalar<T>>(values: Values<T>): T {
  return rewardMargin(values).minus(values.p[0]!)
}

const VARIANTS: readonly Variant[] = [
  mistake('margin-dropped', 'the loss without the margin m', values => [marginLoss(rewardMargin(values))]),
  mistake(
    'margin-added',
    'the margin m added to the difference of the rewards instead of taken off',
    values => [marginLoss(rewardMargin(values).plus(values.p[0]!))],
  ),
  mistake('margin-outside', 'the margin m added to the loss, outside of σ', values => [
    marginLoss(rewardMargin(values)).plus(values.p[0]!),
  ]),
  mistake('margin-multiplied', 'the difference of the rewards multiplied by m', values => [
    marginLoss(rewardMargin(values).times(values.p[0]!)),
  ]),
  mistake('sign-flip', 'the rewards of chosen and rejected exchanged', values => [
    marginLoss(rewardMargin(values).neg().minus(values.p[0]!)),
  ]),
  mistake('negated', 'log σ without the sign, the log-likelihood in place of the loss', values => [
    marginLoss(excessMargin(values)).neg(),
  ]),
  thresholdedAt(excessMargin),
  ...clampedExponents('margin-', 'r_w − r_l − m', excessMargin, logistic),
]

/** −log σ(r_w − r_l − m). */
export const MARGIN_LOSS = defineOperation({
  name: 'bt.margin-loss',
  suite: 'preference',
  meaning: 'The preference loss with a margin, −log σ(r_w − r_l − m) (Touvron et al. 2023, "Llama 2").',
  expression: '-log(sigmoid(chosen - rejected - margin))',
  x: ['chosen', 'rejected'],
  p: ['margin'],
  hasGradient: true,
  reference: values => [marginLoss(excessMargin(values))],
  literals: [
    { compute: values => [literalMarginLoss(excessMargin(values))] },
    // The cross entropy of a choice between two, as of the loss without a margin: log(e^{r_w} + e^{r_l + m}) − r_w.
    { compute: ({ x, p }) => [shiftedLogSumExp([x[0]!, x[1]!.plus(p[0]!)]).minus(x[0]!)] },
  ],
  variants: VARIANTS,
  forms: marginLossForms(excessMargin, ({ of }) => [of(1), of(-1)]),
  groups: groupsOfRewards(draw => [draw.choice(['0.25', '0.5', '2', '3'])]),
  laws: [shiftInvariance('shift', 'a constant added to both rewards changes nothing')],
})
