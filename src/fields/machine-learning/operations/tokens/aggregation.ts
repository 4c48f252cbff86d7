import type { Draw } from '../../../../conform/drawing/draw.js'
import type { OperationDefinition } from '../../../../conform/operations/definition.js'
import type { Acceptable, Equation, Input, Operation } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { acceptQuotientOfZeros } from '../../../../conform/operations/undefined-quotient.js'
import {
  maskedSum,
  meanOf,
  meanOfRowMeans,
  meanOfRowSums,
  rowsOf,
  rowsWithTokens,
  sumOverConstantLength,
  tokenMean,
} from './aggregation-rules.js'
import {
  CONSTANT_LENGTH_VARIANTS,
  SEQUENCE_MEAN_VARIANTS,
  SEQUENCE_SUM_VARIANTS,
  TOKEN_MEAN_VARIANTS,
} from './aggregation-variants.js'
import { keptCount } from './mask.js'
import { maskedMatrixGroups } from './masked-draws.js'
import { DOUBLED_VALUES, MASKED_ENTRIES_DO_NOT_COUNT, NEGATED_VALUES, ROWS_REVERSED } from './masked-laws.js'

/**
 * Aggregations of the losses ℓ of tokens by rows, with a mask m of 0 and 1 (Yu et al. 2025, "DAPO"; Liu et al. 2025,
 * Dr. GRPO). A row without tokens has no mean; whether it counts as a row is what implementations differ in.
 */

/** Σ m ℓ / Σ m, as it is usually written. */
const literalTokenMean: Equation = values => [maskedSum(values).div(countOf(values.input))]

const literalMeanOfRowMeans: Equation = values => [
  meanOf(rowsWithTokens(values).map(row => totalOf(row.kept).div(row.kept.length))),
]

/** Σ m ℓ over the rows that have a token. */
const literalMeanOfRowSums: Equation = values => [maskedSum(values).div(rowsWithTokens(values).length)]

const literalConstantLength: Equation = values => [
  maskedSum(values).div(values.of(rowsOf(values).length).times(values.p[0]!)),
]

export const TOKEN_MEAN = aggregation({
  name: 'aggregate.token-mean',
  meaning: 'the mean of the losses of all tokens that count (Yu et al. 2025, "DAPO", section 3.3)',
  expression: 'sum(m_ij * l_ij) / sum(m_ij)',
  reference: tokenMean,
  literals: [{ compute: literalTokenMean }],
  accept: acceptAllMasked,
  variants: TOKEN_MEAN_VARIANTS,
})

export const SEQUENCE_MEAN = aggregation({
  name: 'aggregate.sequence-mean',
  meaning:
    'the mean, over the rows that have a token, of the mean loss of the row (Shao et al. 2024, "DeepSeekMath", equation 3)',
  expression: 'mean(sum(m_ij * l_ij over j) / sum(m_ij over j) over i with sum(m_ij over j) > 0)',
  reference: meanOfRowMeans,
  literals: [{ compute: literalMeanOfRowMeans }],
  accept: acceptAllMasked,
  variants: SEQUENCE_MEAN_VARIANTS,
})

export const SEQUENCE_SUM = aggregation({
  name: 'aggregate.sequence-sum',
  meaning:
    'the mean, over the rows that have a token, of the summed loss of the row (Liu et al. 2025, Dr. GRPO)',
  expression: 'mean(sum(m_ij * l_ij over j) over i with sum(m_ij over j) > 0)',
  reference: meanOfRowSums,
  literals: [{ compute: literalMeanOfRowSums }],
  accept: acceptAllMasked,
  variants: SEQUENCE_SUM_VARIANTS,
})

/** All masked, its value is 0: nothing is divided by what there is not. */
export const CONSTANT_LENGTH = aggregation({
  name: 'aggregate.constant-length',
  meaning: 'the summed loss over all rows and a constant length (Liu et al. 2025, Dr. GRPO)',
  expression: 'sum(m_ij * l_ij) / (rows * length)',
  reference: sumOverConstantLength,
  literals: [{ compute: literalConstantLength }],
  variants: CONSTANT_LENGTH_VARIANTS,
  p: ['length'],
  groups: maskedMatrixGroups(constantLength),
})

type Aggregation = Pick<OperationDefinition, 'name' | 'meaning' | 'expression' | 'reference' | 'literals'> &
  Partial<OperationDefinition>

function aggregation(own: Aggregation): Operation {
  return defineOperation({
    suite: 'aggregation',
    x: ['token losses, by rows'],
    hasGradient: true,
    groups: maskedMatrixGroups(() => []),
    laws: [MASKED_ENTRIES_DO_NOT_COUNT, NEGATED_VALUES, DOUBLED_VALUES, ROWS_REVERSED],
    longestSum: input => Math.max(keptCount(input), 1),
    ...own,
  })
}

function acceptAllMasked(input: Input): readonly Acceptable[] | null {
  return keptCount(input) === 0 ? acceptQuotientOfZeros(1) : null
}

/** More than any row that is drawn is long, but for the one that is cut off. */
function constantLength(draw: Draw): string[] {
  return [`${draw.choice([8, 40, 64, 100])}`]
}

function countOf(input: Input): number {
  const count = keptCount(input)
  if (count === 0) throw new RangeError('token mean: expected a token that counts, got none')
  return count
}
