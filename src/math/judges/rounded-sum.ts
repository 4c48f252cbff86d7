import { roundableDigits, roundedHull } from '../engines/rounded-hull.js'
import { type PrintedNumber, roundingSet } from '../number/printed-number.js'
import type { Term } from '../term/term.js'

/** Whether a part of a sum is a decimal, which may be taken off. */
const isDecimal = (part: Term): boolean =>
  part.kind === 'multiply' && part.factors[0]?.kind === 'number' && part.factors[0].value.eq(-1)
    ? part.factors.length === 2 && isDecimal(part.factors[1]!)
    : roundableDigits(part) !== null

/**
 * Whether a sum of decimals may be what is printed once each is taken for what it was rounded from: 0.3333 - 0.2877 ≈ 0.0457,
 * of 1/3 and 0.28768.
 */
export function mayAddUp(sum: Term, printed: PrintedNumber): boolean {
  if (sum.kind !== 'add' || !sum.terms.every(isDecimal)) return false
  // A sum has a value whatever its decimals were rounded from.
  const hull = roundedHull(sum)!
  const { lower, upper } = roundingSet(printed)
  return hull.lower.lt(upper) && hull.upper.gt(lower)
}
