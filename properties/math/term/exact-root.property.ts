import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { exactRoot } from '../../../src/math/term/exact-root.js'

const degrees = fc.integer({ min: 1, max: 9 })

const rationals = fc
  .tuple(fc.bigInt({ min: 0n, max: 2n ** 90n }), fc.bigInt({ min: 1n, max: 2n ** 70n }))
  .map(([numerator, denominator]) => Rational.ratio(numerator, denominator))

describe('an exact root', () => {
  test('of a power is what was raised', () =>
    fc.assert(
      fc.property(fc.oneof(rationals, fc.nat(20).map(Rational.of)), degrees, (value, degree) => {
        expect(exactRoot(value.pow(degree), degree)?.toString()).toBe(value.toString())
      }),
    ))

  test('is none beside a power: one more or less has none, above or below the line', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 2n ** 40n }), fc.integer({ min: 2, max: 7 }), (base, degree) => {
        const power = base ** BigInt(degree)
        for (const beside of [power - 1n, power + 1n]) {
          expect(exactRoot(Rational.ratio(beside), degree)).toBeUndefined()
          expect(exactRoot(Rational.ratio(1n, beside), degree)).toBeUndefined()
        }
      }),
    ))

  test('is found or not by search among small numbers', () => {
    for (let value = 0; value <= 130; value++)
      for (let degree = 1; degree <= 8; degree++) {
        const found = Array.from({ length: value + 1 }, (_, root) => root).find(
          root => root ** degree === value,
        )
        expect(exactRoot(Rational.of(value), degree)?.toString()).toBe(found?.toString())
      }
  })

  test('is none of a number that the least root beyond 1 exceeds, however high the degree', () => {
    for (const value of ['2', '1/3', '12345/7'])
      expect(exactRoot(Rational.of(value), 2 ** 40)).toBeUndefined()
    expect(exactRoot(Rational.ONE, 2 ** 40)?.toString()).toBe('1')
  })

  test('is none of what is negative', () => {
    expect(exactRoot(Rational.of(-4), 2)).toBeUndefined()
    expect(exactRoot(Rational.of(-8), 3)).toBeUndefined()
    expect(exactRoot(Rational.of(-1), 1)).toBeUndefined()
  })
})
