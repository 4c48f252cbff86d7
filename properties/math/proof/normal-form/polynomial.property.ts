import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Budget } from '../../../../src/math/proof/budget.js'
import { Monomial } from '../../../../src/math/proof/normal-form/monomial.js'
import { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { variables } from './cost.js'
import {
  coefficients,
  GENERATORS,
  monomial,
  monomialAt,
  polynomial,
  termsFrom,
  valueAt,
  values,
  worth,
} from './polynomials.js'

const terms = termsFrom(-2)
const some = termsFrom(-2, 1)

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

describe('a polynomial is worth what its terms are worth', () => {
  test('sums, differences, products, multiples and powers too', () =>
    fc.assert(
      fc.property(terms, terms, coefficients, values, fc.nat(5), (left, right, factor, at, power) => {
        const [p, q] = [polynomial(left), polynomial(right)]
        const [a, b] = [worth(left, at), worth(right, at)]
        expect(valueAt(p.plus(q), at)).toEqual(a.plus(b))
        expect(valueAt(p.minus(q), at)).toEqual(a.minus(b))
        expect(valueAt(p.times(q), at)).toEqual(a.times(b))
        expect(valueAt(p.scaled(factor, monomial([1, -1, 2])), at)).toEqual(
          a.times(factor).times(monomialAt(monomial([1, -1, 2]), at)),
        )
        expect(valueAt(p.power(power), at)).toEqual(a.pow(power))
        expect([...p.terms, ...p.plus(q).terms].every(({ coefficient }) => !coefficient.isZero())).toBe(true)
      }),
    ))

  test('and is 0, constant, and equal to another if and only if all their values are', () =>
    fc.assert(
      fc.property(terms, terms, fc.array(values, { minLength: 8, maxLength: 8 }), (left, right, tried) => {
        const [p, q] = [polynomial(left), polynomial(right)]
        const differences = tried.map(at => worth(left, at).minus(worth(right, at)))
        expect(p.key === q.key).toBe(differences.every(difference => difference.isZero()))
        expect(polynomial([...right].reverse()).key).toBe(q.key)
        expect(p.isZero()).toBe(tried.every(at => worth(left, at).isZero()))
        const [first, ...others] = tried.map(at => worth(left, at))
        const isConstant =
          new Set(tried.map(at => at.join())).size > 6 && others.every(other => other.eq(first!))
        if (p.constant()) expect(p.constant()).toEqual(first)
        else expect(isConstant).toBe(false)
        expect(polynomial([]).constant()).toEqual(Rational.ZERO)
      }),
    ))

  test('its leading term is the greatest where the first generators outweigh the later ones', () =>
    fc.assert(
      fc.property(some, own => {
        const p = polynomial(own)
        fc.pre(!p.isZero())
        const steep = [Rational.of(2n ** 400n), Rational.of(2n ** 20n), Rational.of(2)] as const
        const largest = p.terms
          .map(term => monomialAt(term.monomial, steep))
          .reduce((a, b) => (a.gt(b) ? a : b))
        expect(monomialAt(p.leading.monomial, steep)).toEqual(largest)
        expect(p.leading.coefficient).toEqual(p.terms.find(term => term === p.leading)!.coefficient)
      }),
    ))
})

describe('the content of a polynomial', () => {
  test('leaves integers without a common divisor, the leading one positive, and no generator in all terms', () =>
    fc.assert(
      fc.property(some, own => {
        const p = polynomial(own)
        fc.pre(!p.isZero())
        const factor = p.numericContent()
        const primitive = p.scaled(Rational.ONE.div(factor), p.content().inverse())
        const left = primitive.terms.map(({ coefficient }) => coefficient)
        expect(left.every(coefficient => coefficient.isInteger())).toBe(true)
        expect(left.map(({ numerator }) => numerator).reduce(gcd, 0n)).toBe(1n)
        expect(primitive.leading.coefficient.sign()).toBe(1)
        for (const generator of GENERATORS) {
          const exponents = primitive.terms.map(term =>
            Number(term.monomial.factors.find(part => part.generator === generator)?.exponent ?? 0),
          )
          expect(Math.min(...exponents)).toBe(0)
        }
        expect(primitive.scaled(factor, p.content()).key).toBe(p.key)
      }),
    ))
})

test('keys hold the coefficients of neighbours apart', () => {
  const budget = new Budget()
  const [first, tenth] = [variables[0]!, variables[10]!]
  const of = (...terms: readonly (readonly [Monomial, number])[]) =>
    Polynomial.sum(
      budget,
      terms.map(([monomial, coefficient]) => ({ monomial, coefficient: Rational.of(coefficient) })),
    )
  const square = (variable: typeof first) => Monomial.of(variable, Rational.of(2))
  const one = of([Monomial.of(first), 1], [square(tenth), 1])
  expect(one.key).not.toBe(of([Monomial.of(first), 11], [square(first), 1]).key)
})
