import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../src/numeric/rational.js'
import { addExact, compareExact, isOne, multiplyExact, signOf } from '../../src/proof/exact.js'

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
})
