import { lesser } from '../../../../conform/operations/extremes.js'
import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { clampedExponents } from '../exponent-limits.js'
import {
  boundsOf,
  clipped,
  clippedLoss,
  isNegative,
  optimisticLoss,
  pessimisticLoss,
  ratioOf,
} from './clipped-surrogate.js'

/** What else is computed under the name of the clipped surrogate. */

/** The advantage and ε of a case. */
function given<T extends Scalar<T>>({ p }: Values<T>): { readonly advantage: T; readonly epsilon: T } {
  return { advantage: p[1]!, epsilon: p[2]! }
}

const withoutClip: Equation = values => [ratioOf(values).times(given(values).advantage).neg()]

const withoutMinimum: Equation = values => {
  const { advantage, epsilon } = given(values)
  return [clipped(ratioOf(values), boundsOf(epsilon)).times(advantage).neg()]
}

const maximum: Equation = values => {
  const { advantage, epsilon } = given(values)
  return [optimisticLoss(ratioOf(values), advantage, boundsOf(epsilon))]
}

const negatedAdvantage: Equation = values => {
  const { advantage, epsilon } = given(values)
  return [pessimisticLoss(ratioOf(values), advantage.neg(), boundsOf(epsilon))]
}

const invertedRatio: Equation = values => {
  const { advantage, epsilon } = given(values)
  const inverted = values.p[0]!.minus(values.x[0]!).exp()
  return [pessimisticLoss(inverted, advantage, boundsOf(epsilon))]
}

const logarithmicRatio: Equation = values => {
  const { advantage, epsilon } = given(values)
  return [pessimisticLoss(values.x[0]!.minus(values.p[0]!), advantage, boundsOf(epsilon))]
}

const reciprocalLowerBound: Equation = values => {
  const { advantage, epsilon } = given(values)
  const upper = epsilon.plus(1)
  return [pessimisticLoss(ratioOf(values), advantage, { lower: values.of(1).div(upper), upper })]
}

const fixedEpsilon: Equation = values => [
  pessimisticLoss(ratioOf(values), given(values).advantage, boundsOf(values.of('0.2'))),
]

/** The constant of Ye et al. (2020) that is in use. */
const DUAL_CLIP = 3

const dualClip: Equation = values => {
  const { advantage, epsilon } = given(values)
  const ratio = ratioOf(values)
  const bounded = isNegative(advantage) ? lesser(ratio, values.of(DUAL_CLIP)) : ratio
  return [pessimisticLoss(bounded, advantage, boundsOf(epsilon))]
}

const policyGradient: Equation = values => [values.x[0]!.times(given(values).advantage).neg()]

export const CLIPPED_LOSS_VARIANTS: readonly Variant[] = [
  mistake('no-clip', 'the ratio not clipped at all', withoutClip),
  mistake('no-minimum', 'the clipped ratio always, without the minimum of both', withoutMinimum),
  mistake('maximum', 'the maximum of both instead of the minimum', maximum),
  mistake('negated', 'the objective instead of the loss: the opposite sign', values => [
    clippedLoss(values)[0]!.neg(),
  ]),
  mistake('advantage-negated', 'the advantage with the opposite sign', negatedAdvantage),
  mistake('ratio-inverted', 'the old probability over the new one as the ratio', invertedRatio),
  mistake('ratio-not-exponentiated', 'the logarithm of the ratio in place of the ratio', logarithmicRatio),
  convention('epsilon-0.2', 'epsilon 0.2 whatever is asked', fixedEpsilon),
  convention('reciprocal-lower-bound', '1/(1 + epsilon) as the lower bound', reciprocalLowerBound),
  convention('dual-clip', 'a ratio above 3 clipped for a negative advantage (Ye et al. 2020)', dualClip),
  convention('policy-gradient', 'the log-probability times the advantage, without a ratio', policyGradient),
  ...clampedExponents(
    'log-ratio-',
    'the logarithm of the ratio',
    ({ x, p }) => x[0]!.minus(p[0]!),
    (logRatio, values) => {
      const { advantage, epsilon } = given(values)
      return pessimisticLoss(logRatio.exp(), advantage, boundsOf(epsilon))
    },
  ),
]
