import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import type { Budget } from '../../../../src/math/proof/budget.js'
import { Monomial } from '../../../../src/math/proof/normal-form/monomial.js'
import { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { costOf, power, series, variables } from './cost.js'

describe('what is paid', () => {
  test('for a sum is a step for each term, and for a copy one for sixteen terms', () => {
    expect(
      costOf(
        budget => series(budget, 0),
        own => series(own.budget, 48),
      ),
    ).toBe(48)
    expect(
      costOf(
        budget => series(budget, 48),
        own => own.plus(series(own.budget, 0)),
      ),
    ).toBe(3)
    expect(
      costOf(
        budget => series(budget, 31),
        own => own.plus(series(own.budget, 0)),
      ),
    ).toBe(1)
  })

  test('for a product with long monomials is one more for eight of their factors', () => {
    const long = variables.reduce((product, variable) => product.times(Monomial.of(variable)), Monomial.ONE)
    const one = (budget: Budget) => Polynomial.monomial(budget, long)
    expect(costOf(one, own => own.scaled(Rational.ONE))).toBe(1 + 2)
    expect(costOf(one, own => own.scaled(Rational.ONE, long))).toBe(1 + 4)
    expect(costOf(one, own => own.scaled(Rational.ONE, power(1)))).toBe(1 + 2)
    expect(
      costOf(
        budget => series(budget, 5),
        own => own.scaled(Rational.of(2)),
      ),
    ).toBe(5)
  })
})
