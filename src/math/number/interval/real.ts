import { Decimal } from 'decimal.js'
import { Rational } from '../rational.js'

/**
 * Real numbers to any wanted number of digits, over decimal.js, which this file alone imports.
 *
 * Error budget: every operation keeps `digits + GUARD_DIGITS` significant digits and rounds once, to nearest
 * even unless the context is directed. Ten guard digits leave `digits` right ones after a million operations
 * that each err by half a unit, at a condition number up to a thousand. What a formula cancels beyond that is
 * its own doing.
 */
export type Real = Decimal

export const GUARD_DIGITS = 10

/**
 * decimal.js knows ln 10 to 1025 digits. `ln` asks for 12 more than it keeps and for ten more each time it
 * meets an undecided rounding, `pow` for 36 more, and a failure inside `pow` would leave its context broken.
 * At 960 + 10 digits the limit is out of reach of either.
 */
export const MAX_DIGITS = 960

/** One precision and rounding, where Reals are made. Reals of different contexts refuse to be mixed. */
export interface RealContext {
  /** The digits that a caller may rely on. */
  readonly digits: number
  /** The significant digits that every operation keeps: `digits + GUARD_DIGITS`. */
  readonly workingDigits: number
  /**
   * The value rounded once to the working digits: a safe integer, a decimal `1.83e12`, a fraction `3/4`, or a
   * Real of any context. Throws RangeError for what is not finite or has an exponent beyond ±4e15,
   * SyntaxError for other text.
   */
  of(value: string | number | bigint | Rational | Real): Real
}

/** The context of so many digits, 1 to MAX_DIGITS, rounding to nearest; the same object each time. */
export function reals(digits: number): RealContext {
  return cached(digits, Decimal.ROUND_HALF_EVEN)
}

/** The two contexts of so many digits whose every operation rounds towards −∞ and towards +∞. */
export function directed(digits: number): { readonly down: RealContext; readonly up: RealContext } {
  return { down: cached(digits, Decimal.ROUND_FLOOR), up: cached(digits, Decimal.ROUND_CEIL) }
}

/** The exact value. Throws RangeError for what is not finite, or too long to be a Rational. */
export function toRational(value: Real): Rational {
  if (!value.isFinite()) throw new RangeError(`toRational: expected a finite number, got ${value}`)
  return Rational.of(value.toExponential())
}

/**
 * Whether |left − right| ≤ 10^−digits · max(|left|, |right|), so that 0 agrees with 0 alone, and nothing that
 * is not finite agrees with anything. Where a derived error bound says how far rounding may move a value near
 * 0, that bound is the `absoluteFloor`: a difference no larger than it agrees too. The difference is taken exactly, and
 * rounded to 20 digits, half to even, before it is compared.
 */
export function agree(
  left: Real,
  right: Real,
  digits: number,
  { absoluteFloor = '0' }: { readonly absoluteFloor?: Real | string } = {},
): boolean {
  if (!Number.isInteger(digits) || digits < 1)
    throw new RangeError(`agree: expected an integer of at least 1 digit, got ${digits}`)
  const difference = new Comparing(left).minus(right).abs()
  const scale = Comparing.max(new Comparing(left).abs(), new Comparing(right).abs())
  const isNear = difference.lte(scale.times(`1e-${digits}`)) || difference.lte(absoluteFloor)
  return isNear && difference.isFinite()
}

/** Numbers are read up to here, so that no quotient of two leaves decimal.js's own range of ±9e15. */
const MAX_EXPONENT = 4e15

const RANGE = { minE: -9e15, maxE: 9e15, defaults: true } as const

/** Compares Reals of any contexts: the difference is exact until it is rounded, here to 20 digits. */
const Comparing = Decimal.clone({ ...RANGE, precision: 20, rounding: Decimal.ROUND_HALF_EVEN })

const contexts = new Map<string, RealContext>()

function cached(digits: number, rounding: Decimal.Rounding): RealContext {
  if (!Number.isInteger(digits) || digits < 1 || digits > MAX_DIGITS)
    throw new RangeError(`reals: expected an integer of 1 to ${MAX_DIGITS} digits, got ${digits}`)
  const key = `${digits}/${rounding}`
  const context = contexts.get(key) ?? createContext(digits, rounding)
  contexts.set(key, context)
  return context
}

function createContext(digits: number, rounding: Decimal.Rounding): RealContext {
  const workingDigits = digits + GUARD_DIGITS
  const Context = Decimal.clone({ ...RANGE, precision: workingDigits, rounding })
  refuseOtherContexts(Context, `${digits} digits`)
  const read = (text: string): Real => {
    const [dividend, divisor, ...rest] = text.split('/')
    if (rest.length > 0) throw new SyntaxError(`reals: expected one fraction, got "${text.slice(0, 40)}"`)
    if (divisor === undefined) return parse(Context, dividend!)
    const denominator = parse(Context, divisor)
    if (denominator.isZero())
      throw new RangeError(`reals: expected a denominator that is not 0, got ${divisor}`)
    return parse(Context, dividend!).div(denominator)
  }
  const of = (value: string | number | bigint | Rational | Real): Real => {
    if (Decimal.isDecimal(value)) {
      if (!value.isFinite()) throw new RangeError(`reals: expected a finite number, got ${value}`)
      return value.constructor === Context ? value : new Context(value).toSignificantDigits()
    }
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new TypeError(`reals: expected a safe integer or a string, got the number ${value}`)
    return read(String(value)).toSignificantDigits()
  }
  return { digits, workingDigits, of }
}

const DECIMAL = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** Every digit of the decimal, which the constructor does not round. */
function parse(Context: typeof Decimal, text: string): Real {
  const decimal = text.trim()
  const excerpt = decimal.slice(0, 40)
  if (!DECIMAL.test(decimal))
    throw new SyntaxError(`reals: expected a decimal such as 1.83e12, got "${excerpt}"`)
  const value = new Context(decimal)
  const isLost = value.isZero() && /^[^e]*[1-9]/i.test(decimal)
  if (isLost || Math.abs(value.e) > MAX_EXPONENT || !value.isFinite())
    throw new RangeError(`reals: expected an exponent within ±${MAX_EXPONENT}, got "${excerpt}"`)
  return value
}

const BINARY_OPERATIONS = [
  'plus',
  'add',
  'minus',
  'sub',
  'times',
  'mul',
  'div',
  'dividedBy',
  'pow',
  'toPower',
] as const

/**
 * decimal.js answers with the precision of the left operand, so that one 20-digit value on the left would
 * quietly take 30 digits from a 50-digit computation, and one on the right would lend it false ones. Neither
 * is what anybody wants, so the Reals of a context take only their own kind; `of` lifts a value where that is
 * meant.
 */
function refuseOtherContexts(Context: typeof Decimal, name: string): void {
  const prototype: Decimal = Object.create(Decimal.prototype)
  for (const operation of BINARY_OPERATIONS) {
    const apply = Decimal.prototype[operation]
    prototype[operation] = function (this: Decimal, other: Decimal.Value): Decimal {
      if (Decimal.isDecimal(other) && other.constructor !== Context)
        throw new TypeError(
          `Real.${operation}: expected an operand of the context of ${name}, got one of another`,
        )
      return apply.call(this, other)
    }
  }
  Object.defineProperty(Context, 'prototype', { value: prototype })
}
