import { shiftInvariance } from '../../../../conform/operations/invariances.js'
import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { sigmoid } from '../../../../formulas/preference.js'
import { clampedExponents } from '../exponent-limits.js'
import { shiftedLogSumExp } from '../logits/shifted-exponentials.js'
import { literalMarginLoss, marginLoss, positivePart } from './margin-loss.js'
import { marginLossForms } from './margin-loss-forms.js'
import { groupsOfRewards } from './reward-groups.js'
import { logistic, thresholdedAt } from './softplus-threshold.js'

/** Δ = r_w − r_l. */
export function rewardMargin<T extends Scalar<T>>({ x }: Values<T>): T {
  return x[0]!.minus(x[1]!)
}

const rewardSlopes: Equation = ({ of }) => [of(1), of(-1)]

const VARIANTS: readonly Variant[] = [
  mistake('sign-flip', 'the rewards of chosen and rejected exchanged', values => [
    marginLoss(rewardMargin(values).neg()),
  ]),
  mistake('negated', 'log σ(Δ) without the sign, the log-likelihood in place of the loss', values => [
    marginLoss(rewardMargin(values)).neg(),
  ]),
  convention('hinge', 'the hinge loss max(0, 1 − Δ)', values => [
    positivePart(rewardMargin(values).neg().plus(1), values.of(0)),
  ]),
  mistake('log-forgotten', '1 − σ(Δ), the probability without the logarithm', values => [
    rewardMargin(values).exp().plus(1).pow(-1),
  ]),
  convention('exponential', 'the exponential loss e^{−Δ}', values => [rewardMargin(values).neg().exp()]),
  convention('base-two', 'the loss in bits', values => [
    marginLoss(rewardMargin(values)).div(values.of(2).ln()),
  ]),
  mistake('pointwise', '−log σ(r_w) − log σ(−r_l), each answer labelled by itself', ({ x }) => [
    marginLoss(x[0]!).plus(marginLoss(x[1]!.neg())),
  ]),
  mistake('rewards-added', 'r_w + r_l in place of the margin', ({ x }) => [marginLoss(x[0]!.plus(x[1]!))]),
  thresholdedAt(rewardMargin),
  ...clampedExponents('margin-', 'the margin', rewardMargin, logistic),
]

/** The centring that reward trainers offer beside the loss; its coefficient is theirs to choose. */
const PROFILES: readonly Variant[] = [
  convention(
    'centred',
    'the loss plus 0.01 (r_w + r_l)², which centres the rewards (Eisenstein et al. 2023)',
    values => {
      const total = values.x[0]!.plus(values.x[1]!)
      return [marginLoss(rewardMargin(values)).plus(total.times(total).times('0.01'))]
    },
  ),
]

/** −log σ(r_w − r_l). */
export const BRADLEY_TERRY_LOSS = defineOperation({
  name: 'bt.loss',
  suite: 'preference',
  meaning:
    'The negative log-likelihood of a preference, −log σ(r_w − r_l) (Bradley and Terry 1952; as a reward-model loss, Christiano et al. 2017).',
  claims: ['15.6/shift', '15.7/gradient'],
  expression: '-log(sigmoid(chosen - rejected))',
  x: ['chosen', 'rejected'],
  hasGradient: true,
  reference: values => [marginLoss(rewardMargin(values))],
  literals: [
    {
      compute: values => [literalMarginLoss(rewardMargin(values))],
      // σ(Δ) − 1, the gradient of a logistic regression: what is predicted less what is labelled.
      gradient: values => {
        const slope = sigmoid(rewardMargin(values)).minus(1)
        return [slope, slope.neg()]
      },
    },
    // The cross entropy of a choice between two: log(e^{r_w} + e^{r_l}) − r_w.
    { compute: ({ x }) => [shiftedLogSumExp(x).minus(x[0]!)] },
  ],
  variants: VARIANTS,
  profiles: PROFILES,
  forms: marginLossForms(rewardMargin, rewardSlopes),
  groups: groupsOfRewards(() => []),
  laws: [shiftInvariance('shift', 'a constant added to both rewards changes nothing')],
})
