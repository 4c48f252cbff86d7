import { bitLength, magnitude } from '../integer.js'
import { Rational } from '../rational.js'

/**
 * The binary floating-point formats that models are trained in, as sets of numbers.
 *
 * Error budget: none. Every value of these formats is a double, so a double holds it; rounding is to nearest, ties to the
 * even multiple, decided on exact numbers, once: a detour over another format would round twice.
 */
export interface Dtype {
  readonly name: 'float64' | 'float32' | 'bfloat16' | 'float16'
  /** The sign, the exponent and the fraction together. */
  readonly storageBits: number
  /** The digits p of a normal number, with the leading one that is not stored. */
  readonly precisionBits: number
  /** The exponent of the smallest normal number, 2^minimumExponent. */
  readonly minimumExponent: number
  /** The exponent of the largest finite number, (2 − 2^(1−p)) · 2^maximumExponent. */
  readonly maximumExponent: number
  readonly largestFinite: number
  readonly smallestNormal: number
  readonly smallestSubnormal: number
}

/** IEEE 754 binary64, binary32 and binary16; bfloat16 is the upper half of a binary32 (Wang and Kanwar 2019). */
export const FLOAT64 = binaryFormat('float64', 64, 53)
export const FLOAT32 = binaryFormat('float32', 32, 24)
export const BFLOAT16 = binaryFormat('bfloat16', 16, 8)
export const FLOAT16 = binaryFormat('float16', 16, 11)
export const DTYPES: readonly Dtype[] = [FLOAT64, FLOAT32, BFLOAT16, FLOAT16]

function binaryFormat(name: Dtype['name'], storageBits: number, precisionBits: number): Dtype {
  const maximumExponent = 2 ** (storageBits - precisionBits - 1) - 1
  const minimumExponent = 1 - maximumExponent
  return {
    name,
    storageBits,
    precisionBits,
    minimumExponent,
    maximumExponent,
    largestFinite: (2 - 2 ** (1 - precisionBits)) * 2 ** maximumExponent,
    smallestNormal: 2 ** minimumExponent,
    smallestSubnormal: 2 ** (minimumExponent - precisionBits + 1),
  }
}

/** The value of a double as a fraction. Throws RangeError for what is not finite. */
export function exactValue(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`exactValue: expected a finite number, got ${value}`)
  if (value === 0) return Rational.ZERO
  const exponent = quantumExponent(value, FLOAT64)
  const multiple = BigInt(value / 2 ** exponent)
  return exponent < 0
    ? Rational.ratio(multiple, 1n << BigInt(-exponent))
    : Rational.ratio(multiple << BigInt(exponent))
}

/**
 * The value of the format that is nearest, the one of the even multiple of the ulp where two are; ±∞ from half an ulp
 * beyond the largest finite number on; −0 for what is negative and rounds to 0. NaN stays NaN.
 */
export function roundToDtype(value: number | Rational, dtype: Dtype): number {
  return typeof value === 'number' ? roundDouble(value, dtype) : roundRational(value, dtype)
}

/** Whether the format has this value; it has the infinities, both zeros and NaN. */
export function isOfDtype(value: number, dtype: Dtype): boolean {
  return Object.is(roundDouble(value, dtype), value)
}

/**
 * ulp(y) = 2^(max(⌊log₂|y|⌋, e_min) − p + 1), the distance of neighbours in the binade of the exact value y; at 0 and among
 * subnormals the smallest of them; beyond the largest finite number as if the exponent had no end. Throws RangeError for
 * a number that is not finite.
 */
export function ulp(value: number | Rational, dtype: Dtype): Rational {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`ulp: expected a finite number, got ${value}`)
  return Rational.of(2).pow(quantumExponent(value, dtype))
}

/** |computed − exact| / ulp(exact). Throws RangeError where the computed number is not finite. */
export function errorInUlps(computed: number, exact: Rational, dtype: Dtype): Rational {
  return exactValue(computed).minus(exact).abs().div(ulp(exact, dtype))
}

/** The exponent of the ulp. */
export function quantumExponent(value: number | Rational, dtype: Dtype): number {
  const leading = typeof value === 'number' ? leadingExponent(value) : leadingExponentOfRational(value)
  return Math.max(leading, dtype.minimumExponent) - dtype.precisionBits + 1
}

/** So large that a double beside it has the unit 1, while 2^52 and p ≤ 24 digits more still fit. */
const ROUNDER = 2 ** 52

function roundDouble(value: number, dtype: Dtype): number {
  if (dtype.precisionBits === FLOAT64.precisionBits || value === 0) return value
  const quantum = 2 ** quantumExponent(value, dtype)
  // Powers of two scale without an error, and the sum rounds to an even integer where it has to.
  const multiple = Math.abs(value) / quantum + ROUNDER - ROUNDER
  return signed(multiple * quantum, value < 0, dtype)
}

function roundRational(value: Rational, dtype: Dtype): number {
  const exponent = quantumExponent(value, dtype)
  const { numerator, denominator } = value.abs().div(Rational.of(2).pow(exponent))
  const floor = numerator / denominator
  const twiceTheRest = 2n * (numerator - floor * denominator)
  const goesUp = twiceTheRest > denominator || (twiceTheRest === denominator && floor % 2n === 1n)
  // A factor 2^1024 is no double, nor is such a number of any format.
  const size = Number(goesUp ? floor + 1n : floor) * 2 ** exponent
  return signed(size, value.sign() < 0, dtype)
}

function signed(size: number, isNegative: boolean, dtype: Dtype): number {
  const bounded = size > dtype.largestFinite ? Number.POSITIVE_INFINITY : size
  return isNegative ? -bounded : bounded
}

const SCRATCH = new DataView(new ArrayBuffer(8))
const EXPONENT_MASK = 0x7ff
const EXPONENT_BIAS = 1023

/** ⌊log₂|value|⌋ of a double that is finite and normal; for subnormals and 0 an exponent below all normal ones. */
function leadingExponent(value: number): number {
  SCRATCH.setFloat64(0, value)
  return ((SCRATCH.getUint16(0) >>> 4) & EXPONENT_MASK) - EXPONENT_BIAS
}

function leadingExponentOfRational({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return Number.NEGATIVE_INFINITY
  const size = magnitude(numerator)
  const exponent = bitLength(size) - bitLength(denominator)
  // A shift by less than 0 divides and rounds down, which leaves it below the same whole numbers.
  const isBelow = size << BigInt(-exponent) < denominator
  return isBelow ? exponent - 1 : exponent
}
