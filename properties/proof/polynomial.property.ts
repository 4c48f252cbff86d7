import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../src/numeric/rational.js'
import { Budget } from '../../src/proof/budget.js'
import { divide, divideExactly } from '../../src/proof/division.js'
import { Polynomial } from '../../src/proof/polynomial.js'
import { Quotient } from '../../src/proof/quotient.js'
import {
  coefficients,
  GENERATORS,
  monomial,
  monomialAt,
  polynomial,
  quotientAt,
  type Terms,
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

describe('division', () => {
  const divisors = some.filter(own => !polynomial(own).isZero())

  test('undoes multiplication exactly, where the divisor is one term or has no generator in all terms', () =>
    fc.assert(
      fc.property(terms, divisors, (left, right) => {
        const [p, q] = [polynomial(left), polynomial(right)]
        const exact = divideExactly(p.times(q), q)
        if (exact || q.content().isOne || q.size === 1) expect(exact?.key).toBe(p.key)
      }),
    ))

  test('with remainder leaves what the leading term of the divisor does not divide', () =>
    fc.assert(
      fc.property(terms, termsFrom(0, 2), (left, right) => {
        const [p, q] = [polynomial(left), polynomial(right)]
        fc.pre(q.size > 1)
        const { quotient, remainder } = divide(p, q)
        expect(quotient.times(q).plus(remainder).key).toBe(p.key)
        const lowest = p
          .content()
          .split(({ exponent }) => exponent.sign() < 0)[0]
          .inverse()
        for (const term of remainder.terms)
          expect(term.monomial.times(lowest).times(q.leading.monomial.inverse()).isWhole()).toBe(false)
        if (q.content().isOne) expect(divide(p.times(q), q).remainder.isZero()).toBe(true)
      }),
    ))

  test('finds a quotient of 500 terms, and none of more', () => {
    const powersUpTo = (count: number): Polynomial =>
      Polynomial.sum(
        new Budget(),
        Array.from({ length: count }, (_, power) => ({
          monomial: monomial([power, 0, 0]),
          coefficient: Rational.ONE,
        })),
      )
    const difference = (count: number): Polynomial =>
      polynomial([
        { powers: [count, 0, 0], coefficient: Rational.ONE },
        { powers: [0, 0, 0], coefficient: Rational.of(-1) },
      ])
    expect(divideExactly(difference(500), difference(1))?.key).toBe(powersUpTo(500).key)
    expect(divideExactly(difference(501), difference(1))).toBeUndefined()
  })
})

describe('a quotient is worth what it divides', () => {
  const budget = new Budget()
  const quotientOf = (above: Terms, below: Terms): Quotient =>
    Quotient.of(polynomial(above, budget), polynomial(below, budget))
  const small = termsFrom(-1, 1, 3).filter(own => !polynomial(own).isZero())

  test('sums, differences, products, quotients and powers too', () =>
    fc.assert(
      fc.property(small, small, small, small, values, (a, b, c, d, at) => {
        const [p, q] = [worth(a, at), worth(c, at)]
        const [under, below] = [worth(b, at), worth(d, at)]
        fc.pre(!under.isZero() && !below.isZero())
        const [left, right] = [quotientOf(a, b), quotientOf(c, d)]
        const [x, y] = [p.div(under), q.div(below)]
        expect(quotientAt(left, at)).toEqual(x)
        expect(quotientAt(left.plus(right), at)).toEqual(x.plus(y))
        expect(quotientAt(left.minus(right), at)).toEqual(x.minus(y))
        expect(quotientAt(left.plus(left), at)).toEqual(x.times(2))
        expect(quotientAt(left.times(right), at)).toEqual(x.times(y))
        expect(quotientAt(left.power(2), at)).toEqual(x.times(x))
        if (!x.isZero()) expect(quotientAt(left.power(-2), at)).toEqual(x.pow(-2))
        if (!y.isZero()) expect(quotientAt(left.dividedBy(right), at)).toEqual(x.div(y))
      }),
    ))

  test('and cancels what divides the other side', () =>
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [p, q] = [polynomial(a, budget), polynomial(b, budget)]
        const [above, below] = [Quotient.of(p.times(q), q), Quotient.of(q, p.times(q))]
        expect(above.key).toBe(Quotient.whole(p).key)
        expect(below.key).toBe(Quotient.whole(p).inverse().key)
      }),
    ))

  test('in one form: a denominator of coprime integers that begins positively, no generator in all of it', () =>
    fc.assert(
      fc.property(small, small, coefficients, (a, b, factor) => {
        const quotient = quotientOf(a, b)
        const { denominator } = quotient
        expect(denominator.numericContent()).toEqual(Rational.ONE)
        expect(denominator.content().isOne).toBe(true)
        if (denominator.size === 1) expect(denominator.constant()).toEqual(Rational.ONE)
        const times = (own: Terms): Polynomial => polynomial(own, budget).scaled(factor, monomial([1, -2, 0]))
        expect(Quotient.of(times(a), times(b)).key).toBe(quotient.key)
      }),
    ))
})
