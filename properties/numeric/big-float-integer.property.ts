import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitLength, integerSquareRoot, roundedShift, shifted } from '../../src/numeric/big-float-integer.js'
import { Rational } from '../../src/numeric/rational.js'

/** Integers of every length up to 5000 bits, and the powers of two with their neighbours. */
const positive = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 70n }),
  fc.bigInt({ min: 0n, max: 2n ** 5000n }),
  fc
    .tuple(fc.integer({ min: 2, max: 4000 }), fc.integer({ min: -2, max: 2 }))
    .map(([bits, offset]) => (1n << BigInt(bits)) + BigInt(offset)),
)

describe('big integers as mantissas', () => {
  test('a bit length is the length of the binary numeral', () => {
    fc.assert(
      fc.property(positive, integer => {
        expect(bitLength(integer)).toBe(integer === 0n ? 0 : integer.toString(2).length)
      }),
      { numRuns: 500 },
    )
  })

  test('a bit length is right at every power of two, where a double rounds up', () => {
    for (let bits = 1; bits <= 2100; bits++) {
      const power = 1n << BigInt(bits)
      expect([bitLength(power - 1n), bitLength(power), bitLength(power + 1n)]).toEqual([
        bits,
        bits + 1,
        bits + 1,
      ])
    }
  })

  test('a rounded shift is the nearest integer, the upper of two', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 80n }),
        fc.integer({ min: 1, max: 90 }),
        (integer, bits) => {
          const error = Rational.of(roundedShift(integer, bits)).minus(
            Rational.ratio(integer, 1n << BigInt(bits)),
          )
          expect(error.lte('1/2') && error.gt('-1/2')).toBe(true)
        },
      ),
    )
    expect([1n, 2n, 3n, 5n, 6n].map(integer => roundedShift(integer, 2))).toEqual([0n, 1n, 1n, 1n, 2n])
  })

  test('a shift multiplies by the power of two and rounds down', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
        fc.integer({ min: -90, max: 90 }),
        (integer, bits) => {
          const exact = Rational.of(integer).times(Rational.of(2).pow(bits))
          const below = Rational.of(shifted(integer, bits))
          expect(below.lte(exact) && below.plus(1).gt(exact)).toBe(true)
        },
      ),
    )
    expect(shifted(1n, -(2 ** 41))).toBe(0n)
  })

  test('the root of n is the greatest integer whose square is n at most', () => {
    const isRoot = (square: bigint) => {
      const root = integerSquareRoot(square)
      return root >= 0n && root * root <= square && (root + 1n) ** 2n > square
    }
    for (let small = 0n; small < 2000n; small++) expect(isRoot(small)).toBe(true)
    fc.assert(
      fc.property(positive, fc.integer({ min: -1, max: 1 }), (integer, offset) => {
        expect(isRoot(integer)).toBe(true)
        if (integer > 0n) expect(isRoot(integer * integer + BigInt(offset))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
