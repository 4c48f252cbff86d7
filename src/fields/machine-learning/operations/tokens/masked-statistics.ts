import { greater, lesser } from '../../../../conform/operations/extremes.js'
import { mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { acceptQuotientOfZeros } from '../../../../conform/operations/undefined-quotient.js'
import {
  kept,
  maskedSum,
  meanOf,
  meanOfAllTokens,
  sumOverAllTokens,
  tokenMean,
  tokenSum,
} from './aggregation-rules.js'
import { keptCount } from './mask.js'
import {
  DOUBLED_VALUES,
  MASKED_ENTRIES_DO_NOT_COUNT,
  NEGATED_VALUES,
  TOKENS_REVERSED,
} from './masked-laws.js'
import { maskedListGroups } from './masked-list-draws.js'

const VARIANTS: readonly Variant[] = [
  mistake('mask-ignored', 'the mean of all values, masked ones too', meanOfAllTokens),
  mistake(
    'masked-values-in-denominator',
    'the sum of the values that count, over the number of all',
    sumOverAllTokens,
  ),
  mistake('sum', 'the sum, not divided', tokenSum),
  mistake(
    'divided-by-count-less-one',
    'the sum over one less than the number of values that count',
    values => {
      const counted = kept(values)
      return [totalOf(counted).div(values.of(counted.length - 1))]
    },
  ),
  mistake('count-plus-one', 'the sum over one more than the number of values that count', values => {
    const counted = kept(values)
    return [totalOf(counted).div(counted.length + 1)]
  }),
  mistake('middle-of-range', 'half of the least plus the greatest value', values => {
    const counted = kept(values)
    if (counted.length === 0)
      throw new RangeError('middle-of-range: expected at least one value that counts, got none')
    return [meanOf([counted.reduce(lesser), counted.reduce(greater)])]
  }),
]

/** Σ m x / Σ m, as it is usually written. */
const literal: Equation = values => {
  const count = keptCount(values.input)
  if (count === 0) throw new RangeError('masked mean: expected a value that counts, got none')
  return [maskedSum(values).div(count)]
}

/** (Σ m_i x_i)/(Σ m_i), for a mask of 0 and 1 with at least one 1. */
export const MASKED_MEAN = defineOperation({
  name: 'masked.mean',
  suite: 'masked',
  meaning:
    'the mean of the values of which the mask is 1, Σ m x / Σ m (the empirical average of Schulman et al. 2017, over the tokens of a batch)',
  expression: 'sum(m_i * x_i) / sum(m_i)',
  x: ['values'],
  hasGradient: true,
  reference: tokenMean,
  literals: [{ compute: literal }],
  accept: input => (keptCount(input) === 0 ? acceptQuotientOfZeros(1) : null),
  variants: VARIANTS,
  groups: maskedListGroups({ usual: () => [], short: () => [] }),
  laws: [MASKED_ENTRIES_DO_NOT_COUNT, NEGATED_VALUES, DOUBLED_VALUES, TOKENS_REVERSED],
  longestSum: input => Math.max(keptCount(input), 1),
})
