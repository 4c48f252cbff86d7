import { describe, expect, test } from 'vitest'
import type { Equation } from '../../../../src/conform/operations/operation.js'
import {
  kept,
  maskedSum,
  meanOfAllRowMeans,
  meanOfAllRowSums,
  meanOfAllTokens,
  meanOfRowMeans,
  meanOfRowSums,
  meanOfUnmaskedRowSums,
  rowsOf,
  rowsWithTokens,
  sumOverAllTokens,
  sumOverConstantLength,
  sumOverConstantLengthOfRowsWithTokens,
  sumOverPaddedSize,
  tokenMean,
  tokenSum,
} from '../../../../src/conform/operations/tokens/aggregation-rules.js'
import { evaluatedAt } from '../evaluated.js'
import { expectFormula, type Formula } from '../preference/equation-table.js'
import { mean, sum } from '../rewards/group-formulas.js'
import { maskedMatrix } from './masked-inputs.js'
import { counted, rowsWithTokens as fullRows, rowsOf as rowsOfMatrix } from './token-rows.js'

const MATRIX = maskedMatrix([8, 1, 2, 5, 2, 3, 7, 4, 6, 9, 10, 12], '1000 1011 0000', [5])
const FULL = maskedMatrix([8, 1, 2, 5], '11 11', [4])
const NONE = maskedMatrix([8, 1, 2, 5], '00 00', [4])

const ROWS: readonly (readonly [string, Equation, Formula])[] = [
  ['tokenMean', tokenMean, (x, _, input) => mean(counted(x, input))],
  ['tokenSum', tokenSum, (x, _, input) => sum(counted(x, input))],
  ['meanOfRowMeans', meanOfRowMeans, (x, _, input) => mean(fullRows(x, input).map(({ kept }) => mean(kept)))],
  ['meanOfRowSums', meanOfRowSums, (x, _, input) => mean(fullRows(x, input).map(({ kept }) => sum(kept)))],
  [
    'meanOfAllRowMeans',
    meanOfAllRowMeans,
    (x, _, input) => mean(rowsOfMatrix(x, input).map(({ kept }) => (kept.length > 0 ? mean(kept) : 0))),
  ],
  [
    'meanOfAllRowSums',
    meanOfAllRowSums,
    (x, _, input) => mean(rowsOfMatrix(x, input).map(({ kept }) => sum(kept))),
  ],
  ['meanOfAllTokens', meanOfAllTokens, x => mean(x)],
  [
    'meanOfUnmaskedRowSums',
    meanOfUnmaskedRowSums,
    (x, _, input) => mean(rowsOfMatrix(x, input).map(({ values }) => sum(values))),
  ],
  ['sumOverAllTokens', sumOverAllTokens, (x, _, input) => sum(counted(x, input)) / x.length],
  [
    'sumOverPaddedSize',
    sumOverPaddedSize,
    (x, _, input) => {
      const rows = rowsOfMatrix(x, input)
      return sum(counted(x, input)) / (rows.length * Math.max(...rows.map(({ kept }) => kept.length)))
    },
  ],
  [
    'sumOverConstantLength',
    sumOverConstantLength,
    (x, [length], input) => sum(counted(x, input)) / (rowsOfMatrix(x, input).length * length!),
  ],
  [
    'sumOverConstantLengthOfRowsWithTokens',
    sumOverConstantLengthOfRowsWithTokens,
    (x, [length], input) => sum(counted(x, input)) / (fullRows(x, input).length * length!),
  ],
]

describe('how the losses of tokens become one number', () => {
  test.each(ROWS)('%s', (_, equation, formula) => {
    expectFormula(equation, formula, [MATRIX, FULL])
  })

  test('sums are 0 where nothing counts', () => {
    for (const rule of [
      tokenSum,
      meanOfAllRowSums,
      meanOfAllRowMeans,
      sumOverAllTokens,
      sumOverConstantLength,
    ])
      expectFormula(rule, () => 0, [NONE])
  })

  test('means are refused where nothing counts', () => {
    for (const rule of [tokenMean, meanOfRowMeans, meanOfRowSums, sumOverConstantLengthOfRowsWithTokens])
      expect(() => evaluatedAt(20, rule, NONE)).toThrow(RangeError)
  })

  test('rows, those with tokens, what counts, and its sum as it is usually written', () => {
    expectFormula(
      values => rowsOf(values).flatMap(row => row.kept),
      (x, _, input) => counted(x, input),
      [MATRIX],
    )
    expectFormula(
      values => rowsWithTokens(values).flatMap(row => row.values),
      x => x.slice(0, 8),
      [MATRIX],
    )
    expectFormula(
      values => kept(values),
      (x, _, input) => counted(x, input),
      [MATRIX],
    )
    expectFormula(
      values => [maskedSum(values)],
      (x, _, input) => sum(counted(x, input)),
      [MATRIX, FULL, NONE],
    )
  })
})
