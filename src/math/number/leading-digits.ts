import { bitLength } from './integer.js'

/**
 * The quotients of Euclid's algorithm that the leading bits of two integers decide.
 *
 * Error budget: none. So many leading bits are exact as doubles, and so are their products with cofactors, none of which
 * exceeds 2^25: the pairs (x + p, y + r) and (x + q, y + s) keep the determinant x + y + 1 but for its sign, so that one of
 * x + p and x + q stays above the root of that, and the first x + 1 holds it s times.
 */
const LEADING_BITS = 50

/** The p, q, r, s with which (a, b) becomes (p a + q b, r a + s b). */
export type Cofactors = readonly [number, number, number, number]

/**
 * The cofactors of as many steps of Euclid as are the same for all integers with the 50 leading bits of these: a has
 * so many bits, and b no more.
 */
export function cofactorsOf(a: bigint, b: bigint, bits: number): Cofactors {
  const shift = BigInt(bits - LEADING_BITS)
  let [x, y] = [Number(a >> shift), Number(b >> shift)]
  let [p, q, r, s] = [1, 0, 0, 1]
  for (;;) {
    // A quotient by 0 is infinite or none, and the other one is not.
    const quotient = Math.floor((x + p) / (y + r))
    if (quotient !== Math.floor((x + q) / (y + s))) return [p, q, r, s]
    ;[p, q, r, s] = [r, s, p - quotient * r, q - quotient * s]
    ;[x, y] = [y, x - quotient * y]
  }
}

/** How many bits a positive integer has that has no more than `most`: seen by its leading bits alone, few at a time. */
export function bitLengthBelow(value: bigint, most: number): number {
  let dropped = most - LEADING_BITS
  while (value >> BigInt(dropped) === 0n) dropped -= LEADING_BITS
  return dropped + bitLength(value >> BigInt(dropped))
}
