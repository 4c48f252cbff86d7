import { type Interval, intervals } from '../number/interval/interval.js'
import { enclosePi } from '../number/interval/pi.js'
import { type ExactEnclosure, printRounded, readPrinted } from '../number/printed-number.js'
import { Rational } from '../number/rational.js'
import { elementaryParts } from '../term/cost.js'
import type { Environment } from '../term/environment.js'
import { evaluate, exactValue } from '../term/evaluate.js'
import { PI, sizesOf } from '../term/symbols.js'
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

/** The constants, enclosed a little more closely than the digits that they are computed to. */
export function constantsAt(digits: number): Environment<Interval> {
  const known = environments.get(digits)
  if (known) return known
  const { lower, upper } = enclosePi(digits + 2)
  const environment = { symbols: new Map([[PI, intervals(digits).between(lower, upper)]]), groups: new Map() }
  environments.set(digits, environment)
  return environment
}

const environments = new Map<number, Environment<Interval>>()

/** Precision is doubled from the first to the last of these before a value is left undecided. */
export const MIN_DIGITS = 30
const MAX_DIGITS = 240
/** Digits times exponentials, logarithms and powers: the 1000 summands of a long sum have 30 digits, and no more. */
const MAX_WORK = 30_000

/** Values by term and digits: one statement asks for the same ones several times, and they may take long. */
const known = new WeakMap<Term, Map<number, Value>>()

/**
 * The value of a closed term at so many digits. Throws RangeError where it has none or is too large: a sum of nothing
 * but numbers is closed, and has no value as long as nobody says how many they are.
 */
export function closedValueOf(term: Term, digits: number): Value {
  const values = known.get(term) ?? new Map<number, Value>()
  known.set(term, values)
  const value = values.get(digits) ?? computed(term, digits)
  values.set(digits, value)
  return value
}

/** Whether a closed term has a real value that can be worked out: `\\ln 0` has none. */
export function hasValue(term: Term): boolean {
  try {
    closedValueOf(term, MIN_DIGITS)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function computed(term: Term, digits: number): Value {
  const [size] = sizesOf(term)
  if (size !== undefined)
    throw new RangeError(`closedValueOf: expected sums of known length, got one from 1 to ${size}`)
  const exact = exactValue(term)
  if (exact) return { lower: exact, upper: exact, isExact: true, digits: 0 }
  const enclosure = evaluate(term, constantsAt(digits), intervals(digits)).bounds()
  return { ...enclosure, isExact: false, digits }
}

/**
 * Decides something of a closed term's value, at growing precision until it is decided; null where it never is, or where
 * more digits of so long a term would take too long.
 */
export function decide<T>(
  term: Term,
  decideAt: (value: Value) => T | null,
): { readonly answer: T; readonly value: Value } | null {
  const most = Math.min(MAX_DIGITS, Math.max(MIN_DIGITS, MAX_WORK / elementaryParts(term)))
  for (let digits = MIN_DIGITS; digits <= most; digits *= 2) {
    const value = closedValueOf(term, digits)
    const answer = decideAt(value)
    if (answer !== null) return { answer, value }
    if (value.isExact) return null
  }
  return null
}

/** Integers below this are shown whole. */
const MAX_WHOLE = Rational.of('1e9')

/** A value as people read it: a whole number if it is a small one, else to six significant digits. */
export function showValue({ lower, upper }: ExactEnclosure): string {
  if (lower.eq(upper) && lower.isInteger() && lower.abs().lt(MAX_WHOLE)) return lower.toString()
  return decimal(lower.plus(upper).div(2))
}

/** An enclosure as a reader sees it, or that it is of no size that anybody prints. */
export function showEnclosure(value: Interval): string {
  try {
    return showValue(value.bounds())
  } catch (error) {
    if (error instanceof RangeError) return 'too large to print'
    throw error
  }
}

/** The style of six significant digits. */
const SHOWN = readPrinted('1.00000e0')

function decimal(value: Rational): string {
  const printed = printRounded({ lower: value, upper: value }, SHOWN)!
  const [mantissa, exponentText] = printed.split('e') as [string, string]
  const [sign, digits, power] = [
    mantissa.startsWith('-') ? '-' : '',
    mantissa.replace(/[-.]/g, ''),
    Number(exponentText),
  ]
  if (power >= 7 || power < -4) return `${trimmed(mantissa)}e${power}`
  const point = power + 1
  const padded =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`
  return `${sign}${trimmed(padded)}`
}

/** A fraction without the zeros that end it, and without a point that ends the number. */
const trimmed = (text: string): string => text.replace(/0{1,20}$/, '').replace(/\.$/, '')
