import type { Scalar, Values, Variant } from '../operation.js'
import type { Quantity } from './margin-loss-forms.js'
import { pairDifference, policyDifference, referenceSwappedDifference } from './pair-difference.js'

/** A loss as a function of the margin βh, whatever else it takes from the input. */
export type LossOfMargin = <T extends Scalar<T>>(margin: T, values: Values<T>) => T

/** βh, β being the first parameter. */
export function pairMargin<T extends Scalar<T>>(values: Values<T>): T {
  return pairDifference(values).times(values.p[0]!)
}

/** The loss at another margin. */
export function atMargin(name: string, meaning: string, margin: Quantity, loss: LossOfMargin): Variant {
  return { name, meaning, kind: 'mistake', compute: values => [loss(margin(values), values)] }
}

/** The loss at −βh, which loses of one label call by a name of their own. */
export const signFlip = (loss: LossOfMargin): Variant =>
  atMargin(
    'sign-flip',
    'chosen and rejected exchanged, or policy and reference',
    values => pairMargin(values).neg(),
    loss,
  )

/** What is got wrong about β and the reference, whatever the loss of the margin. */
export function marginVariants(loss: LossOfMargin): readonly Variant[] {
  return [
    atMargin('beta-dropped', 'the margin without β', pairDifference, loss),
    {
      name: 'beta-outside',
      meaning: 'β multiplies the loss instead of the margin',
      kind: 'mistake',
      compute: values => [loss(pairDifference(values), values).times(values.p[0]!)],
    },
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
  ]
}

const dividedByBeta: Quantity = values => pairDifference(values).div(values.p[0]!)

const betaOnPolicyAlone: Quantity = ({ x, p }) => x[0]!.minus(x[1]!).times(p[0]!).minus(x[2]!.minus(x[3]!))
