import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import type { Budget } from '../../../../src/math/proof/budget.js'
import { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { costOf, power, series } from './cost.js'

describe('what is paid', () => {
  test('for a leading term is one for eight terms, once', () => {
    expect(
      costOf(
        budget => series(budget, 64),
        own => own.leading,
      ),
    ).toBe(8)
    expect(
      costOf(
        budget => series(budget, 64),
        own => [own.leading, own.leading],
      ),
    ).toBe(8)
    expect(
      costOf(
        budget => series(budget, 7),
        own => own.leading,
      ),
    ).toBe(0)
  })

  test('for a content is a step for each term', () =>
    expect(
      costOf(
        budget => series(budget, 9),
        own => own.content(),
      ),
    ).toBe(9))

  test('for a power of one term is a single step, and for any other no square that it does not need', () => {
    const one = (budget: Budget) => Polynomial.monomial(budget, power(1))
    expect(costOf(one, own => own.power(1e15))).toBe(1)
    const product = costOf(
      budget => series(budget, 5),
      own => Polynomial.constant(own.budget, Rational.ONE).times(own),
    )
    expect(
      costOf(
        budget => series(budget, 5),
        own => own.power(1),
      ),
    ).toBe(product)
    expect(
      costOf(
        budget => series(budget, 5),
        own => own.power(0),
      ),
    ).toBe(1)
    expect(
      costOf(
        budget => series(budget, 5),
        own => own.power(2),
      ),
    ).toBe(1 + 25 + 9)
  })
})
