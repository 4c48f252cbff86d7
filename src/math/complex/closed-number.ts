import { judgeClosed } from '../judges/closed.js'
import { PI, symbolsOf } from '../term/symbols.js'
import { add, multiply, symbol, type Term } from '../term/term.js'
import { type Complex, IMAGINARY_UNIT, isNothing, real } from './complex.js'
import { complexOf } from './of-term.js'

/** The name of i in closed terms, which no document can write. */
const UNIT_NAME = '√-1'
export const UNIT: Term = symbol(UNIT_NAME)

export const isUnit = (term: Term): boolean => term.kind === 'symbol' && term.name === UNIT_NAME

/** Whether the unit stands in a term. */
export const hasUnit = (term: Term): boolean => symbolsOf(term).has(UNIT_NAME)

const CONSTANTS = {
  meaningOf: (name: string): Complex | null =>
    name === UNIT_NAME ? IMAGINARY_UNIT : name === PI ? real(symbol(PI)) : null,
  isWhole: () => false,
}

/** A closed term as a complex number, of which √-4 is 2i; null where it has no certain value. */
export const closedNumber = (closed: Term): Complex | null => complexOf(closed, CONSTANTS)

/** A complex number as a closed term. */
export const termOf = ({ re, im }: Complex): Term => (isNothing(im) ? re : add(re, multiply(im, UNIT)))

/** Whether two complex numbers are equal; null where that is not certain. */
export function areEqual(one: Complex, other: Complex): boolean | null {
  const verdicts = (['re', 'im'] as const).map(part => judgeClosed(one[part], other[part]).verdict)
  if (verdicts.includes('refuted')) return false
  return verdicts.every(verdict => verdict === 'holds') ? true : null
}
