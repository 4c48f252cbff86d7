import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import {
  isAbout,
  isProportional,
  quantityIn,
  type Sides,
} from '../../../../src/rules/doubts/equivalences/sides.js'

const count = fc.integer({ min: 1, max: 9999 }).map(n => Rational.of(n))
const sides = (left: Rational, right: Rational, other = 'kg'): Sides => [
  quantityIn(left, 'hours')!,
  quantityIn(right, other)!,
]

test('two pairs of quantities are proportional where both sides grow alike, and measure the same', () => {
  fc.assert(
    fc.property(count, count, count, (a, b, times) => {
      const [one, many] = [sides(a, b), sides(a.times(times), b.times(times))]
      expect([isProportional(one, many), isProportional(many, one)]).toEqual([true, true])
      expect(isProportional(one, sides(a.times(times), b.times(times).times(Rational.of('1.02'))))).toBe(
        false,
      )
      expect(isProportional(one, sides(a.times(times), b.times(times), 'km'))).toBe(false)
    }),
  )
})

test('what is about a number differs from it by no more than a hundredth', () => {
  fc.assert(
    fc.property(count, value => {
      expect(isAbout(value, value.times(Rational.of('1.01')))).toBe(true)
      expect(isAbout(value, value.times(Rational.of('1.0101')))).toBe(false)
    }),
  )
})

test('a word that is no unit measures nothing', () => {
  expect([quantityIn(Rational.ONE, 'river'), quantityIn(Rational.ONE, 'ton')]).toEqual([null, null])
})
