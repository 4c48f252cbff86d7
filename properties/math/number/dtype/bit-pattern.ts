import { type Dtype, isOfDtype, quantumExponent } from '../../../../src/math/number/dtype/dtype.js'

/**
 * Values as bit patterns: the sign, the biased exponent, the fraction.
 *
 * Error budget: none. Without its sign a pattern is (e − e_min) · 2^(p−1) + n for the value n · 2^(e − p + 1), subnormals
 * included, so that patterns of one sign are in the order of their values.
 */

/** The bits of a value. NaN gives the quiet one without payload. Throws RangeError for a value that the format has not. */
export function patternOf(value: number, dtype: Dtype): bigint {
  if (!isOfDtype(value, dtype))
    throw new RangeError(`patternOf: expected a value of ${dtype.name}, got ${value}`)
  const isNegative = value < 0 || Object.is(value, -0)
  return (isNegative ? signBit(dtype) : 0n) + patternOfSize(Math.abs(value), dtype)
}

/** The value of the lowest `storageBits` bits. Throws RangeError for a pattern that has more, or a sign of its own. */
export function valueOfPattern(pattern: bigint, dtype: Dtype): number {
  if (pattern < 0n || pattern >= 2n * signBit(dtype))
    throw new RangeError(`valueOfPattern: expected ${dtype.storageBits} bits, got ${pattern}`)
  const isNegative = pattern >= signBit(dtype)
  const size = sizeOfPattern(isNegative ? pattern - signBit(dtype) : pattern, dtype)
  return isNegative ? -size : size
}

/**
 * All finite values in ascending order, −0 before 0: 65,280 of bfloat16 and 63,488 of float16.
 * Throws RangeError for a format of more than 16 bits, which has too many to list.
 */
export function finiteValues(dtype: Dtype): number[] {
  if (dtype.storageBits > 16)
    throw new RangeError(`finiteValues: expected a format of 16 bits, got ${dtype.name}`)
  const count = Number(patternOfInfinity(dtype))
  const sizes = Array.from({ length: count }, (_, pattern) => sizeOfPattern(BigInt(pattern), dtype))
  return [...sizes.map(size => -size).reverse(), ...sizes]
}

const signBit = ({ storageBits }: Dtype): bigint => 1n << BigInt(storageBits - 1)

const fractionBits = ({ precisionBits }: Dtype): bigint => BigInt(precisionBits - 1)

/** All bits of the exponent and none of the fraction. */
const patternOfInfinity = (dtype: Dtype): bigint => signBit(dtype) - (1n << fractionBits(dtype))

function patternOfSize(size: number, dtype: Dtype): bigint {
  const infinity = patternOfInfinity(dtype)
  if (size === Number.POSITIVE_INFINITY) return infinity
  if (Number.isNaN(size)) return infinity + (1n << (fractionBits(dtype) - 1n))
  const quantum = quantumExponent(size, dtype)
  const binade = quantum + dtype.precisionBits - 1 - dtype.minimumExponent
  return (BigInt(binade) << fractionBits(dtype)) + BigInt(size / 2 ** quantum)
}

function sizeOfPattern(pattern: bigint, dtype: Dtype): number {
  const infinity = patternOfInfinity(dtype)
  if (pattern >= infinity) return pattern === infinity ? Number.POSITIVE_INFINITY : Number.NaN
  const field = Number(pattern >> fractionBits(dtype))
  const fraction = BigInt.asUintN(dtype.precisionBits - 1, pattern)
  // The exponent field 0 belongs to the subnormals, which share the ulp of the first binade.
  const binade = Math.max(field, 1) - 1
  const multiple = field === 0 ? fraction : fraction + (1n << fractionBits(dtype))
  return Number(multiple) * 2 ** (binade + dtype.minimumExponent - dtype.precisionBits + 1)
}
