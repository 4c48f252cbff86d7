import { SUM_TO_ONE } from '../../../../conform/operations/invariances.js'
import { convention, form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Form, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { sum } from '../../../../formulas/divergence.js'
import { floored } from '../preference/margin-loss.js'
import { GROUPS_OF_LOGITS, LAWS_OF_LOGITS } from './logit-groups.js'
import { PROBABILITY_FLOORS, RARE_OUTCOME } from './rare-outcome.js'
import {
  exponentialsOfDifferences,
  literalLogSumExp,
  literalSoftmax,
  logOfTotal,
  shiftedExponentials,
} from './shifted-exponentials.js'

function normalised<T extends Scalar<T>>(weights: readonly T[]): T[] {
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

const softmax: Equation = ({ x }) => normalised(shiftedExponentials(x).weights)

const VARIANTS: readonly Variant[] = [
  mistake('sign-flip', 'the softmax of the negated logits', ({ x, ...rest }) =>
    softmax({ ...rest, x: x.map(logit => logit.neg()) }),
  ),
  mistake(
    'base-two',
    'powers of 2 in place of powers of e',
    // The gaps are multiplied and not the logits: of two that are equal, products would have no order.
    ({ x, of }) => {
      const base = of(2).ln()
      return normalised(shiftedExponentials(x).gaps.map(gap => gap.times(base).neg().exp()))
    },
  ),
  convention(
    'off-by-one',
    'softmax with 1 added to the denominator, as for a logit 0 that is left out (Miller 2023)',
    ({ x, of, ...rest }) => softmax({ ...rest, of, x: [...x, of(0)] }).slice(0, x.length),
  ),
  mistake('unnormalised', 'the exponentials e^{x_i − x_max} without the division by their sum', ({ x }) => [
    ...shiftedExponentials(x).weights,
  ]),
  mistake('log-softmax', 'the logarithm of the softmax', ({ x, of }) => {
    const shifted = shiftedExponentials(x)
    const normaliser = logOfTotal(shifted, of(0))
    return shifted.gaps.map(gap => gap.plus(normaliser).neg())
  }),
  ...PROBABILITY_FLOORS.map(floor =>
    regionalMistake(
      RARE_OUTCOME,
      `probabilities-floored-at-${floor}`,
      `probabilities raised to ${floor} where they are less`,
      values => softmax(values).map(probability => floored(probability, values.of(floor))),
    ),
  ),
]

const FORMS: readonly Form[] = [
  form('unshifted', 'e^{x_i}/Σ e^{x_j} without taking off the greatest logit, where e^x overflows', ({ x }) =>
    literalSoftmax(x),
  ),
  form(
    'exponential-of-difference',
    'e^{x_i − log Σ e^{x_j}}, which loses the digits of log Σ e^{x_j} for a large offset',
    ({ x }) => exponentialsOfDifferences(x),
  ),
  form('unshifted-normaliser', 'e^{x_i − log Σ e^{x_j}}, where e^x overflows', ({ x }) => {
    const normaliser = literalLogSumExp(x)
    return x.map(logit => logit.minus(normaliser).exp())
  }),
]

/** p_i = e^{x_i}/Σ e^{x_j}. */
export const SOFTMAX = defineOperation({
  name: 'softmax',
  suite: 'preference',
  meaning: 'The distribution of the logits, p_i = e^{x_i}/Σ e^{x_j} (Boltzmann 1868; Bridle 1990).',
  expression: 'exp(x[i])/sum(exp(x[j]))',
  x: ['logits'],
  reference: softmax,
  literals: [{ compute: ({ x }) => literalSoftmax(x) }, { compute: ({ x }) => exponentialsOfDifferences(x) }],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_LOGITS,
  laws: [SUM_TO_ONE, ...LAWS_OF_LOGITS],
  longestSum: ({ x }) => x.length,
})
