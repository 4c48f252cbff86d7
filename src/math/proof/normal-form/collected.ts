import type { Rational } from '../../number/rational.js'
import type { Budget } from '../budget.js'
import { addExact, multiplyExact, signOf } from '../exact.js'
import type { Monomial } from './monomial.js'

export interface PolynomialTerm {
  readonly monomial: Monomial
  readonly coefficient: Rational
}

/** Terms as they come together; what adds up to 0 is dropped. */
export class Collected {
  readonly terms: Map<string, PolynomialTerm>

  constructor(
    private readonly budget: Budget,
    start: ReadonlyMap<string, PolynomialTerm> = new Map(),
  ) {
    this.terms = new Map(start)
    budget.spend(start.size >> 4)
  }

  add(monomial: Monomial, coefficient: Rational): void {
    const known = this.terms.get(monomial.key)
    const sum = known ? addExact(known.coefficient, coefficient) : coefficient
    this.budget.spendOn(sum)
    if (signOf(sum) === 0) this.terms.delete(monomial.key)
    else this.terms.set(monomial.key, { monomial, coefficient: sum })
  }

  /** Adds each of the terms times one more. */
  addScaled(terms: Iterable<PolynomialTerm>, by: PolynomialTerm): void {
    for (const { monomial, coefficient } of terms) {
      this.budget.spend((monomial.factors.length + by.monomial.factors.length) >> 3)
      this.add(monomial.times(by.monomial), multiplyExact(coefficient, by.coefficient))
    }
  }
}
