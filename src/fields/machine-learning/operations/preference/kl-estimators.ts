import {
  antisymmetry,
  exchange,
  homogeneity,
  shiftInvariance,
} from '../../../../conform/operations/invariances.js'
import { convention, form } from '../../../../conform/operations/named-variants.js'
import type { Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { DTYPES } from '../../../../math/number/dtype/dtype.js'
import {
  clampedEstimate,
  clampedRatio,
  first,
  logRatio,
  otherEstimate,
  second,
  third,
} from './kl-estimates.js'
import { GROUPS_OF_LOG_RATIOS } from './log-ratio-groups.js'

const FIRST = otherEstimate('k1', 'the estimate k1 = d', 'convention', first)
const SECOND = otherEstimate('k2', 'the estimate k2 = d²/2', 'convention', second)
const THIRD = otherEstimate('k3', 'the estimate k3 = e^{−d} − 1 + d', 'convention', third)

const SHIFT = shiftInvariance('shift', 'a constant added to both log-probabilities changes nothing')

/** What the three have in common. */
const ESTIMATOR = {
  suite: 'preference',
  claims: [],
  x: ['logPolicy', 'logReference'],
  p: [],
  dtypes: DTYPES,
  hasGradient: true,
  groups: GROUPS_OF_LOG_RATIOS,
} as const

const FIRST_VARIANTS: readonly Variant[] = [
  otherEstimate('inverted', 'log π_ref − log π, whose mean is −KL', 'mistake', ratio => ratio.neg()),
  SECOND,
  THIRD,
  otherEstimate('absolute', '|log π − log π_ref|', 'convention', ratio => ratio.abs()),
  otherEstimate('ratio', 'π/π_ref, the ratio in place of its logarithm', 'mistake', ratio => ratio.exp()),
  clampedEstimate(first, ({ of }) => of(1)),
]

/** d. */
export const KL_FIRST = defineOperation({
  ...ESTIMATOR,
  name: 'kl.k1',
  meaning: 'The estimate k1 = d of KL(π‖π_ref) from a token of π, d = log π − log π_ref (Schulman 2020).',
  expression: 'logPolicy - logReference',
  reference: values => [logRatio(values)],
  literals: [{ compute: values => [logRatio(values)] }],
  variants: FIRST_VARIANTS,
  forms: [
    form('log-of-quotient', 'log(π/π_ref) of the probabilities themselves, which underflow', ({ x }) => [
      x[0]!.exp().div(x[1]!.exp()).ln(),
    ]),
  ],
  laws: [
    antisymmetry('exchange', 'exchanging policy and reference turns the sign', [1, 0]),
    SHIFT,
    homogeneity('2', 'log-probabilities twice as large have an estimate twice as large'),
  ],
})

const SECOND_VARIANTS: readonly Variant[] = [
  FIRST,
  THIRD,
  otherEstimate('half-dropped', 'd², without the half', 'mistake', ratio => ratio.times(ratio)),
  otherEstimate('half-squared', '(d/2)²', 'mistake', ratio => ratio.div(2).pow(2)),
  otherEstimate('absolute', '|log π − log π_ref|', 'convention', ratio => ratio.abs()),
  clampedEstimate(second, logRatio),
]

/** d²/2. */
export const KL_SECOND = defineOperation({
  ...ESTIMATOR,
  name: 'kl.k2',
  meaning: 'The estimate k2 = d²/2 of KL(π‖π_ref) from a token of π, d = log π − log π_ref (Schulman 2020).',
  expression: '(logPolicy - logReference)^2/2',
  reference: values => [second(logRatio(values))],
  literals: [{ compute: values => [logRatio(values).pow(2).div(2)] }],
  variants: SECOND_VARIANTS,
  forms: [
    form(
      'expanded',
      '(log π)²/2 − log π log π_ref + (log π_ref)²/2, which cancels for a small d',
      ({ x }) => {
        const [policy, reference] = [x[0]!, x[1]!]
        const squares = policy.pow(2).plus(reference.pow(2)).div(2)
        return [squares.minus(policy.times(reference))]
      },
    ),
  ],
  laws: [
    exchange('exchange', 'exchanging policy and reference changes nothing', [1, 0]),
    SHIFT,
    homogeneity('4', 'log-probabilities twice as large have an estimate four times as large'),
  ],
})

const THIRD_VARIANTS: readonly Variant[] = [
  otherEstimate('inverted', 'e^d − 1 − d, the estimate for tokens of the reference', 'mistake', ratio =>
    third(ratio.neg()),
  ),
  FIRST,
  SECOND,
  otherEstimate('linear-term-dropped', 'e^{−d} − 1, without d', 'mistake', ratio =>
    ratio.neg().exp().minus(1),
  ),
  otherEstimate('sign-of-linear-term', 'e^{−d} − 1 − d, with the wrong sign of d', 'mistake', ratio =>
    ratio.neg().exp().minus(1).minus(ratio),
  ),
  otherEstimate('one-dropped', 'e^{−d} + d, without the 1', 'mistake', ratio =>
    ratio.neg().exp().plus(ratio),
  ),
  clampedEstimate(third, values => logRatio(values).neg().exp().neg().plus(1)),
  clampedRatio(third, 20),
  clampedRatio(third, 40),
]

/** Told apart from k3 by its gradient alone. */
const THIRD_PROFILES: readonly Variant[] = [
  convention(
    'straight-through',
    'the value of k3 with the gradient of k2',
    values => [third(logRatio(values))],
    values => [logRatio(values), logRatio(values).neg()],
  ),
]

/** e^{−d} − 1 + d, which loses twice the digits that d has zeros behind the point: where it has to be tight, take more. */
export const KL_THIRD = defineOperation({
  ...ESTIMATOR,
  name: 'kl.k3',
  meaning:
    'The estimate k3 = e^{−d} − 1 + d of KL(π‖π_ref) from a token of π, d = log π − log π_ref (Schulman 2020).',
  expression: 'exp(logReference - logPolicy) - 1 - (logReference - logPolicy)',
  // At d = 0 the difference of exponentials is only known to be small; d²/2 has its value and its slope there.
  reference: values => {
    const ratio = logRatio(values)
    return [ratio.cmp(0) === 0 ? second(ratio) : third(ratio)]
  },
  literals: [
    {
      compute: ({ x }) => {
        const inverted = x[1]!.minus(x[0]!)
        return [inverted.exp().minus(1).minus(inverted)]
      },
    },
    // From left to right, where the sums are as large as the log-probabilities are.
    { compute: ({ x }) => [x[1]!.minus(x[0]!).exp().plus(x[0]!).minus(x[1]!).minus(1)] },
    { compute: ({ x }) => [x[1]!.minus(x[0]!).exp().minus(1).minus(x[1]!).plus(x[0]!)] },
  ],
  variants: THIRD_VARIANTS,
  profiles: THIRD_PROFILES,
  forms: [
    form('one-first', '(e^{−d} − 1) + d, which cancels near d = 0', values => [third(logRatio(values))]),
    form('one-last', '(e^{−d} + d) − 1, which cancels near d = 0', values => {
      const ratio = logRatio(values)
      return [ratio.neg().exp().plus(ratio).minus(1)]
    }),
    form(
      'quotient-of-probabilities',
      'π_ref/π − 1 + log(π/π_ref) of the probabilities themselves, which underflow',
      ({ x }) => {
        const [policy, reference] = [x[0]!.exp(), x[1]!.exp()]
        return [reference.div(policy).minus(1).plus(policy.div(reference).ln())]
      },
    ),
  ],
  laws: [SHIFT],
})
