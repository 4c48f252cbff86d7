import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitLengthBelow, cofactorsOf } from '../../../src/math/number/leading-digits.js'

/** The quotients of Euclid's algorithm, the last one included, after which nothing is left. */
function quotientsOf(dividend: bigint, divisor: bigint): bigint[] {
  const found: bigint[] = []
  for (let [a, b] = [dividend, divisor]; b !== 0n; [a, b] = [b, a % b]) found.push(a / b)
  return found
}

/** The cofactors after these quotients, one step each. */
function cofactorsAfter(quotients: readonly bigint[]): readonly bigint[] {
  let [p, q, r, s] = [1n, 0n, 0n, 1n]
  for (const quotient of quotients) [p, q, r, s] = [r, s, p - quotient * r, q - quotient * s]
  return [p, q, r, s]
}

/** The quotients from the first on that both lists share. */
function shared(left: readonly bigint[], right: readonly bigint[]): bigint[] {
  const end = left.findIndex((quotient, index) => quotient !== right[index])
  return left.slice(0, end < 0 ? left.length : end)
}

const lengthOf = (positive: bigint) => positive.toString(2).length

/** Two integers of up to 2000 bits, the larger first: of like length, of unlike lengths, and with many quotients of 1. */
const pair = fc
  .oneof(
    fc.tuple(fc.bigInt({ min: 1n, max: 2n ** 600n }), fc.bigInt({ min: 1n, max: 2n ** 600n })),
    fc.tuple(
      fc.bigInt({ min: 2n ** 1999n, max: 2n ** 2000n }),
      fc.bigInt({ min: 2n ** 1900n, max: 2n ** 1999n }),
    ),
    fc
      .tuple(fc.bigInt({ min: 2n ** 500n, max: 2n ** 520n }), fc.integer({ min: 300, max: 700 }))
      .map(([b, ratio]) => [(b * 1618n) / 1000n + BigInt(ratio), b] as const),
  )
  .map(([a, b]) => (a < b ? ([b, a] as const) : ([a, b] as const)))

describe('the cofactors of two integers', () => {
  test('are those of the quotients that the least and the greatest ratio of these leading bits share', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const bits = lengthOf(a)
        // Fifty bits are kept: the true ratio lies between x/(y + 1) and (x + 1)/y.
        const [x, y] =
          bits < 50
            ? [a << BigInt(50 - bits), b << BigInt(50 - bits)]
            : [a >> BigInt(bits - 50), b >> BigInt(bits - 50)]
        const decided = shared(quotientsOf(x, y + 1n), quotientsOf(x + 1n, y))
        const found = cofactorsOf(a, b, bits)
        expect(found.map(BigInt)).toEqual(cofactorsAfter(decided))
        for (const cofactor of found) expect(Math.abs(cofactor)).toBeLessThanOrEqual(2 ** 25)
      }),
      { numRuns: 200 },
    )
  })

  test('make of two integers two remainders of Euclid that follow each other', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [p, q, r, s] = cofactorsOf(a, b, lengthOf(a)).map(BigInt) as [bigint, bigint, bigint, bigint]
        const remainders = [a, b]
        for (let [m, n] = [a, b]; n !== 0n; [m, n] = [n, m % n]) remainders.push(m % n)
        const place = remainders.indexOf(p * a + q * b)
        expect(place).toBeGreaterThanOrEqual(0)
        expect(remainders[place + 1]).toBe(r * a + s * b)
      }),
    )
  })
})

describe('the length of an integer that has no more bits than are named', () => {
  test('is that of its binary numeral, for every bound that holds', () => {
    const value = fc.oneof(fc.bigInt({ min: 1n, max: 300n }), fc.bigInt({ min: 1n, max: 2n ** 900n }))
    fc.assert(
      fc.property(value, fc.oneof(fc.nat(3), fc.nat(400)), (value, more) => {
        expect(bitLengthBelow(value, lengthOf(value) + more)).toBe(lengthOf(value))
      }),
      { numRuns: 200 },
    )
  })

  test('is right where the leading bits that are looked at hold nothing, or the last one alone', () => {
    for (const length of [1, 2, 49, 50, 51, 100, 500])
      for (const more of [0, 1, 48, 49, 50, 51, 99, 100, 101])
        for (const value of [1n << BigInt(length - 1), (1n << BigInt(length)) - 1n])
          expect(bitLengthBelow(value, length + more)).toBe(length)
  })
})
