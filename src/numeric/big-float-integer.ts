/**
 * Big integers as the mantissas of binary floating point.
 *
 * Error budget: a rounding errs by at most half a unit of its last bit; everything else is exact.
 */

/** The number mantissa · 2^exponent, of any number of bits. */
export interface Scaled {
  readonly mantissa: bigint
  readonly exponent: number
}

export const magnitude = (integer: bigint): bigint => (integer < 0n ? -integer : integer)

/** Doubles are finite below 2^1024; a step under that keeps the leading bits of what is longer. */
const STEP_BITS = 960
const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** The upper word of a double holds its exponent, biased by 1023, above 20 bits of its fraction. */
const UPPER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/** ⌊log₂ n⌋ + 1 for n > 0, and 0 for n = 0. */
export function bitLength(positive: bigint): number {
  const approximate = Number(positive)
  if (approximate === 0) return 0
  if (approximate === Number.POSITIVE_INFINITY) return STEP_BITS + bitLength(positive >> BigInt(STEP_BITS))
  double[0] = approximate
  const upper = words[UPPER]!
  const length = (upper >>> 20) - 1022
  // A conversion that rounded up to a power of two may have gained a bit.
  const isPowerOfTwo = (upper & 0xfffff) === 0 && words[1 - UPPER] === 0
  return isPowerOfTwo && positive >> BigInt(length - 1) === 0n ? length - 1 : length
}

/** n / 2^bits to the nearest integer, ties upward, for n ≥ 0 and bits ≥ 1. */
export function roundedShift(positive: bigint, bits: number): bigint {
  return ((positive >> BigInt(bits - 1)) + 1n) >> 1n
}

/** ⌊n · 2^bits⌋ for bits of either sign. */
export function shifted(integer: bigint, bits: number): bigint {
  return bits >= 0 ? integer << BigInt(bits) : integer >> BigInt(-bits)
}

/** ⌊√n⌋ for n ≥ 0, by Newton's iteration x ← (x + n/x)/2 from above, where it falls until it is the root. */
export function integerSquareRoot(square: bigint): bigint {
  if (square === 0n) return 0n
  const dropped = Math.max(0, Math.floor((bitLength(square) - 100) / 2))
  const leading = Number(square >> BigInt(2 * dropped))
  // The double errs by less than one; two more put the start above the root.
  let root = (BigInt(Math.floor(Math.sqrt(leading))) + 2n) << BigInt(dropped)
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
