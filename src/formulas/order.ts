import type { Arithmetic } from '../math/number/arithmetic.js'

/**
 * What some formulas need beyond arithmetic: to see which of two numbers is larger. Intervals, which cannot always
 * answer, and jets, which have no order, are no such numbers.
 */
export interface Ordered<T> {
  /** Negative, 0 or positive where this is less than, equal to or greater than the other. */
  cmp(other: T): number
}

/** Negative, 0 or positive as the value is; NaN for what is not finite, which is then neither. */
export function signOf<T extends Arithmetic<T> & Ordered<T>>(value: T): number {
  return value.cmp(value.minus(value))
}

/** The greatest of at least one value. */
export function greatest<T extends Ordered<T>>(values: readonly T[]): T {
  return values.reduce((largest, value) => (value.cmp(largest) > 0 ? value : largest))
}
