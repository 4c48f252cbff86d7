import { childrenOf, withChildren } from '../term/children.js'
import { freshIndex, renameIndex } from '../term/rename-index.js'
import { freeIndicesOf } from '../term/symbols.js'
import { add, exp, multiply, number, power, type Term } from '../term/term.js'
import { isOne, signOf } from './exact.js'
import type { PolynomialTerm } from './normal-form/collected.js'
import type { Factor, Monomial } from './normal-form/monomial.js'
import type { Polynomial } from './normal-form/polynomial.js'
import { argumentOf, type Quotient } from './normal-form/quotient.js'

/** The term that a quotient stands for, terms in descending order of their monomials. */
export function quotientTerm({ numerator, denominator }: Quotient): Term {
  const dividend = polynomialTerm(numerator)
  return denominator.constant()?.eq(1) ? dividend : multiply(dividend, power(polynomialTerm(denominator), -1))
}

/** A positive term comes first, if there is one: 1 - p rather than -p + 1. */
export function polynomialTerm(polynomial: Polynomial): Term {
  const descending = polynomial.terms.toSorted((left, right) => right.monomial.compareTo(left.monomial))
  const first = descending.find(({ coefficient }) => signOf(coefficient) === 1) ?? descending[0]
  const terms = [...(first ? [first] : []), ...descending.filter(term => term !== first)]
  return terms.length === 1 ? scaledMonomial(terms[0]!) : add(...terms.map(scaledMonomial))
}

export function monomialTerm(monomial: Monomial): Term {
  const factors = monomial.factors.map(factorTerm)
  return factors.length === 1 ? factors[0]! : multiply(...factors)
}

function scaledMonomial({ monomial, coefficient }: PolynomialTerm): Term {
  if (monomial.isOne) return number(coefficient)
  return isOne(coefficient)
    ? monomialTerm(monomial)
    : multiply(number(coefficient), ...monomial.factors.map(factorTerm))
}

function factorTerm({ generator, exponent }: Factor): Term {
  if (isOne(exponent)) return generator.term
  const logarithm = argumentOf(generator, 'exp')
  return logarithm ? exp(quotientTerm(logarithm.scaled(exponent))) : power(generator.term, number(exponent))
}

/** Bound indices of normal forms, which are numbered from the inside out and begin so; no document's index may. */
export const BOUND = '·'

const READABLE = ['i', 'j', 'k', 'l', 'm', 'n']

/** The term with indices that people use, in its sums and where a sum around it was. */
export function readable(term: Term): Term {
  const open = [...freeIndicesOf(term)].filter(index => index.startsWith(BOUND))
  return readableSums(open.reduce((part, index) => renameIndex(part, index, readableIndex(part)), term))
}

function readableSums(whole: Term): Term {
  const done = new Map<Term, Term>()
  const visit = (term: Term): Term => {
    const seen = done.get(term) ?? visitOne(term)
    done.set(term, seen)
    return seen
  }
  const visitOne = (term: Term): Term => {
    if (term.kind !== 'sum') return withChildren(term, childrenOf(term).map(visit))
    const index = readableIndex(term.body)
    return { kind: 'sum', index, size: term.size, body: visit(renameIndex(term.body, term.index, index)) }
  }
  return visit(whole)
}

function readableIndex(around: Term): string {
  const free = freeIndicesOf(around)
  return READABLE.find(name => !free.has(name)) ?? freshIndex('i', free)
}
