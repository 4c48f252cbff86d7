import { closedValueOf, MIN_DIGITS } from '../engines/value.js'
import { PI, symbolsOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/** Whether no symbol is free in a term, so that it is a number. */
export const isNumber = (term: Term): boolean => [...symbolsOf(term)].every(name => name === PI)

/** 1 or -1 for a number that is certainly above or below 0; 0 for any other term. Throws RangeError where it has no value. */
export function signOfNumber(term: Term): number {
  if (!isNumber(term)) return 0
  const { lower, upper } = closedValueOf(term, MIN_DIGITS)
  return lower.sign() === upper.sign() ? lower.sign() : 0
}
