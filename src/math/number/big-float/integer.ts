/**
 * Big integers as the mantissas of binary floating point.
 *
 * Error budget: a rounding errs by at most half a unit of its last bit, a quotient by less than one unit of its last
 * bit, toward 0; everything else is exact.
 */

/** The number mantissa · 2^exponent, of any number of bits. */
export interface Scaled {
  readonly mantissa: bigint
  readonly exponent: number
}

export const magnitude = (integer: bigint): bigint => (integer > 0n ? integer : -integer)

/** The upper word of a double, which a view has first, holds the exponent, biased by 1023, above 20 bits of the fraction. */
const double = new DataView(new ArrayBuffer(8))
/** What rounds to an infinite double has so many bits at least. */
const INFINITE = 1024

/** ⌊log₂ n⌋ + 1 for n > 0, and 0 for n = 0. */
export function bitLength(positive: bigint): number {
  const approximate = Number(positive)
  if (approximate === 0) return 0
  if (approximate === Number.POSITIVE_INFINITY) return INFINITE + bitLength(positive >> BigInt(INFINITE))
  double.setFloat64(0, approximate)
  const upper = double.getUint32(0)
  const length = (upper >>> 20) - 1022
  // A conversion that rounded up to a power of two, which has no fraction, may have gained a bit.
  return (upper & 0xfffff) === 0 && positive >> BigInt(length - 1) === 0n ? length - 1 : length
}

/** ⌊n · 2^bits⌋ for bits of either sign: a shift of big integers to the left by less than 0 is one to the right. */
export const shifted = (integer: bigint, bits: number): bigint => integer << BigInt(bits)

/** n / 2^bits to the nearest integer, ties upward, for n ≥ 0 and bits ≥ 1. */
export const roundedShift = (positive: bigint, bits: number): bigint =>
  ((positive >> BigInt(bits - 1)) + 1n) >> 1n

/** The number to so many bits exactly, to nearest, ties away from 0; 0 has the exponent 0. */
export function roundTo(bits: number, { mantissa, exponent }: Scaled): Scaled {
  if (mantissa === 0n) return { mantissa, exponent: 0 }
  const size = magnitude(mantissa)
  const excess = bitLength(size) - bits
  if (excess <= 0) return { mantissa: shifted(mantissa, -excess), exponent: exponent + excess }
  const rounded = roundedShift(size, excess)
  // A carry out of the top bit leaves a power of two, which loses nothing by one shift more.
  const carry = rounded >> BigInt(bits) === 0n ? 0 : 1
  const kept = carry === 0 ? rounded : rounded >> 1n
  return { mantissa: mantissa === size ? kept : -kept, exponent: exponent + excess + carry }
}

/** a/b for b ≠ 0, cut off toward 0 to a multiple of 2^−n, for the least n ≥ 0 that is sure to leave it so many bits. */
export function quotient(dividend: bigint, divisor: bigint, bits: number): Scaled {
  const shift = Math.max(0, bits + bitLength(magnitude(divisor)) - bitLength(magnitude(dividend)))
  return { mantissa: (dividend << BigInt(shift)) / divisor, exponent: 0 - shift }
}

/** How often 2 divides an integer other than 0. */
export const trailingZeros = (integer: bigint): number => bitLength(integer & -integer) - 1

/** ⌊√n⌋ for n ≥ 0, by Newton's iteration x ← (x + n/x)/2 from above, where it falls until it is the root. */
export function integerSquareRoot(square: bigint): bigint {
  if (square === 0n) return 0n
  let root = 1n << BigInt(Math.ceil(bitLength(square) / 2))
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
