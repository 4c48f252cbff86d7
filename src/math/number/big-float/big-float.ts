import type { Arithmetic, Operand } from '../arithmetic.js'
import { Rational } from '../rational.js'
import { printDecimal, readDecimal } from './decimal.js'
import { magnitude, type Scaled, shifted, trailingZeros } from './integer.js'
import { BinaryPrecision } from './precision.js'

/**
 * Binary floating point over big integers: many times faster than decimal.js, for every loop.
 *
 * Error budget, in units of the last of `precision.bits` bits of the result: neg and abs are exact; plus, minus, times,
 * div, sqrt and the reading of a number err by at most 1/2, of one beyond 10^±10000 by at most 0.51, and so do exp, ln,
 * atanh and pow (the files beside this one count why). A result that has so few bits that it is exact is exact.
 *
 * The precision is `digits` decimal digits and GUARD_BITS, which are worth 9.6 digits more; 64 bits at least.
 */
const GUARD_BITS = 32
/** So that every safe integer is exact. */
const MIN_PRECISION_BITS = 64
const MAX_DIGITS = 10_000
/** Integer powers up to here are products. */
const MAX_MULTIPLIED_POWER = 1024

/** One precision: the place where BigFloats are made. BigFloats of different contexts refuse to be mixed. */
export class BigFloatContext {
  readonly precision: BinaryPrecision

  /** Use `bigFloats`, which keeps the tables of each precision. */
  constructor(readonly digits: number) {
    const bits = Math.ceil(digits * Math.log2(10)) + GUARD_BITS
    this.precision = new BinaryPrecision(Math.max(MIN_PRECISION_BITS, bits))
  }

  /**
   * The value rounded once: a safe integer, a decimal `1.83e12`, a fraction `3/4`, a Rational, or a BigFloat of
   * any context. Throws TypeError for another number, SyntaxError for other text, RangeError beyond 2^±2^40.
   * It may be taken off its context: `const { of } = bigFloats(50)`.
   */
  readonly of = (value: BigFloat | Rational | string | number | bigint): BigFloat => {
    if (value instanceof BigFloat) return value.context === this ? value : this.rounded(value)
    if (value instanceof Rational)
      return new BigFloat(this, this.precision.quotient(value.numerator, value.denominator, 0))
    if (typeof value === 'bigint') return this.rounded({ mantissa: value, exponent: 0 })
    if (typeof value === 'number') {
      if (Number.isSafeInteger(value)) return this.rounded({ mantissa: BigInt(value), exponent: 0 })
      throw new TypeError(`BigFloat: expected a safe integer or a string, got the number ${value}`)
    }
    if (value.includes('/')) return this.of(Rational.of(value))
    return this.rounded(readDecimal(value, this.precision.bits))
  }

  private rounded(value: Scaled): BigFloat {
    return new BigFloat(this, this.precision.round(value))
  }
}

const contexts = new Map<number, BigFloatContext>()

/** The context of so many decimal digits, 1 to 10,000; the same object each time. */
export function bigFloats(digits: number): BigFloatContext {
  if (!Number.isInteger(digits) || digits < 1 || digits > MAX_DIGITS)
    throw new RangeError(`bigFloats: expected an integer of 1 to ${MAX_DIGITS} digits, got ${digits}`)
  const context = contexts.get(digits) ?? new BigFloatContext(digits)
  contexts.set(digits, context)
  return context
}

/** mantissa · 2^exponent, where the mantissa has exactly `precision.bits` bits, or is 0 with the exponent 0. */
export class BigFloat implements Arithmetic<BigFloat>, Scaled {
  readonly mantissa: bigint
  readonly exponent: number

  /** Use `bigFloats(digits).of`. */
  constructor(
    readonly context: BigFloatContext,
    { mantissa, exponent }: Scaled,
  ) {
    this.mantissa = mantissa
    this.exponent = exponent
  }

  plus(other: Operand<BigFloat>): BigFloat {
    const right = this.operand(other)
    if (this.mantissa === 0n) return right
    const gap = this.exponent - right.exponent
    if (gap < 0) return right.plus(this)
    // What is so much smaller is less than a quarter of a unit, and less than half of one below a power of two.
    if (gap > this.precision.bits + 1) return this
    return this.rounded(shifted(this.mantissa, gap) + right.mantissa, right.exponent)
  }

  minus(other: Operand<BigFloat>): BigFloat {
    return this.plus(this.operand(other).neg())
  }

  times(other: Operand<BigFloat>): BigFloat {
    const { mantissa, exponent } = this.operand(other)
    return this.rounded(this.mantissa * mantissa, this.exponent + exponent)
  }

  div(other: Operand<BigFloat>): BigFloat {
    const { mantissa, exponent } = this.operand(other)
    if (mantissa === 0n) throw new RangeError('BigFloat.div: expected a divisor that is not 0, got 0')
    return this.made(this.precision.quotient(this.mantissa, mantissa, this.exponent - exponent))
  }

