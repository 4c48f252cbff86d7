import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Monomial } from '../../../../src/math/proof/normal-form/monomial.js'
import { type Exponents, GENERATORS, monomial, monomialAt, values } from './polynomials.js'

const exponent = fc.integer({ min: -3, max: 3 })
const exponents: fc.Arbitrary<Exponents> = fc.tuple(exponent, exponent, exponent)

/** The exponents again, 0 for what is not there. */
const exponentsOf = ({ factors }: Monomial): readonly number[] =>
  GENERATORS.map(generator => Number(factors.find(factor => factor.generator === generator)?.exponent ?? 0))

const zipped = (left: Exponents, right: Exponents, by: (a: number, b: number) => number): readonly number[] =>
  left.map((power, place) => by(power, right[place]!))

describe('monomials are lists of exponents', () => {
  test('which products add up, powers multiply, and the lowest of two takes one by one', () =>
    fc.assert(
      fc.property(exponents, exponents, exponent, (left, right, power) => {
        const [a, b] = [monomial(left), monomial(right)]
        expect(exponentsOf(a.times(b))).toEqual(zipped(left, right, (one, other) => one + other))
        expect(exponentsOf(a.power(Rational.of(power)))).toEqual(left.map(own => own * power + 0))
        expect(exponentsOf(a.inverse())).toEqual(left.map(own => 0 - own))
        expect(exponentsOf(a.lowest(b))).toEqual(zipped(left, right, Math.min))
        expect(a.lowest(a).key).toBe(a.key)
        for (const made of [a.times(b), a.power(Rational.of(power)), a.lowest(b)])
          expect(made.factors.every(factor => !factor.exponent.isZero())).toBe(true)
      }),
    ))

  test('with one key for equal lists and another for others, and 1 for the empty one', () =>
    fc.assert(
      fc.property(exponents, exponents, (left, right) => {
        const [a, b] = [monomial(left), monomial(right)]
        expect(a.key === b.key).toBe(left.join() === right.join())
        expect(a.isOne).toBe(left.every(power => power === 0))
        expect(a.isWhole()).toBe(left.every(power => power >= 0))
        expect(a.times(a.inverse()).isOne).toBe(true)
      }),
    ))

  test('which a choice splits into two that make up the whole', () =>
    fc.assert(
      fc.property(exponents, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (powers, chosen) => {
        const whole = monomial(powers)
        const [inside, outside] = whole.split(
          ({ generator }) => chosen[GENERATORS.indexOf(generator as never)]!,
        )
        expect(exponentsOf(inside)).toEqual(powers.map((power, place) => (chosen[place] ? power : 0)))
        expect(exponentsOf(outside)).toEqual(powers.map((power, place) => (chosen[place] ? 0 : power)))
      }),
    ))

  test('and which are worth the product of powers', () =>
    fc.assert(
      fc.property(exponents, values, (powers, at) => {
        const expected = powers.reduce((product, power, i) => product.times(at[i]!.pow(power)), Rational.ONE)
        expect(monomialAt(monomial(powers), at)).toEqual(expected)
      }),
    ))
})

test('the order of monomials is one of equals, and turns round with its sides', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (a, b) => {
      const [left, right] = [a, b].map(power => Monomial.of(GENERATORS[0], Rational.of(power))) as [
        Monomial,
        Monomial,
      ]
      expect(left.compareTo(right)).toBe(Math.sign(a - b))
      expect(right.compareTo(left)).toBe(Math.sign(b - a) + 0)
    }),
  ))
