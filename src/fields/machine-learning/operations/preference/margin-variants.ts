import { mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { clampedExponents, type ResultOf } from '../exponent-limits.js'
import { floored } from './margin-loss.js'
import type { Quantity } from './margin-loss-forms.js'
import { pairDifference, policyDifference, referenceSwappedDifference } from './pair-difference.js'
import { EQUAL_PAIR, EQUAL_PAIRS, SMALL_BETA } from './pair-groups.js'

/** βh, β being the first parameter. */
export function pairMargin<T extends Scalar<T>>(values: Values<T>): T {
  return pairDifference(values).times(values.p[0]!)
}

/** The loss at another margin. */
export function atMargin(name: string, meaning: string, margin: Quantity, loss: ResultOf): Variant {
  return mistake(name, meaning, values => [loss(margin(values), values)])
}

/** The loss at −βh, which loses of one label call by a name of their own. */
export const signFlip = (loss: ResultOf): Variant =>
  atMargin(
    'sign-flip',
    'chosen and rejected exchanged, or policy and reference',
    values => pairMargin(values).neg(),
    loss,
  )

/** What is got wrong about β and the reference, whatever the loss of the margin. */
export function marginVariants(loss: ResultOf): readonly Variant[] {
  return [
    atMargin('beta-dropped', 'the margin without β', pairDifference, loss),
    mistake('beta-outside', 'β multiplies the loss instead of the margin', values => [
      loss(pairDifference(values), values).times(values.p[0]!),
    ]),
    atMargin('beta-divided', 'the margin divided by β', dividedByBeta, loss),
    atMargin(
      'beta-on-policy-alone',
      'β multiplies the log-probabilities of the policy, and not those of the reference',
      betaOnPolicyAlone,
      loss,
    ),
    atMargin(
      'reference-dropped',
      'the margin β(log π_w − log π_l), without the reference',
      values => policyDifference(values).times(values.p[0]!),
      loss,
    ),
    atMargin(
      'reference-swapped',
      'the chosen and the rejected log-probability of the reference exchanged',
      values => referenceSwappedDifference(values).times(values.p[0]!),
      loss,
    ),
    ...regionalMarginVariants(loss),
  ]
}

/** What is right about most margins: clamps, a floor of β, and ties that are taken for another order. */
function regionalMarginVariants(loss: ResultOf): readonly Variant[] {
  const ties = Object.entries(EQUAL_PAIRS).map(([name, [left, right]]) =>
    regionalMistake(
      EQUAL_PAIR,
      `exchanged-at-${name}-tie`,
      `chosen and rejected exchanged where ${TIES[name as keyof typeof TIES]}`,
      values => {
        const isTied = values.x[left]!.cmp(values.x[right]!) === 0
        return [loss(isTied ? pairMargin(values).neg() : pairMargin(values), values)]
      },
    ),
  )
  return [
    ...clampedExponents('margin-', 'the margin βh', pairMargin, loss),
    regionalMistake(SMALL_BETA, 'beta-floored', 'β raised to 0.01 where it is less', values => [
      loss(pairDifference(values).times(floored(values.p[0]!, values.of('0.01'))), values),
    ]),
    ...ties,
  ]
}

const TIES = {
  policy: 'the policy has both answers equally probable',
  reference: 'the reference has both answers equally probable',
  chosen: 'policy and reference agree on the chosen answer',
  rejected: 'policy and reference agree on the rejected answer',
} as const

const dividedByBeta: Quantity = values => pairDifference(values).div(values.p[0]!)

const betaOnPolicyAlone: Quantity = ({ x, p }) => x[0]!.minus(x[1]!).times(p[0]!).minus(x[2]!.minus(x[3]!))
