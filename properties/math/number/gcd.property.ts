import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { greatestCommonDivisor } from '../../../src/math/number/gcd.js'
import { Rational } from '../../../src/math/number/rational.js'

/** The algorithm of Euclid, without anything that makes it fast. */
function euclid(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** From the smallest integers to those of several thousand bits, powers of 2 and 10 and their neighbours among them. */
const bits = (most: number) => fc.bigInt({ min: -(1n << BigInt(most)), max: 1n << BigInt(most) })
const round = fc
  .tuple(fc.constantFrom(2n, 3n, 10n), fc.integer({ min: 0, max: 1500 }), fc.integer({ min: -1, max: 1 }))
  .map(([base, exponent, beside]) => base ** BigInt(exponent) + BigInt(beside))
const integers = fc.oneof(bits(8), bits(64), bits(600), bits(3000), round)

describe('the greatest common divisor', () => {
  test('is that of Euclid', () => {
    fc.assert(
      fc.property(integers, integers, integers, (a, b, common) => {
        expect(greatestCommonDivisor(a, b)).toBe(euclid(a, b))
        expect(greatestCommonDivisor(a * common, b * common)).toBe(euclid(a * common, b * common))
      }),
      { numRuns: 300 },
    )
  })

  test('of integers with a known common part is that part: a x + b y = 1 leaves no other', () => {
    fc.assert(
      fc.property(bits(2000), bits(2000), bits(2000), (x, k, common) => {
        // k x + 1 shares nothing with x.
        const size = common < 0n ? -common : common
        expect(greatestCommonDivisor(x * common, (k * x + 1n) * common)).toBe(size)
      }),
    )
  })

  test('of neighbours of Fibonacci, on which Euclid takes the most steps, is 1', () => {
    let [a, b] = [1n, 1n]
    for (let step = 0; step < 4000; step++) {
      ;[a, b] = [b, a + b]
      if (step % 97 === 0) expect(greatestCommonDivisor(a * 15n, b * 15n)).toBe(15n)
    }
  })

  test('of nothing is 0, and of one integer and nothing that integer', () => {
    expect([greatestCommonDivisor(0n, 0n), greatestCommonDivisor(0n, -6n)]).toEqual([0n, 6n])
    expect(greatestCommonDivisor(-(1n << 2000n), 0n)).toBe(1n << 2000n)
    expect([greatestCommonDivisor(1n, 1n), greatestCommonDivisor(-7n, 7n)]).toEqual([1n, 7n])
  })
})

describe('fractions at the limit of their size', () => {
  const [tiny, huge] = [Rational.of(3).pow(-41_000), Rational.of(7).pow(23_000)]

  test('are compared where their difference would be too large to write out', () => {
    expect(() => tiny.minus(huge)).toThrow(RangeError)
    expect([tiny.lt(huge), huge.gt(tiny), tiny.eq(huge), tiny.cmp(tiny)]).toEqual([true, true, false, 0])
  })

  test('are compared as their cross products are', () => {
    const fractions = fc.tuple(bits(80), fc.bigInt({ min: 1n, max: 1n << 80n }))
    fc.assert(
      fc.property(fractions, fractions, ([a, b], [c, d]) => {
        const difference = a * d - c * b
        const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0
        expect(
          Rational.of(a)
            .div(Rational.of(b))
            .cmp(Rational.of(c).div(Rational.of(d))),
        ).toBe(sign)
      }),
    )
  })
})
