import type { Equation, Scalar, Values } from '../../../../conform/operations/operation.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { keptBy, type MaskedRow, maskedRows } from './mask.js'

/** How the losses of the tokens of a batch become one number. */

/** The mean over all tokens that count. Throws RangeError where none does. */
export const tokenMean: Equation = values => [meanOf(kept(values))]

/** The sum over all tokens that count, 0 where none does. */
export const tokenSum: Equation = values => [sumOrZero(kept(values), values.of)]

/** The mean over the rows that have a token of the mean of a row. Throws RangeError where none has. */
export const meanOfRowMeans: Equation = values => [
  meanOf(rowsWithTokens(values).map(row => meanOf(row.kept))),
]

/** The mean over the rows that have a token of the sum of a row. Throws RangeError where none has. */
export const meanOfRowSums: Equation = values => [
  meanOf(rowsWithTokens(values).map(row => totalOf(row.kept))),
]

/** The mean over all rows of the mean of a row, a row without tokens counted as 0. */
export const meanOfAllRowMeans: Equation = values => [
  meanOf(rowsOf(values).map(({ kept }) => (kept.length === 0 ? values.of(0) : meanOf(kept)))),
]

/** The mean over all rows of the sum of a row, one without tokens counted. */
export const meanOfAllRowSums: Equation = values => [
  sumOrZero(kept(values), values.of).div(rowsOf(values).length),
]

/** The mean over all values, masked ones too. */
export const meanOfAllTokens: Equation = ({ x }) => [meanOf(x)]

/** The mean over the rows of the sum of a row, masked values too. */
export const meanOfUnmaskedRowSums: Equation = values => [
  meanOf(rowsOf(values).map(row => totalOf(row.values))),
]

/** The sum over the tokens that count, over the number of all, masked ones too. */
export const sumOverAllTokens: Equation = values => [sumOrZero(kept(values), values.of).div(values.x.length)]

/** The sum over the tokens that count, over the rows times the longest row: the padded size of the batch. */
export const sumOverPaddedSize: Equation = values => {
  const rows = rowsOf(values)
  const longest = Math.max(...rows.map(row => row.kept.length))
  return [sumOrZero(kept(values), values.of).div(rows.length * longest)]
}

/** The sum over the tokens that count, over the rows and a constant length, the first parameter. */
export const sumOverConstantLength: Equation = values => [
  sumOrZero(kept(values), values.of).div(values.p[0]!.times(rowsOf(values).length)),
]

/** The same over the rows that have a token. Throws RangeError where none has. */
export const sumOverConstantLengthOfRowsWithTokens: Equation = values => [
  meanOf(rowsWithTokens(values).map(row => totalOf(row.kept))).div(values.p[0]!),
]

/** The rows of the values, as the shape and the mask of the input have them. */
export function rowsOf<T extends Scalar<T>>({ x, input }: Values<T>): MaskedRow<T>[] {
  return maskedRows(x, input)
}

export function rowsWithTokens<T extends Scalar<T>>(values: Values<T>): MaskedRow<T>[] {
  return rowsOf(values).filter(row => row.kept.length > 0)
}

/** The arithmetic mean. Throws RangeError for no values. */
export function meanOf<T extends Scalar<T>>(values: readonly T[]): T {
  return totalOf(values).div(values.length)
}

/** The values of which the mask is 1. */
export function kept<T extends Scalar<T>>({ x, input }: Values<T>): T[] {
  return keptBy(x, input.mask)
}

/** Σ m_i x_i, as it is usually written: every value times its mask, of at least one value. */
export function maskedSum<T extends Scalar<T>>({ x, input }: Values<T>): T {
  return totalOf(x.map((value, i) => value.times(input.mask![i]!)))
}

function sumOrZero<T extends Scalar<T>>(values: readonly T[], of: (value: number) => T): T {
  return values.length === 0 ? of(0) : totalOf(values)
}
