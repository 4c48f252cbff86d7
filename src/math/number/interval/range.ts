/**
 * The range of the bounds of intervals.
 *
 * Error budget: none; what lies beyond is refused, or widened to 0.
 */

/** No product, quotient or square of two such numbers leaves decimal.js's own range of ±9e15. */
export const MAX_EXPONENT = 1e15
export const SMALLEST = '1e-1000000000000000'

/** A little less than MAX_EXPONENT · ln 10. */
export const MAX_LOGARITHM = 2.3e15
/** A little more: e^−x is below SMALLEST from here on, and where decimal.js has 0 for it. */
export const LOST_LOGARITHM = 2.4e15

export const tooLarge = (): RangeError =>
  new RangeError(`Interval: expected a result of at most 10^${MAX_EXPONENT}, got one that is too large`)
