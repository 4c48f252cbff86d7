import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { addExact, compareExact, isOne, multiplyExact, signOf } from '../../../src/math/proof/exact.js'

/** Small integers, those at which the table of known ones ends among them, and fractions; Rational is the oracle. */
const integers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-129, -128, -127, 127, 128, 129, 64, 1_000_000),
)
const numbers = fc
  .tuple(integers, fc.constantFrom(1n, 1n, 2n, 3n, 7n))
  .map(([numerator, denominator]) => Rational.ratio(BigInt(numerator), denominator))

describe('exact arithmetic without a common divisor is that of fractions', () => {
  test('sums, products, orders', () =>
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        expect(addExact(left, right)).toEqual(left.plus(right))
        expect(multiplyExact(left, right)).toEqual(left.times(right))
        expect(compareExact(left, right)).toBe(left.cmp(right))
        expect(compareExact(left, left)).toBe(0)
      }),
    ))

  test('signs and ones', () =>
    fc.assert(
      fc.property(numbers, value => {
        expect(signOf(value)).toBe(value.sign())
        expect(isOne(value)).toBe(value.eq(1))
      }),
    ))

  test('and makes no new number for an integer from -128 to 128', () => {
    const ways = (value: number) => {
      const [left, right] = [Rational.of(value - 1), Rational.of(value)]
      return [addExact(left, Rational.ONE), addExact(Rational.ONE, left), multiplyExact(right, Rational.ONE)]
    }
    for (const value of [-128, -127, -1, 0, 1, 2, 127, 128])
      expect(new Set(ways(value)).size, `${value}`).toBe(1)
    for (const value of [-129, 129, 130, 300]) expect(new Set(ways(value)).size, `${value}`).toBe(3)
  })
})
