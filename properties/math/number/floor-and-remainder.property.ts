import fc from 'fast-check'
import { expect, test } from 'vitest'
import { primitiveFunction } from '../../../src/math/functions/functions.js'
import {
  ceiling,
  commonDivisor,
  commonMultiple,
  floor,
  nearest,
  remainder,
  residue,
} from '../../../src/math/number/floor-and-remainder.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'

const whole = fc.integer({ min: -60, max: 60 })
const divisor = fc.integer({ min: 1, max: 12 })
const fraction = fc.tuple(whole, divisor).map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)))

test('floor, ceiling and round are those of Math, and a half is not rounded', () =>
  fc.assert(
    fc.property(whole, divisor, (n, d) => {
      const value = Rational.ratio(BigInt(n), BigInt(d))
      expect(floor(value).eq(Math.floor(n / d))).toBe(true)
      expect(ceiling(value).eq(Math.ceil(n / d) + 0)).toBe(true)
      if ((2 * n) % d === 0 && n % d !== 0) expect(() => nearest(value)).toThrow(RangeError)
      else expect(nearest(value).minus(value).abs().lt('1/2')).toBe(true)
    }),
  ))

test('a remainder is from 0 up to the divisor, and differs by a multiple', () =>
  fc.assert(
    fc.property(fraction, fraction, (value, by) => {
      if (by.sign() <= 0) {
        expect(() => remainder(value, by)).toThrow(RangeError)
        return
      }
      const rest = remainder(value, by)
      expect(rest.gte(0) && rest.lt(by)).toBe(true)
      expect(value.minus(rest).div(by).isInteger()).toBe(true)
    }),
  ))

test('the common divisor divides, and times the common multiple it is the product', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const [one, other] = [Rational.of(a), Rational.of(b)]
      const common = commonDivisor([one, other])
      for (let d = a; d > 0; d--) {
        if (a % d > 0 || b % d > 0) continue
        expect(common.eq(d)).toBe(true)
        break
      }
      expect(common.times(commonMultiple([one, other])).eq(a * b)).toBe(true)
    }),
  ))

test('an interval around a step has both of its values', () => {
  const context = intervals(20)
  const of = (name: string, lower: string, upper: string) =>
    primitiveFunction(name)!.enclose!(context.between(lower, upper)).toString()
  expect(of('floor', '2.9', '3.1')).toBe('[2, 3]')
  expect(of('ceil', '2.9', '3.1')).toBe('[3, 4]')
  expect(of('round', '2.4', '2.6')).toBe('[2, 3]')
  const mod = (lower: string, upper: string) =>
    primitiveFunction('mod')!.enclose!(context.between(lower, upper), context.of(3))
  expect(mod('7.25', '7.5').toString()).toBe('[1.25, 1.5]')
  expect(() => mod('8.9', '9.1')).toThrow(RangeError)
})

test('a class of a fraction times its denominator leaves what its numerator does', () =>
  fc.assert(
    fc.property(fraction, fc.integer({ min: 1, max: 40 }), (value, modulus) => {
      const of = Rational.of(modulus)
      const leaves = (one: Rational) => remainder(one, of)
      const isInvertible = commonDivisor([Rational.ratio(value.denominator), of]).eq(1)
      if (!isInvertible) {
        expect(() => residue(value, of)).toThrow(RangeError)
        return
      }
      const found = residue(value, of)
      expect(found.gte(0) && found.lt(modulus) && found.isInteger()).toBe(true)
      const product = found.times(Rational.ratio(value.denominator))
      expect(leaves(product).eq(leaves(Rational.ratio(value.numerator)))).toBe(true)
    }),
  ))

test('what is no whole number has no divisor, no multiple and no modulus', () => {
  const [half, zero, one, two] = ['1/2', 0, 1, 2].map(value => Rational.of(value)) as [
    Rational,
    Rational,
    Rational,
    Rational,
  ]
  for (const none of [
    () => commonDivisor([]),
    () => commonDivisor([half]),
    () => commonDivisor([two, half]),
    () => commonMultiple([]),
    () => commonMultiple([zero]),
    () => commonMultiple([two, zero]),
    () => commonMultiple([two, two.neg()]),
    () => commonMultiple([half, two]),
    () => residue(one, zero),
    () => residue(one, two.neg()),
    () => residue(one, half),
    () => residue(one, half.plus(1)),
    () => residue(half, one),
    () => remainder(one, zero),
  ])
    expect(none).toThrow(RangeError)
})

test('divisors are those of the sizes, of one number its size, and a multiple of one number is that', () => {
  const of = (...values: readonly number[]) => values.map(value => Rational.of(value))
  expect(commonDivisor(of(-6, 4)).eq(2)).toBe(true)
  expect(commonDivisor(of(-6)).eq(6)).toBe(true)
  expect(commonDivisor(of(0, 0)).isZero()).toBe(true)
  expect(commonDivisor(of(12, 18, 10)).eq(2)).toBe(true)
  expect(commonMultiple(of(7)).eq(7)).toBe(true)
  expect(commonMultiple(of(4, 6, 10)).eq(60)).toBe(true)
  expect(residue(Rational.of(-3), Rational.of(1)).isZero()).toBe(true)
})

test('a modulus that is none is refused as such', () => {
  const [one, half] = [Rational.of(1), Rational.of('1/2')]
  for (const wrong of ['0', '-2', '-1/2']) {
    expect(() => remainder(one, Rational.of(wrong))).toThrow(
      `mod: expected a positive modulus, got ${Rational.of(wrong)}`,
    )
    expect(() => residue(one, Rational.of(wrong))).toThrow(
      `mod: expected a whole modulus from 1, got ${Rational.of(wrong)}`,
    )
  }
  expect(() => residue(one, half)).toThrow('mod: expected a whole modulus from 1, got 1/2')
  expect(() => residue(half, Rational.of(4))).toThrow('mod: expected a denominator with an inverse, got 2')
  expect(remainder(one, half).isZero()).toBe(true)
})

test('the divisor of one number is its size, whatever its sign', () => {
  for (const value of [6, -6, 1, -1, 0])
    expect(commonDivisor([Rational.of(value)]).eq(Math.abs(value))).toBe(true)
})
