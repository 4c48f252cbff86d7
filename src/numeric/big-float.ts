import type { Arithmetic, Operand } from './arithmetic.js'
import { printDecimal, readDecimal } from './big-float-decimal.js'
import { magnitude, type Scaled } from './big-float-integer.js'
import { BinaryPrecision } from './big-float-precision.js'
import { Rational } from './rational.js'

/**
 * Binary floating point over big integers: many times faster than decimal.js, for every loop.
 *
 * Error budget, in units of the last of `precision.bits` bits of the result: neg and abs are exact; plus, minus and
 * times err by at most 1/2; div, sqrt, exp, ln, atanh, pow and the reading of a number by at most 0.51 (the files
 * beside this one count why). A result that has so few bits that it is exact is exact.
 *
 * The precision is `digits` decimal digits and GUARD_BITS, which are worth 9.6 digits more.
 */
const GUARD_BITS = 32
/** So that every safe integer is exact. */
const MIN_PRECISION_BITS = 64
const MAX_DIGITS = 10_000
const READING_EXTRA_BITS = 8
/** Integer powers up to here are products. */
const MAX_MULTIPLIED_POWER = 1024
/** Rationals hold no more than 2^16 bits. */
const MAX_RATIONAL_EXPONENT = 2 ** 17

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
    return this.rounded(readDecimal(value, this.precision.bits + READING_EXTRA_BITS))
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
    if (right.mantissa === 0n) return this
    if (this.mantissa === 0n) return right
    const gap = this.exponent - right.exponent
    // What is so much smaller cannot move the sum by more than a quarter of a unit.
    const reach = this.precision.bits + 2
    if (gap > reach) return this
    if (gap < -reach) return right
    return gap >= 0
      ? this.rounded((this.mantissa << BigInt(gap)) + right.mantissa, right.exponent)
      : this.rounded(this.mantissa + (right.mantissa << BigInt(-gap)), this.exponent)
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
    return this.mantissa < 0n ? this.neg() : this
  }

  /** Throws RangeError below 0. */
  sqrt(): BigFloat {
    if (this.mantissa < 0n) throw this.outOfDomain('sqrt', 'a number from 0 on')
    return this.made(this.precision.squareRoot(this))
  }

  /** Throws RangeError where the exponent of the result leaves ±2^40. */
  exp(): BigFloat {
    return this.made(this.precision.exponential(this))
  }

  /** Throws RangeError at 0 and below. */
  ln(): BigFloat {
    if (this.mantissa <= 0n) throw this.outOfDomain('ln', 'a number above 0')
    return this.made(this.precision.logarithm(this))
  }

  /** Throws RangeError outside of (−1, 1). */
  atanh(): BigFloat {
    if (this.abs().cmp(1) >= 0) throw this.outOfDomain('atanh', 'a number in (-1, 1)')
    return this.mantissa === 0n ? this : this.made(this.precision.inverseHyperbolicTangent(this))
  }

  /**
   * This to any power; 0⁰ = 1. Throws RangeError for 0 to a power below 0, for a number below 0 to a power that is
   * no integer, and where the exponent of the result leaves ±2^40.
   */
  pow(exponent: Operand<BigFloat>): BigFloat {
    const power = this.operand(exponent)
    if (power.mantissa === 0n) return this.context.of(1)
    if (this.mantissa === 0n) {
      if (power.mantissa > 0n) return this
      throw power.outOfDomain('pow', 'a power of 0 that is not below 0')
    }
    const integer = power.toInteger()
    if (integer !== null && magnitude(integer) <= MAX_MULTIPLIED_POWER)
      return this.made(this.precision.integerPower(this, Number(integer)))
    if (this.mantissa > 0n) return this.made(this.precision.power(this, power))
    if (!power.isInteger()) throw power.outOfDomain('pow', 'an integer as a power of a number below 0')
    const size = this.made(this.precision.power(this.neg(), power))
    return integer !== null && integer % 2n !== 0n ? size.neg() : size
  }

  /** −1, 0 or 1 as this is less than, equal to or greater than the other. */
  cmp(other: Operand<BigFloat>): number {
    const right = this.operand(other)
    if (this.sign() !== right.sign()) return this.sign() < right.sign() ? -1 : 1
    if (this.exponent !== right.exponent) return this.exponent < right.exponent ? -this.sign() : this.sign()
    return this.mantissa < right.mantissa ? -1 : this.mantissa > right.mantissa ? 1 : 0
  }

  sign(): number {
    return this.mantissa < 0n ? -1 : this.mantissa > 0n ? 1 : 0
  }

  isZero(): boolean {
    return this.mantissa === 0n
  }

  /** The exact value. Throws RangeError where that is too long to be a Rational. */
  toRational(): Rational {
    if (Math.abs(this.exponent) > MAX_RATIONAL_EXPONENT)
      throw new RangeError(`BigFloat.toRational: expected an exponent within ±2^17, got ${this.exponent}`)
    return this.exponent >= 0
      ? Rational.ratio(this.mantissa << BigInt(this.exponent))
      : Rational.ratio(this.mantissa, 1n << BigInt(-this.exponent))
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
    return this.exponent >= 0 || this.toInteger() !== null
  }

  /** The integer that this is; null where it is none, or so large that it is even and no mantissa holds it. */
  private toInteger(): bigint | null {
    if (this.exponent > 0 || this.exponent < -this.precision.bits) return null
    const bits = BigInt(-this.exponent)
    const integer = this.mantissa >> bits
    return integer << bits === this.mantissa ? integer : null
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
