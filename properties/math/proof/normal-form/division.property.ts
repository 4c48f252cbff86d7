import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Budget } from '../../../../src/math/proof/budget.js'
import { divide, divideExactly } from '../../../../src/math/proof/normal-form/division.js'
import { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { monomial, polynomial, termsFrom } from './polynomials.js'

const terms = termsFrom(-2)
const some = termsFrom(-2, 1)

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
