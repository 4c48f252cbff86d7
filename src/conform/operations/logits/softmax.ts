import { sum } from '../../../formulas/divergence.js'
import { DTYPES } from '../../../math/number/dtype/dtype.js'
import { SUM_TO_ONE } from '../invariances.js'
import { regionalMistake } from '../named-variants.js'
import type { Equation, Form, Operation, Scalar, Variant } from '../operation.js'
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
  {
    name: 'sign-flip',
    meaning: 'the softmax of the negated logits',
    kind: 'mistake',
    compute: ({ x, ...rest }) => softmax({ ...rest, x: x.map(logit => logit.neg()) }),
  },
  {
    name: 'base-two',
    meaning: 'powers of 2 in place of powers of e',
    kind: 'mistake',
    // The gaps are multiplied and not the logits: of two that are equal, products would have no order.
    compute: ({ x, of }) => {
      const base = of(2).ln()
      return normalised(shiftedExponentials(x).gaps.map(gap => gap.times(base).neg().exp()))
    },
  },
  {
    name: 'off-by-one',
    meaning: 'softmax with 1 added to the denominator, as for a logit 0 that is left out (Miller 2023)',
    kind: 'convention',
    compute: ({ x, of, ...rest }) => softmax({ ...rest, of, x: [...x, of(0)] }).slice(0, x.length),
  },
  {
    name: 'unnormalised',
    meaning: 'the exponentials e^{x_i − x_max} without the division by their sum',
    kind: 'mistake',
    compute: ({ x }) => [...shiftedExponentials(x).weights],
  },
  {
    name: 'log-softmax',
    meaning: 'the logarithm of the softmax',
    kind: 'mistake',
    compute: ({ x, of }) => {
      const shifted = shiftedExponentials(x)
      const normaliser = logOfTotal(shifted, of(0))
      return shifted.gaps.map(gap => gap.plus(normaliser).neg())
    },
  },
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
  {
    name: 'unshifted',
    meaning: 'e^{x_i}/Σ e^{x_j} without taking off the greatest logit, where e^x overflows',
    compute: ({ x }) => literalSoftmax(x),
  },
  {
    name: 'exponential-of-difference',
    meaning: 'e^{x_i − log Σ e^{x_j}}, which loses the digits of log Σ e^{x_j} for a large offset',
    compute: ({ x }) => exponentialsOfDifferences(x),
  },
  {
    name: 'unshifted-normaliser',
    meaning: 'e^{x_i − log Σ e^{x_j}}, where e^x overflows',
    compute: ({ x }) => {
      const normaliser = literalLogSumExp(x)
      return x.map(logit => logit.minus(normaliser).exp())
    },
  },
]

/** p_i = e^{x_i}/Σ e^{x_j}. */
export const SOFTMAX: Operation = {
  name: 'softmax',
  suite: 'preference',
  meaning: 'The distribution of the logits, p_i = e^{x_i}/Σ e^{x_j} (Boltzmann 1868; Bridle 1990).',
  claims: [],
  expression: 'exp(x[i])/sum(exp(x[j]))',
  x: ['logits'],
  p: [],
  dtypes: DTYPES,
  hasGradient: false,
  reference: softmax,
  literals: [{ compute: ({ x }) => literalSoftmax(x) }, { compute: ({ x }) => exponentialsOfDifferences(x) }],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_LOGITS,
  laws: [SUM_TO_ONE, ...LAWS_OF_LOGITS],
  longestSum: ({ x }) => x.length,
}
