import { expect } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { Budget, TooLarge } from '../../../../src/math/proof/budget.js'
import { Generators } from '../../../../src/math/proof/kernel.js'
import { Monomial } from '../../../../src/math/proof/normal-form/monomial.js'
import { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import { symbol } from '../../../../src/math/term/term.js'

/** What operations on long polynomials cost: a limit that only holds if everything is paid for. */

const generators = new Generators()
export const variables = Array.from({ length: 16 }, (_, place) =>
  generators.intern(`${place}`, { term: symbol(`x${place}`), sign: 'real' }),
)
const [x] = variables
export const power = (exponent: number): Monomial => Monomial.of(x!, Rational.of(exponent))

/** 1 + x + x² + … of so many terms. */
export const series = (budget: Budget, length: number): Polynomial =>
  Polynomial.sum(
    budget,
    Array.from({ length }, (_, exponent) => ({ monomial: power(exponent), coefficient: Rational.ONE })),
  )

/** The steps that something costs beside what was spent before it. */
export function costOf(prepare: (budget: Budget) => Polynomial, run: (own: Polynomial) => unknown): number {
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
