import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Budget } from '../../../../src/math/proof/budget.js'
import type { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { Quotient } from '../../../../src/math/proof/normal-form/quotient.js'
import {
  coefficients,
  monomial,
  polynomial,
  quotientAt,
  type Terms,
  termsFrom,
  values,
  worth,
} from './polynomials.js'

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
