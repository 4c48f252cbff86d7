import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import type { Term } from '../../math/term/term.js'

/** Whether two closed terms are within a twentieth of each other, as a number is of its rounding; false where one has no value. */
export function nearly(left: Term, right: Term): boolean {
  try {
    const [a, b] = [left, right].map(side => closedValueOf(side, MIN_DIGITS).lower)
    return a!.minus(b!).abs().lte(b!.abs().times('1/20'))
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return false
    throw error
  }
}
