import { Rational } from '../number/rational.js'
import { changedInside } from './children.js'
import { add, multiply, number, power, type Term } from './term.js'

/**
 * The term as a person would write it: numbers multiplied out, zeros and ones dropped, nested sums and products
 * flattened. For printing only, never for a proof: 0 · (1/x) becomes 0 although it is undefined at x = 0.
 */
export const simplify = (term: Term): Term => changedInside(term, simplifyOne)

function simplifyOne(term: Term): Term {
  switch (term.kind) {
    case 'add':
      return simplifySum(term.terms)
    case 'multiply':
      return simplifyProduct(term.factors)
    case 'power':
      return simplifyPower(term.base, term.exponent)
    case 'exp':
      return isNumber(term.argument, 0) ? number(1) : term
    case 'ln':
      return isNumber(term.argument, 1) ? number(0) : term
    case 'sum':
      return isNumber(term.body, 0) ? number(0) : term
    default:
      return term
  }
}

function simplifySum(terms: readonly Term[]): Term {
  const flat = terms.flatMap(part => (part.kind === 'add' ? part.terms : [part]))
  const { constant, rest } = fold(flat, Rational.ZERO, (total, value) => total.plus(value))
  const kept = constant.value.isZero() ? rest : [...rest, constant]
  return kept.length === 1 ? kept[0]! : kept.length === 0 ? number(0) : add(...kept)
}

function simplifyProduct(factors: readonly Term[]): Term {
  const flat = factors.flatMap(part => (part.kind === 'multiply' ? part.factors : [part]))
  const { constant, rest } = fold(flat, Rational.ONE, (product, value) => product.times(value))
  if (constant.value.isZero()) return number(0)
  const kept = constant.value.eq(1) ? rest : [constant, ...rest]
  return kept.length === 1 ? kept[0]! : kept.length === 0 ? number(1) : multiply(...kept)
}

function simplifyPower(base: Term, exponent: Term): Term {
  if (isNumber(exponent, 0)) return number(1)
  if (isNumber(exponent, 1)) return base
  return isNumber(base, 1) ? number(1) : power(base, exponent)
}

/** The numbers of a list made one, and the rest; a number alone keeps its digits as written. */
function fold(
  terms: readonly Term[],
  start: Rational,
  step: (folded: Rational, value: Rational) => Rational,
): { readonly constant: NumberTerm; readonly rest: readonly Term[] } {
  const numbers = terms.filter(part => part.kind === 'number')
  const rest = terms.filter(part => part.kind !== 'number')
  const [only, another] = numbers
  if (only && !another) return { constant: only, rest }
  return {
    constant: { kind: 'number', value: numbers.reduce((folded, { value }) => step(folded, value), start) },
    rest,
  }
}

type NumberTerm = Term & { readonly kind: 'number' }

const isNumber = (term: Term, value: number): boolean => term.kind === 'number' && term.value.eq(value)
