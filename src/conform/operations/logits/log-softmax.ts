import { DTYPES } from '../../../math/number/dtype/dtype.js'
import { regionalMistake } from '../named-variants.js'
import type { Equation, Form, Operation, Variant } from '../operation.js'
import { floored } from '../preference/margin-loss.js'
import { GROUPS_OF_LOGITS, LAWS_OF_LOGITS } from './logit-groups.js'
import { PROBABILITY_FLOORS, RARE_OUTCOME } from './rare-outcome.js'
import {
  literalLogSumExp,
  literalSoftmax,
  logOfTotal,
  shiftedExponentials,
  shiftedLogSumExp,
} from './shifted-exponentials.js'

const logSoftmax: Equation = ({ x, of }) => {
  const shifted = shiftedExponentials(x)
  const normaliser = logOfTotal(shifted, of(0))
  return shifted.gaps.map(gap => gap.plus(normaliser).neg())
}

const VARIANTS: readonly Variant[] = [
  {
    name: 'sign-flip',
    meaning: 'the negative log-probabilities',
    kind: 'mistake',
    compute: values => logSoftmax(values).map(value => value.neg()),
  },
  {
    name: 'base-two',
    meaning: 'logarithms to base 2',
    kind: 'convention',
    compute: values => logSoftmax(values).map(value => value.div(values.of(2).ln())),
  },
  {
    name: 'normaliser-forgotten',
    meaning: 'the logits less the greatest of them, without log Σ e^{x_j}',
    kind: 'mistake',
    compute: ({ x }) => shiftedExponentials(x).gaps.map(gap => gap.neg()),
  },
  {
    name: 'off-by-one',
    meaning: 'log-softmax with 1 added to the denominator, as for a logit 0 that is left out (Miller 2023)',
    kind: 'convention',
    compute: ({ x, of, ...rest }) => logSoftmax({ ...rest, of, x: [...x, of(0)] }).slice(0, x.length),
  },
  {
    name: 'softmax',
    meaning: 'the softmax without its logarithm',
    kind: 'mistake',
    compute: values => logSoftmax(values).map(value => value.exp()),
  },
  ...PROBABILITY_FLOORS.flatMap(floor => [
    regionalMistake(
      RARE_OUTCOME,
      `probabilities-floored-at-${floor}`,
      `the logarithm of probabilities raised to ${floor}`,
      values => logSoftmax(values).map(value => floored(value, values.of(floor).ln())),
    ),
    regionalMistake(
      RARE_OUTCOME,
      `probabilities-plus-${floor}`,
      `the logarithm of probabilities with ${floor} added`,
      values => logSoftmax(values).map(value => value.exp().plus(values.of(floor)).ln()),
    ),
  ]),
]

const FORMS: readonly Form[] = [
  {
    name: 'log-of-softmax',
    meaning: 'log(softmax), −∞ where a probability underflows and 0 where one rounds to 1',
    compute: ({ x }) => {
      const { weights } = shiftedExponentials(x)
      const total = weights.reduce((sum, weight) => sum.plus(weight))
      return weights.map(weight => weight.div(total).ln())
    },
  },
  {
    name: 'log-of-unshifted-softmax',
    meaning: 'log(e^{x_i}/Σ e^{x_j}), where e^x overflows',
    compute: ({ x }) => literalSoftmax(x).map(probability => probability.ln()),
  },
  {
    name: 'logit-less-normaliser',
    meaning: 'x_i − log Σ e^{x_j} with the greatest logit added back, which cancels for a large offset',
    compute: ({ x }) => {
      const normaliser = shiftedLogSumExp(x)
      return x.map(logit => logit.minus(normaliser))
    },
  },
  {
    name: 'unshifted-normaliser',
    meaning: 'x_i − log Σ e^{x_j}, where e^x overflows',
    compute: values => literalLogSoftmax(values),
  },
]

const literalLogSoftmax: Equation = ({ x }) => {
  const normaliser = literalLogSumExp(x)
  return x.map(logit => logit.minus(normaliser))
}

/** log p_i = x_i − log Σ e^{x_j}. */
export const LOG_SOFTMAX: Operation = {
  name: 'log-softmax',
  suite: 'preference',
  meaning: 'The log-probabilities of the logits, x_i − log Σ e^{x_j}, in nats (Bridle 1990).',
  claims: [],
  expression: 'x[i] - log(sum(exp(x[j])))',
  x: ['logits'],
  p: [],
  dtypes: DTYPES,
  hasGradient: false,
  reference: logSoftmax,
  literals: [{ compute: literalLogSoftmax }],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_LOGITS,
  laws: LAWS_OF_LOGITS,
  longestSum: ({ x }) => x.length,
}
