import type { Field, Operand } from './arithmetic.js'
import { greatestCommonDivisor } from './gcd.js'
import { bitLength, magnitude } from './integer.js'

/**
 * Exact fractions of big integers, always in lowest terms with a positive denominator.
 *
 * Error budget: none, every operation is exact. A result whose numerator or denominator would need more than
 * MAX_BITS bits throws RangeError instead, so that `10^{10^{10}}` in a hostile document costs nothing:
 * 65,536 bits hold every number that a person writes out, and a greatest common divisor at that size takes
 * milliseconds.
 */
export class Rational implements Field<Rational> {
  static readonly ZERO = new Rational(0n, 1n)
  static readonly ONE = new Rational(1n, 1n)

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** The fraction numerator/denominator in lowest terms. Throws RangeError for a denominator of 0. */
  static ratio(numerator: bigint, denominator = 1n): Rational {
    if (denominator === 0n) throw new RangeError('Rational: expected a denominator that is not 0, got 0')
    guardSize(numerator)
    guardSize(denominator)
    const sign = denominator > 0n ? 1n : -1n
    const divisor = sign * greatestCommonDivisor(numerator, denominator)
    return new Rational(numerator / divisor, denominator / divisor)
  }

  /** A fraction that is known to be in lowest terms, with a positive denominator. */
  private static reduced(numerator: bigint, denominator: bigint): Rational {
    guardSize(numerator)
    guardSize(denominator)
    return new Rational(numerator, denominator)
  }

  /** The exact value of a safe integer, a big integer, or a decimal such as `1.83e12`, `-0.05`, `3/4`. */
  static of(value: Rational | string | number | bigint): Rational {
    if (value instanceof Rational) return value
    if (typeof value === 'bigint') return Rational.ratio(value)
    if (typeof value === 'string') return parse(value)
    if (!Number.isSafeInteger(value)) throw new TypeError(`Rational: expected a safe integer, got ${value}`)
    return new Rational(BigInt(value), 1n)
  }

  plus(other: Operand<Rational>): Rational {
    const { numerator, denominator } = Rational.of(other)
    // Over the least common denominator, so that only what can have a common factor is searched for one.
    const common = greatestCommonDivisor(this.denominator, denominator)
    const [left, right] = [this.denominator / common, denominator / common]
    const sum = this.numerator * right + numerator * left
    const shared = greatestCommonDivisor(sum, common)
    return Rational.reduced(sum / shared, left * (denominator / shared))
  }

  minus(other: Operand<Rational>): Rational {
    return this.plus(Rational.of(other).neg())
  }

  times(other: Operand<Rational>): Rational {
    const { numerator, denominator } = Rational.of(other)
    // Factors are cancelled crosswise before they are multiplied: many small factors cost little each.
    const [left, right] = [
      greatestCommonDivisor(this.numerator, denominator),
      greatestCommonDivisor(numerator, this.denominator),
    ]
    return Rational.reduced(
      (this.numerator / left) * (numerator / right),
      (this.denominator / right) * (denominator / left),
    )
  }

  div(other: Operand<Rational>): Rational {
    const { numerator, denominator } = Rational.of(other)
    if (numerator === 0n) throw new RangeError('Rational.div: expected a divisor that is not 0, got 0')
    // What is in lowest terms is so upside down.
    const sign = numerator > 0n ? 1n : -1n
    return this.times(new Rational(sign * denominator, sign * numerator))
  }

  neg(): Rational {
    return new Rational(-this.numerator, this.denominator)
  }

  abs(): Rational {
    return new Rational(magnitude(this.numerator), this.denominator)
  }

  /** This raised to a safe integer. Throws RangeError for 0 to a negative power, or where the result is too large. */
  pow(exponent: number): Rational {
    if (!Number.isSafeInteger(exponent))
      throw new TypeError(`Rational.pow: expected a safe integer, got ${exponent}`)
    if (exponent < 0) return Rational.ONE.div(this).pow(-exponent)
    // The power of an integer of n bits has more than (n − 1)·exponent.
    const size = Math.max(bitLength(magnitude(this.numerator)), bitLength(this.denominator))
    if ((size - 1) * exponent >= MAX_BITS) throw tooLarge()
    const power = BigInt(exponent)
    return Rational.ratio(this.numerator ** power, this.denominator ** power)
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than the other. */
  cmp(other: Operand<Rational>): number {
    const { numerator, denominator } = Rational.of(other)
    const [left, right] = [this.numerator * denominator, numerator * this.denominator]
    return left < right ? -1 : left > right ? 1 : 0
  }

  sign(): number {
    return this.cmp(Rational.ZERO)
  }

  eq(other: Operand<Rational>): boolean {
    return this.cmp(other) === 0
  }

  lt(other: Operand<Rational>): boolean {
    return this.cmp(other) < 0
  }

  lte(other: Operand<Rational>): boolean {
    return this.cmp(other) <= 0
  }

  gt(other: Operand<Rational>): boolean {
    return this.cmp(other) > 0
  }

  gte(other: Operand<Rational>): boolean {
    return this.cmp(other) >= 0
  }

  isZero(): boolean {
    return this.numerator === 0n
  }

  isInteger(): boolean {
    return this.denominator === 1n
  }

  /** `n` or `n/d`. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`
  }
}

const MAX_BITS = 65_536
const BOUND = 1n << BigInt(MAX_BITS)
/** Decimal exponents beyond this are over MAX_BITS by themselves. */
const MAX_EXPONENT = 20_000
const DECIMAL = /^(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[+-]?\d+))?$/

const tooLarge = () =>
  new RangeError(`Rational: expected a result of at most ${MAX_BITS} bits, got a larger one`)

function guardSize(integer: bigint): void {
  if (magnitude(integer) >= BOUND) throw tooLarge()
}

function parse(text: string): Rational {
  const slash = text.indexOf('/')
  if (slash >= 0) return decimal(text.slice(0, slash)).div(decimal(text.slice(slash + 1)))
  return decimal(text)
}

function decimal(text: string): Rational {
  const { sign, whole = '', fraction = '', exponent = 0 } = DECIMAL.exec(text.trim())?.groups ?? {}
  if (whole + fraction === '')
    throw new SyntaxError(`Rational: expected a decimal such as 1.83e12, got "${text.slice(0, 40)}"`)
  if (whole.length + fraction.length > MAX_EXPONENT) throw tooLarge()
  const digits = BigInt(`${whole}${fraction}`)
  if (digits === 0n) return Rational.ZERO
  const places = Number(exponent) - fraction.length
  if (Math.abs(places) > MAX_EXPONENT) throw tooLarge()
  const tens = (power: number) => 10n ** BigInt(Math.max(0, power))
  return Rational.ratio((sign === '-' ? -digits : digits) * tens(places), tens(-places))
}