  neg(): BigFloat {
    return this.made({ mantissa: -this.mantissa, exponent: this.exponent })
  }

  abs(): BigFloat {
    return this.made({ mantissa: magnitude(this.mantissa), exponent: this.exponent })
  }

  /** Throws RangeError below 0. */
  sqrt(): BigFloat {
    if (this.sign() < 0) throw this.outOfDomain('sqrt', 'a number from 0 on')
    return this.made(this.precision.squareRoot(this))
  }

  /** Throws RangeError where the exponent of the result leaves ±2^40. */
  exp(): BigFloat {
    return this.made(this.precision.exponential(this))
  }

  /** Throws RangeError at 0 and below. */
  ln(): BigFloat {
    if (this.sign() <= 0) throw this.outOfDomain('ln', 'a number above 0')
    return this.made(this.precision.logarithm(this))
  }

  /** Throws RangeError outside of (−1, 1). */
  atanh(): BigFloat {
    if (this.abs().cmp(1) >= 0) throw this.outOfDomain('atanh', 'a number in (-1, 1)')
    return this.made(this.precision.inverseHyperbolicTangent(this))
  }

  /**
   * This to any power; 0⁰ = 1. Throws RangeError for 0 to a power below 0, for a number below 0 to a power that is
   * no integer, and where the exponent of the result leaves ±2^40.
   */
  pow(exponent: Operand<BigFloat>): BigFloat {
    const power = this.operand(exponent)
    if (power.isZero()) return this.context.of(1)
    if (this.isZero()) {
      if (power.sign() === 1) return this
      throw power.outOfDomain('pow', 'a power of 0 that is not below 0')
    }
    if (power.isInteger() && power.abs().cmp(MAX_MULTIPLIED_POWER) <= 0)
      return this.made(this.precision.integerPower(this, Number(shifted(power.mantissa, power.exponent))))
    if (this.sign() === 1) return this.made(this.precision.power(this, power))
    if (!power.isInteger()) throw power.outOfDomain('pow', 'an integer as a power of a number below 0')
    const size = this.made(this.precision.power(this.neg(), power))
    return power.lastPlace() === 0 ? size.neg() : size
  }

  /** −1, 0 or 1 as this is less than, equal to or greater than the other. */
  cmp(other: Operand<BigFloat>): number {
    const right = this.operand(other)
    const sign = this.sign()
    if (sign !== right.sign()) return Math.sign(sign - right.sign())
    if (this.exponent !== right.exponent) return sign * Math.sign(this.exponent - right.exponent)
    return this.mantissa < right.mantissa ? -1 : this.mantissa > right.mantissa ? 1 : 0
  }

  sign(): number {
    return this.mantissa < 0n ? -1 : this.mantissa === 0n ? 0 : 1
  }

  isZero(): boolean {
    return this.mantissa === 0n
  }

  /** The exact value. Throws RangeError where that is too long to be a Rational. */
  toRational(): Rational {
    if (this.isZero()) return Rational.ZERO
    const odd = shifted(this.mantissa, -trailingZeros(this.mantissa))
    return Rational.of(2).pow(this.lastPlace()).times(Rational.ratio(odd))
  }

  /** So many significant digits, ties to even, laid out as by decimal.js's toPrecision: `1.50`, `1.83e+12`. */
  toDecimalString(digits: number = this.context.digits): string {
    if (!Number.isInteger(digits) || digits < 1 || digits > MAX_DIGITS)
      throw new RangeError(`BigFloat: expected 1 to ${MAX_DIGITS} digits to print, got ${digits}`)
    return printDecimal(this, digits)
  }

  toString(): string {
    return this.toDecimalString()
  }

  private get precision(): BinaryPrecision {
    return this.context.precision
  }

  private isInteger(): boolean {
    return this.lastPlace() >= 0
  }

  /** The greatest n for which 2ⁿ divides this, which is not 0: an integer from n = 0 on, and an odd one there. */
  private lastPlace(): number {
    return this.exponent + trailingZeros(this.mantissa)
  }

  private operand(other: Operand<BigFloat>): BigFloat {
    if (!(other instanceof BigFloat)) return this.context.of(other)
    if (other.context === this.context) return other
    throw new TypeError(
      `BigFloat: expected an operand of ${this.context.digits} digits, got one of ${other.context.digits}`,
    )
  }

  private rounded(mantissa: bigint, exponent: number): BigFloat {
    return this.made(this.precision.round({ mantissa, exponent }))
  }

  private made(value: Scaled): BigFloat {
    return new BigFloat(this.context, value)
  }

  private outOfDomain(operation: string, expected: string): RangeError {
    return new RangeError(`BigFloat.${operation}: expected ${expected}, got ${this.toDecimalString(20)}`)
  }
}
