import { Rational } from '../number/rational.js'
import { number, type Term } from '../term/term.js'
import { attempt } from './attempt.js'
import { monomialTerm, polynomialTerm, quotientTerm, readable } from './expression.js'
import type { Factor, Monomial } from './normal-form/monomial.js'
import type { Polynomial } from './normal-form/polynomial.js'
import { argumentOf } from './normal-form/quotient.js'
import type { NormalForm } from './normal-form.js'
import { isPositive, isStrict } from './sign.js'

/** A sum whose sign is sought: its terms, each with whether it is known to be positive but for its coefficient. */
export interface SumFactor {
  readonly kind: 'sum'
  readonly term: Term
  readonly terms: readonly SignedTerm[]
}

export interface SignedTerm {
  /** Without its coefficient. */
  readonly part: Term
  readonly coefficient: Term
  readonly isAbove: boolean
  readonly isPositive: boolean
  /** The argument where the part is a logarithm. */
  readonly logarithmOf: Term | null
}

/** A part that a sign depends on: ln h, or any other single function or symbol. */
export type SignFactor =
  | SumFactor
  | { readonly kind: 'logarithm'; readonly of: Term }
  | { readonly kind: 'other'; readonly term: Term; readonly isSquare: boolean }

/** A term has the sign of the product of its factors, times −1 where it is turned. */
export interface FactoredSign {
  readonly isTurned: boolean
  readonly factors: readonly SignFactor[]
}

/**
 * What the sign of a term depends on: its normal form without what is positive by the premises. Null where the term is
 * not defined everywhere under the premises, where its denominator has no known sign, and where it grows too large.
 */
export function signFactorsOf(term: Term, positive: readonly string[]): FactoredSign | null {
  let found: FactoredSign | null = null
  const { conditions } = attempt([term], { positive }, 'proved: sign', form => {
    found = factored(form, term)
    return { proved: true, how: 'factors', residue: form.normalForm(term) }
  })
  return conditions.length > 0 ? null : found
}

function factored(form: NormalForm, term: Term): FactoredSign | null {
  const { numerator, denominator } = form.normalForm(term)
  const below = form.signOf(form.normalForm(polynomialTerm(denominator)))
  if (!isStrict(below)) return null
  if (numerator.isZero()) return { isTurned: false, factors: [other(number(0), false)] }
  const content = numerator.content()
  const factor = numerator.numericContent()
  const rest = numerator.scaled(Rational.ONE.div(factor), content.inverse())
  const single = content.factors.filter(one => !isPositive(one)).map(singleFactor)
  const isTurned = (below === 'negative') !== factor.sign() < 0
  return { isTurned, factors: rest.constant() === undefined ? [...single, sumOf(rest)] : single }
}

function singleFactor({ generator, exponent }: Factor): SignFactor {
  const logarithm = argumentOf(generator, 'ln')
  const isSquare = exponent.isInteger() && exponent.numerator % 2n === 0n
  return logarithm && !isSquare
    ? { kind: 'logarithm', of: readable(quotientTerm(logarithm)) }
    : other(readable(generator.term), isSquare)
}

const other = (term: Term, isSquare: boolean): SignFactor => ({ kind: 'other', term, isSquare })

const sumOf = (polynomial: Polynomial): SumFactor => ({
  kind: 'sum',
  term: readable(polynomialTerm(polynomial)),
  terms: polynomial.terms.map(({ monomial, coefficient }) => ({
    part: readable(monomialTerm(monomial)),
    coefficient: number(coefficient),
    isAbove: coefficient.sign() > 0,
    isPositive: monomial.factors.every(isPositive),
    logarithmOf: logarithmIn(monomial),
  })),
})

function logarithmIn({ factors: [factor, ...others] }: Monomial): Term | null {
  const argument =
    factor && others.length === 0 && factor.exponent.eq(1) && argumentOf(factor.generator, 'ln')
  return argument ? readable(quotientTerm(argument)) : null
}
