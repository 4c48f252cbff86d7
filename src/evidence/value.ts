import { intervals } from '../numeric/interval.js'
import { Rational } from '../numeric/rational.js'
import type { ExactEnclosure } from '../numeric/rounding.js'
import { evaluate, exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'

/**
 * The value of a closed term: exact over the rationals where it is rational, else an enclosure.
 *
 * Error budget: none; an enclosure contains the value for certain, since intervals round outward.
 */
export interface Value extends ExactEnclosure {
  readonly isExact: boolean
  readonly digits: number
}

const NOWHERE = { symbols: new Map(), groups: new Map() }

/** Precision is doubled from the first to the last of these before a value is left undecided. */
export const FEWEST_DIGITS = 30
const MOST_DIGITS = 240

/** The value of a closed term at so many digits. Throws RangeError where it has none or is too large. */
export function closedValueOf(term: Term, digits: number): Value {
  const exact = exactValue(term)
  if (exact) return { lower: exact, upper: exact, isExact: true, digits: 0 }
  const enclosure = evaluate(term, NOWHERE, intervals(digits)).bounds()
  return { ...enclosure, isExact: false, digits }
}

/** Decides something of a closed term's value, at growing precision until it is decided; null where it never is. */
export function decide<T>(
  term: Term,
  decideAt: (value: Value) => T | null,
): { readonly answer: T; readonly value: Value } | null {
  for (let digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits *= 2) {
    const value = closedValueOf(term, digits)
    const answer = decideAt(value)
    if (answer !== null) return { answer, value }
    if (value.isExact) return null
  }
  return null
}

/** A value as people read it: exact if it is short, else to six significant digits. */
export function showValue({ lower, upper }: ExactEnclosure): string {
  const shown = decimal(lower)
  return lower.eq(upper) && shown.exact ? shown.text : decimal(lower.plus(upper).div(2)).text
}

const SHOWN_DIGITS = 6

function decimal(value: Rational): { text: string; exact: boolean } {
  if (value.isZero()) return { text: '0', exact: true }
  const exponent = leadingExponent(value.abs())
  const scaled = value.div(Rational.of(10).pow(exponent - SHOWN_DIGITS + 1))
  const rounded = nearest(scaled)
  const exact = scaled.isInteger()
  const digits = rounded.toString().replace('-', '')
  const sign = rounded < 0n ? '-' : ''
  const power = exponent + digits.length - SHOWN_DIGITS
  if (power >= 7 || power < -4) {
    return { text: `${sign}${trimmed(`${digits[0]}.${digits.slice(1)}`)}e${power}`, exact }
  }
  const point = power + 1
  const padded =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`
  return { text: `${sign}${trimmed(padded)}`, exact }
}

function leadingExponent(value: Rational): number {
  const guess = value.numerator.toString().length - value.denominator.toString().length
  return value.lt(Rational.of(10).pow(guess)) ? guess - 1 : guess
}

function nearest(value: Rational): bigint {
  const doubled = value.times(2).plus(1)
  const divisor = 2n * doubled.denominator
  const quotient = doubled.numerator / divisor
  return doubled.numerator < quotient * divisor ? quotient - 1n : quotient
}

/** Without the zeros that end a fraction, and without a point that ends the number. */
const trimmed = (text: string): string =>
  text.includes('.') ? text.replace(/0{1,20}$/, '').replace(/\.$/, '') : text
