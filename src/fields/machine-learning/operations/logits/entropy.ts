import { reversal, shiftInvariance } from '../../../../conform/operations/invariances.js'
import { convention, form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Form, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { sum } from '../../../../formulas/divergence.js'
import { floored } from '../preference/margin-loss.js'
import { GROUPS_OF_LOGITS } from './logit-groups.js'
import { PROBABILITY_FLOORS, RARE_OUTCOME } from './rare-outcome.js'
import { literalSoftmax, logOfTotal, shiftedExponentials, shiftedLogSumExp } from './shifted-exponentials.js'

/**
 * H = log Σ e^{−d_j} + Σ p_i d_i with d_i = x_max − x_i: no term is negative, so that a distribution that is nearly
 * certain keeps the digits of its small entropy.
 */
const entropy: Equation = ({ x, of }) => {
  const shifted = shiftedExponentials(x)
  const { gaps, weights } = shifted
  const mean = sum(weights.map((weight, i) => weight.times(gaps[i]!))).div(sum(weights))
  return [mean.plus(logOfTotal(shifted, of(0)))]
}

function probabilities<T extends Scalar<T>>(logits: readonly T[]): T[] {
  const { weights } = shiftedExponentials(logits)
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

const VARIANTS: readonly Variant[] = [
  mistake('sign-flip', 'Σ p log p, the negative entropy', values =>
    entropy(values).map(value => value.neg()),
  ),
  convention('base-two', 'the entropy in bits', values =>
    entropy(values).map(value => value.div(values.of(2).ln())),
  ),
  convention('normalised', 'the entropy divided by log n, the greatest that it can be', values => {
    const { length } = values.x
    return length === 1 ? entropy(values) : entropy(values).map(value => value.div(values.of(length).ln()))
  }),
  mistake('gini-impurity', '1 − Σ p², the impurity in place of the entropy', ({ x, of }) => [
    of(1).minus(sum(probabilities(x).map(p => p.times(p)))),
  ]),
  mistake('mean-over-outcomes', '−Σ p log p divided by the number of outcomes', values =>
    entropy(values).map(value => value.div(values.x.length)),
  ),
  mistake('unweighted', '−(1/n) Σ log p, the mean without the weights p', ({ x, of }) => {
    const shifted = shiftedExponentials(x)
    const mean = sum(shifted.gaps).div(x.length)
    return [mean.plus(logOfTotal(shifted, of(0)))]
  }),
  ...PROBABILITY_FLOORS.flatMap(floor => [
    regionalMistake(
      RARE_OUTCOME,
      `probabilities-floored-at-${floor}`,
      `−Σ p log p of probabilities raised to ${floor}`,
      ({ x, of }) => {
        const raised = probabilities(x).map(probability => floored(probability, of(floor)))
        return [sum(raised.map(probability => probability.ln().times(probability))).neg()]
      },
    ),
    regionalMistake(RARE_OUTCOME, `logarithm-plus-${floor}`, `−Σ p log(p + ${floor})`, ({ x, of }) => {
      const all = probabilities(x)
      return [sum(all.map(probability => probability.plus(of(floor)).ln().times(probability))).neg()]
    }),
  ]),
]

const FORMS: readonly Form[] = [
  form(
    'normaliser-less-mean',
    'log Σ e^{x_j} − Σ p_i x_i, which cancels for a large offset and for a nearly certain outcome',
    values => normaliserLessMean(values),
  ),
  form(
    'log-of-probability',
    '−Σ p log p of the probabilities themselves, 0 · −∞ where one underflows',
    ({ x }) => [sum(probabilities(x).map(p => p.ln().times(p))).neg()],
  ),
  form(
    'weighted-log-probabilities',
    '−Σ p_i (x_i − log Σ e^{x_j}), which cancels for a large offset and for a nearly certain outcome',
    values => weightedLogProbabilities(values),
  ),
  form('unshifted', '−Σ p log p with p = e^x/Σ e^x, where e^x overflows', values => literalEntropy(values)),
]

const normaliserLessMean: Equation = ({ x }) => {
  const weighted = probabilities(x).map((p, i) => p.times(x[i]!))
  return [shiftedLogSumExp(x).minus(sum(weighted))]
}

/** −Σ p_i (x_i − ln Σ e^{x_j}). */
const weightedLogProbabilities: Equation = ({ x }) => {
  const normaliser = shiftedLogSumExp(x)
  return [sum(probabilities(x).map((p, i) => x[i]!.minus(normaliser).times(p))).neg()]
}

const literalEntropy: Equation = ({ x }) => [sum(literalSoftmax(x).map(p => p.ln().times(p))).neg()]

/** H = −Σ p_i log p_i with p = softmax(x); in [0, log n]. */
export const ENTROPY = defineOperation({
  name: 'entropy',
  suite: 'preference',
  meaning: 'The entropy of the distribution of the logits, −Σ p log p, in nats (Shannon 1948).',
  expression: '-sum(p[i]*log(p[i])), p[i] = exp(x[i])/sum(exp(x[j]))',
  x: ['logits'],
  hasGradient: true,
  reference: entropy,
  literals: [
    { compute: literalEntropy },
    { compute: normaliserLessMean },
    { compute: weightedLogProbabilities },
  ],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS_OF_LOGITS,
  laws: [
    shiftInvariance('shift', 'a constant added to all logits changes nothing'),
    reversal('permutation', 'the order of the logits does not matter'),
  ],
  longestSum: ({ x }) => x.length,
})
