import { Rational } from '../number/rational.js'
import { toPlain } from '../term/print.js'
import type { Term } from '../term/term.js'
import { Undefined } from './budget.js'
import { quotientTerm, readable } from './expression.js'
import { Monomial } from './normal-form/monomial.js'
import type { Polynomial } from './normal-form/polynomial.js'
import { argumentOf, Quotient } from './normal-form/quotient.js'
import { isPositive, isStrict, type Signs } from './sign.js'

export type Relation = '≠ 0' | '≥ 0' | '> 0'

/** What a proof leans on: for every value of the indices that are free in the term. */
export interface Condition {
  readonly term: Term
  readonly relation: Relation
}

export const printCondition = ({ term, relation }: Condition): string => `${toPlain(term)} ${relation}`

/**
 * The side conditions under which the terms of a proof are defined. What follows from the premises is not recorded, and
 * what contradicts them throws Undefined.
 */
export class Conditions {
  private readonly byKey = new Map<string, { quotient: Quotient; relation: Relation }>()
  private muted = false

  constructor(private readonly signs: Signs) {}

  get all(): readonly Condition[] {
    return [...this.byKey.values()].map(({ quotient, relation }) => ({
      term: readable(quotientTerm(quotient)),
      relation,
    }))
  }

  get isMuted(): boolean {
    return this.muted
  }

  /** Runs something whose conditions are among those recorded already. */
  without<T>(run: () => T): T {
    return this.whileMuted(true, run)
  }

  /** Runs something whose conditions are recorded whatever it is part of. */
  withAll<T>(run: () => T): T {
    return this.whileMuted(false, run)
  }

  private whileMuted<T>(muted: boolean, run: () => T): T {
    const before = this.muted
    this.muted = muted
    try {
      return run()
    } finally {
      this.muted = before
    }
  }

  /** One condition for each factor of the polynomial that may be 0; where √a is not 0, a is positive. */
  requireNonzero(polynomial: Polynomial): void {
    if (polynomial.isZero()) throw new Undefined('division by 0')
    const content = polynomial.content()
    for (const factor of content.factors.filter(factor => !isPositive(factor))) {
      const base = argumentOf(factor.generator, 'power')
      if (base) this.requirePositive(base)
      else this.record(Quotient.monomial(polynomial.budget, Monomial.of(factor.generator)), '≠ 0')
    }
    const rest = polynomial.scaled(Rational.ONE.div(polynomial.numericContent()), content.inverse())
    if (!isStrict(this.signs.ofPolynomial(rest))) this.record(Quotient.whole(rest), '≠ 0')
  }

  requirePositive(quotient: Quotient): void {
    const sign = this.signs.of(quotient)
    if (sign === 'negative' || sign === 'zero' || sign === 'nonpositive')
      throw undefinedAt(quotient, 'positive')
    if (sign !== 'positive') this.record(quotient, '> 0')
  }

  requireNonnegative(quotient: Quotient): void {
    const sign = this.signs.of(quotient)
    if (sign === 'negative') throw undefinedAt(quotient, 'not negative')
    if (sign === 'nonpositive' || sign === 'unknown') this.record(quotient, '≥ 0')
  }

  private record(quotient: Quotient, relation: Relation): void {
    if (this.isMuted) return
    const asked = together(this.byKey.get(quotient.key)?.relation ?? relation, relation)
    const ofOpposite = this.byKey.get(quotient.scaled(Rational.of(-1)).key)?.relation
    if (ofOpposite && areContrary(asked, ofOpposite))
      throw undefinedAt(quotient, 'positive as well as its opposite')
    this.byKey.set(quotient.key, { quotient, relation: asked })
  }
}

const together = (left: Relation, right: Relation): Relation => (left === right ? left : '> 0')

/** Whether no number has the one relation and its opposite the other. */
const areContrary = (left: Relation, right: Relation): boolean =>
  left !== '≠ 0' && right !== '≠ 0' && together(left, right) === '> 0'

function undefinedAt(quotient: Quotient, wanted: string): Undefined {
  return new Undefined(`expected ${toPlain(readable(quotientTerm(quotient)))} to be ${wanted}`)
}
