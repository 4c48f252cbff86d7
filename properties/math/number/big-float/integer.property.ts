import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bitLength,
  integerSquareRoot,
  magnitude,
  quotient,
  roundedShift,
  roundTo,
  shifted,
  trailingZeros,
} from '../../../../src/math/number/big-float/integer.js'
import { Rational } from '../../../../src/math/number/rational.js'

const exactly = ({ mantissa, exponent }: { mantissa: bigint; exponent: number }) =>
  Rational.of(mantissa).times(Rational.of(2).pow(exponent))

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

  test('the magnitude of an integer is the integer without its sign', () => {
    expect([-2n, -1n, 0n, 1n, 2n].map(magnitude)).toEqual([2n, 1n, 0n, 1n, 2n])
  })

  test('a bit length is right at every power of two, where a double rounds up', () => {
    expect([0n, 1n].map(bitLength)).toEqual([0, 1])
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

  test('2 divides an integer as often as its binary numeral has zeros behind the last one', () => {
    fc.assert(
      fc.property(positive, fc.nat(200), (integer, zeros) => {
        const odd = 2n * integer + 1n
        for (const number of [odd << BigInt(zeros), -odd << BigInt(zeros)])
          expect(trailingZeros(number)).toBe(zeros)
      }),
    )
  })

  test('a number is rounded to so many bits exactly, to the nearest, the one away from 0 of two', () => {
    const signed = fc.oneof(
      fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }),
      fc.bigInt(-300n, 300n),
      // Ties, and what carries into one bit more.
      fc.tuple(fc.bigInt(-64n, 64n), fc.nat(40)).map(([n, bits]) => (2n * n + 1n) << BigInt(bits)),
      fc
        .tuple(fc.integer({ min: 1, max: 80 }), fc.bigInt(0n, 3n))
        .map(([bits, n]) => (1n << BigInt(bits)) - n),
    )
    fc.assert(
      fc.property(
        signed,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 70 }),
        (n, exponent, bits) => {
          const rounded = roundTo(bits, { mantissa: n, exponent })
          if (n === 0n) {
            expect(rounded).toEqual({ mantissa: 0n, exponent: 0 })
            return
          }
          expect(magnitude(rounded.mantissa).toString(2)).toHaveLength(bits)
          const unit = Rational.of(2).pow(rounded.exponent)
          const [exact, found] = [exactly({ mantissa: n, exponent }), exactly(rounded)]
          const error = found.minus(exact).div(unit)
          // Toward 0 by less than half a unit, away from it by half a unit at most: less where that is a carry.
          const outward = n < 0n ? error.neg() : error
          expect(outward.gt('-1/2') && outward.lte('1/2')).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
    expect(roundTo(2, { mantissa: 7n, exponent: 5 })).toEqual({ mantissa: 2n, exponent: 7 })
    expect(roundTo(2, { mantissa: -13n, exponent: 0 })).toEqual({ mantissa: -3n, exponent: 2 })
  })

  test('a quotient is cut off toward 0 with as many bits as are wanted, and made no longer than that takes', () => {
    const signed = fc.oneof(fc.bigInt(-20n, 20n), fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }))
    fc.assert(
      fc.property(signed, signed, fc.integer({ min: 1, max: 120 }), (a, b, bits) => {
        fc.pre(b !== 0n)
        const { mantissa, exponent } = quotient(a, b, bits)
        const exact = Rational.ratio(a, b).times(Rational.of(2).pow(-exponent))
        const short = exact.abs().minus(Rational.of(magnitude(mantissa)))
        expect(short.gte(0) && short.lt(1)).toBe(true)
        expect(exact.sign() * Rational.of(mantissa).sign()).toBeGreaterThanOrEqual(0)
        if (a === 0n) return
        const length = magnitude(mantissa).toString(2).length
        expect(length).toBeGreaterThanOrEqual(bits)
        expect(exponent === 0 || (exponent < 0 && length <= bits + 1)).toBe(true)
      }),
      { numRuns: 300 },
    )
    // Both lengths that the estimate leaves, and a dividend that is long enough as it is.
    expect(quotient(3n, 2n, 4)).toEqual({ mantissa: 24n, exponent: -4 })
    expect(quotient(2n, 3n, 4)).toEqual({ mantissa: 10n, exponent: -4 })
    expect(quotient(-1000n, 3n, 8)).toEqual({ mantissa: -333n, exponent: 0 })
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
