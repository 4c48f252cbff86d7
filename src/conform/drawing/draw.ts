import type { Dtype } from '../../math/number/dtype/dtype.js'

/**
 * Where the cases of an operation come from: every number that it draws can be shrunk, and is exact in the format, so
 * that an implementation in that format is asked about the very number that the reference is.
 */
export interface Draw {
  /** The format that every number is a value of. */
  readonly dtype: Dtype
  /** A number of the format in [from, to], as its exact decimal; short ones and ones of full mantissa alike. */
  real(from: number, to: number): string
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number
  choice<Value>(values: readonly Value[]): Value
  /** The number rounded to the format, as its exact decimal: for corners such as 0.1 that no format has. */
  rounded(value: number): string
}
