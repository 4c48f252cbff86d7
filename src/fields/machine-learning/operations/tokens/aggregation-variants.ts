import { convention, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import {
  meanOf,
  meanOfAllRowMeans,
  meanOfAllRowSums,
  meanOfAllTokens,
  meanOfRowMeans,
  meanOfRowSums,
  meanOfUnmaskedRowSums,
  rowsOf,
  sumOverAllTokens,
  sumOverConstantLength,
  sumOverConstantLengthOfRowsWithTokens,
  sumOverPaddedSize,
  tokenMean,
  tokenSum,
} from './aggregation-rules.js'
import { LONG_ROW, MAX_KEPT_LENGTH } from './masked-draws.js'

/** One rule in place of another: how the losses of tokens are aggregated instead. */

const MASK_IGNORED = mistake('mask-ignored', 'masked tokens counted as tokens', meanOfAllTokens)
const MEAN_OF_ROW_MEANS = convention(
  'mean-of-row-means',
  'the mean of the means of the rows: every row counts alike, however long it is',
  meanOfRowMeans,
)
const MEAN_OF_ROW_SUMS = convention('mean-of-row-sums', 'the mean of the sums of the rows', meanOfRowSums)
const MASKED_ROW_IN_SUM = convention(
  'masked-row-counted',
  'the sum over all rows, a fully masked one counted, over their number',
  meanOfAllRowSums,
)
const TOKEN_MEAN = convention('token-mean', 'the mean over all tokens: long rows count more', tokenMean)
const SUM = mistake('sum', 'the sum over all tokens, not divided', tokenSum)
const PADDED = mistake(
  'padded-denominator',
  'rows times the longest row as the denominator',
  sumOverPaddedSize,
)
const ALL_IN_DENOMINATOR = mistake(
  'masked-tokens-in-denominator',
  'the sum of the tokens that count, over the number of all, masked ones too',
  sumOverAllTokens,
)

/** A rule on what is left of rows that are cut off; none of the rows that are drawn has its first token beyond the cut. */
function cutOff(rule: Equation): Variant {
  return regionalMistake(LONG_ROW, 'cut-off-at-512', 'the first 512 tokens of a row alone', values => {
    const { x, input } = values
    const [rows, columns] = input.shape!.map(Number) as [number, number]
    const first = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % columns < MAX_KEPT_LENGTH)
    const shape = [`${rows}`, `${Math.min(columns, MAX_KEPT_LENGTH)}`]
    return rule({ ...values, x: first(x), input: { ...input, mask: first(input.mask!), shape } })
  })
}

export const TOKEN_MEAN_VARIANTS: readonly Variant[] = [
  MEAN_OF_ROW_MEANS,
  MEAN_OF_ROW_SUMS,
  MASK_IGNORED,
  ALL_IN_DENOMINATOR,
  PADDED,
  SUM,
  cutOff(tokenMean),
]

export const SEQUENCE_MEAN_VARIANTS: readonly Variant[] = [
  convention('masked-row-counted', 'a fully masked row counted as a row of mean 0', meanOfAllRowMeans),
  TOKEN_MEAN,
  MEAN_OF_ROW_SUMS,
  MASK_IGNORED,
  ALL_IN_DENOMINATOR,
  PADDED,
  mistake('sum-of-row-means', 'the sum of the means of the rows, not divided by their number', values => {
    const [mean] = meanOfRowMeans(values)
    return [mean!.times(rowsOf(values).filter(row => row.kept.length > 0).length)]
  }),
  cutOff(meanOfRowMeans),
]

export const SEQUENCE_SUM_VARIANTS: readonly Variant[] = [
  MASKED_ROW_IN_SUM,
  MEAN_OF_ROW_MEANS,
  TOKEN_MEAN,
  SUM,
  mistake('mask-ignored', 'masked tokens counted as tokens', meanOfUnmaskedRowSums),
  PADDED,
  cutOff(meanOfRowSums),
]

export const CONSTANT_LENGTH_VARIANTS: readonly Variant[] = [
  convention(
    'rows-with-tokens',
    'over the rows that have a token instead of all',
    sumOverConstantLengthOfRowsWithTokens,
  ),
  PADDED,
  TOKEN_MEAN,
  MASKED_ROW_IN_SUM,
  SUM,
  mistake('rows-not-divided-by', 'the sum over the length alone, not over the rows', values => [
    tokenSum(values)[0]!.div(values.p[0]!),
  ]),
  mistake('mask-ignored', 'masked tokens counted as tokens', values => [
    meanOf(rowsOf(values).map(row => meanOf(row.values).times(row.values.length))).div(values.p[0]!),
  ]),
  cutOff(sumOverConstantLength),
]
