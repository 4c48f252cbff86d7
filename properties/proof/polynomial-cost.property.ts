import { describe, expect, test } from 'vitest'
import { Rational } from '../../src/numeric/rational.js'
import { Budget, TooLarge } from '../../src/proof/budget.js'
import { Generators } from '../../src/proof/kernel.js'
import { Monomial } from '../../src/proof/monomial.js'
import { Polynomial } from '../../src/proof/polynomial.js'
import { symbol } from '../../src/term/term.js'

/** What operations on long polynomials cost: a limit that only holds if everything is paid for. */

const generators = new Generators()
const variables = Array.from({ length: 16 }, (_, place) =>
  generators.intern(`${place}`, { term: symbol(`x${place}`), sign: 'real' }),
)
const [x] = variables
const power = (exponent: number): Monomial => Monomial.of(x!, Rational.of(exponent))

/** 1 + x + x² + … of so many terms. */
const series = (budget: Budget, length: number): Polynomial =>
  Polynomial.sum(
    budget,
    Array.from({ length }, (_, exponent) => ({ monomial: power(exponent), coefficient: Rational.ONE })),
  )

/** The steps that something costs beside what was spent before it. */
function costOf(prepare: (budget: Budget) => Polynomial, run: (own: Polynomial) => unknown): number {
  const left = (isRun: boolean): number => {
    const budget = new Budget()
    const own = prepare(budget)
    if (isRun) run(own)
    for (let steps = 0; ; steps++) {
      try {
        budget.spend(1)
      } catch (error) {
        expect(error).toBeInstanceOf(TooLarge)
        return steps
      }
    }
  }
  return left(false) - left(true)
}

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
