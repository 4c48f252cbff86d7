import { corner } from '../../../../conform/operations/case-groups.js'
import { areEqual, isZero } from '../../../../conform/operations/exact-decimal.js'
import { LIMIT, LONG_SUM, NEAR_DEGENERATE } from '../../../../conform/operations/flags.js'
import { form } from '../../../../conform/operations/named-variants.js'
import type { Acceptable, Equation, Input } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import {
  acceptQuotientOfRoundings,
  acceptQuotientOfZeros,
} from '../../../../conform/operations/undefined-quotient.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { CONSTANT_GROUP } from '../flags.js'
import { ddofOf } from '../rewards/advantage-convention.js'
import {
  differencesFromMean,
  literalDifferencesFromMean,
  onePassVariance,
  varianceOf,
} from '../rewards/deviation.js'
import { ONE_SUCCESS } from '../rewards/reward-cases.js'
import {
  anyDdof,
  constantRewards,
  oneSuccess,
  shortEpsilon,
  smallRewards,
  TINY_EPSILON,
  usualEpsilon,
} from '../rewards/reward-draws.js'
import { kept } from './aggregation-rules.js'
import { keptBy } from './mask.js'
import {
  MASKED_ENTRIES_DO_NOT_COUNT,
  NEGATED_VALUES,
  WHITENING_REVERSED,
  WHITENING_SHIFTED,
} from './masked-laws.js'
import { maskedListGroups } from './masked-list-draws.js'
import { SMALL_VALUES, WHITENING_VARIANTS } from './masked-whitening-variants.js'

/** (x_i − μ)/√(variance + ε), from the differences to the first value that counts. */
const reference: Equation = values => {
  const counted = kept(values)
  if (counted.length === 0) return []
  const differences = differencesFromMean(counted)
  const scale = varianceOf(differences, ddofOf(values.input)).plus(values.p[1]!).sqrt()
  return differences.map(difference => difference.div(scale))
}

/** The same as it is usually written, with the mean Σ x / n. */
const literal: Equation = values => {
  const counted = kept(values)
  if (counted.length === 0) return []
  const differences = literalDifferencesFromMean(counted)
  const scale = varianceOf(differences, ddofOf(values.input)).plus(values.p[1]!).sqrt()
  return differences.map(difference => difference.div(scale))
}

const onePass: Equation = values => {
  const counted = kept(values)
  if (counted.length === 0) return []
  const scale = onePassVariance(counted, ddofOf(values.input)).plus(values.p[1]!).sqrt()
  return differencesFromMean(counted).map(difference => difference.div(scale))
}

/** 0/0: the variance of one value with ddof 1, or of equal values without an ε. Nothing at all has nothing to whiten. */
function accept(input: Input): readonly Acceptable[] | null {
  const counted = keptBy(input.x, input.mask)
  if (counted.length === 0)
    return [
      { convention: 'nothing', value: [] },
      { convention: 'domain error', error: 'domain' },
    ]
  const isUndefined = counted.length <= ddofOf(input) || (areEqual(counted) && isZero(input.p[1]!))
  if (!isUndefined) return null
  return counted.length > 1
    ? acceptQuotientOfRoundings(counted.length)
    : acceptQuotientOfZeros(counted.length)
}

const unmasked = (x: readonly string[], p: readonly string[]): Input => ({ x, p, mask: x.map(() => '1') })

/** (x_i − μ)/√(σ² + ε) of the values that count, in order, for ddof 0 or 1 and ε ≥ 0. */
export const MASKED_WHITENING = defineOperation({
  name: 'masked.whiten',
  suite: 'masked',
  meaning:
    'the values that count, less their mean, over √(variance + ε) (Huang et al. 2024, "The N+ Implementation Details of RLHF with PPO")',
  expression: '(x_i - mean(x)) / sqrt(sum((x_j - mean(x))^2) / (n - ddof) + epsilon), over m_i = 1',
  x: ['values'],
  p: ['ddof', 'epsilon'],
  reference,
  literals: [{ compute: literal }],
  accept,
  variants: WHITENING_VARIANTS,
  forms: [form('one-pass-variance', 'the variance in one pass, E[x²] − (E x)²', onePass)],
  groups: [
    ...maskedListGroups({
      usual: draw => [anyDdof(draw), usualEpsilon(draw)],
      short: draw => [anyDdof(draw), shortEpsilon(draw)],
    }),
    corner(
      ONE_SUCCESS,
      [LIMIT, LONG_SUM],
      BFLOAT16,
      draw => unmasked(oneSuccess(draw, 128), [anyDdof(draw), TINY_EPSILON]),
      2,
    ),
    corner(
      SMALL_VALUES,
      [LIMIT, NEAR_DEGENERATE],
      BFLOAT16,
      draw => unmasked(smallRewards(draw, 3, 8), [anyDdof(draw), '0']),
      4,
    ),
    corner(
      'undefined',
      [CONSTANT_GROUP],
      BFLOAT16,
      draw => unmasked(constantRewards(draw), [anyDdof(draw), '0']),
      3,
    ),
  ],
  laws: [
    {
      kind: 'sum',
      name: 'zero-sum',
      meaning: 'whitened values sum to 0',
      total: '0',
      applies: input => accept(input) === null,
    },
    ...[MASKED_ENTRIES_DO_NOT_COUNT, NEGATED_VALUES, WHITENING_REVERSED, WHITENING_SHIFTED],
  ],
  longestSum: input => input.x.length,
})
