/**
 * Sizes of big integers.
 *
 * Error budget: none.
 */
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
