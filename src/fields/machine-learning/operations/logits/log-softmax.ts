import { convention, form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Form, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
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
  mistake('sign-flip', 'the negative log-probabilities', values =>
    logSoftmax(values).map(value => value.neg()),
  ),
  convention('base-two', 'logarithms to base 2', values =>
    logSoftmax(values).map(value => value.div(values.of(2).ln())),
  ),
  mistake('normaliser-forgotten', 'the logits less the greatest of them, without log Σ e^{x_j}', ({ x }) =>
    shiftedExponentials(x).gaps.map(gap => gap.neg()),
  ),
  convention(
    'off-by-one',
    'log-softmax with 1 added to the denominator, as for a logit 0 that is left out (Miller 2023)',
    ({ x, of, ...rest }) => logSoftmax({ ...rest, of, x: [...x, of(0)] }).slice(0, x.length),
  ),
  mistake('softmax', 'the softmax without its logarithm', values =>
    logSoftmax(values).map(value => value.exp()),
  ),
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
  form(
    'log-of-softmax',
    'log(softmax), −∞ where a probability underflows and 0 where one rounds to 1',
    ({ x }) => {
      const { weights } = shiftedExponentials(x)
      const total = weights.reduce((sum, weight) => sum.plus(weight))
      return weights.map(weight => weight.div(total).ln())
    },
  ),
  form('log-of-unshifted-softmax', 'log(e^{x_i}/Σ e^{x_j}), where e^x overflows', ({ x }) =>
    literalSoftmax(x).map(probability => probability.ln()),
  ),
  form(
    'logit-less-normaliser',
    'x_i − log Σ e^{x_j} with the greatest logit added back, which cancels for a large offset',
    ({ x }) => {
      const normaliser = shiftedLogSumExp(x)
      return x.map(logit => logit.minus(normaliser))
    },
  ),
  form('unshifted-normaliser', 'x_i − log Σ e^{x_j}, where e^x overflows', values =>
    literalLogSoftmax(values),
  ),
]

const literalLogSoftmax: Equation = ({ x }) => {
  const normaliser = literalLogSumExp(x)
  return x.map(logit => logit.minus(normaliser))
}

/** log p_i = x_i − log Σ e^{x_j}. */
export const LOG_SOFTMAX = defineOperation({
  name: 'log-softmax',
  suite: 'preference',
  meaning: 'The log-probabilities of the logits, x_i − log Σ e^{x_j}, in nats (Bridle 1990).',
  expression: 'x[i] - log(sum(exp(x[j])))',
  x: ['logits'],
  reference: logSoftmax,
  literals: [{ compute: literalLogSoftmax }],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_LOGITS,
  laws: LAWS_OF_LOGITS,
  longestSum: ({ x }) => x.length,
})
