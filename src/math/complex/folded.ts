import { Rational } from '../number/rational.js'
import { add, multiply, number, type Term } from '../term/term.js'

type NumberTerm = Term & { readonly kind: 'number' }

/** A whole number as it stands. A decimal keeps its digits, since it may have been rounded. */
const isWhole = (term: Term): term is NumberTerm =>
  term.kind === 'number' && term.value.isInteger() && !/[.e]/.test(term.written ?? '')

const is = (term: Term, value: number): boolean => term.kind === 'number' && term.value.eq(value)

/** a + b, with zeros dropped and whole numbers added. */
export function sum(a: Term, b: Term): Term {
  if (is(a, 0)) return b
  if (is(b, 0)) return a
  return isWhole(a) && isWhole(b) ? number(a.value.plus(b.value)) : add(a, b)
}

/** a · b, with ones dropped and whole numbers multiplied; 0 times a number is 0. */
export function product(a: Term, b: Term): Term {
  if (is(a, 1)) return b
  if (is(b, 1)) return a
  if (is(a, -1)) return opposite(b)
  if (is(b, -1)) return opposite(a)
  if (is(a, 0) || is(b, 0)) return number(0)
  return isWhole(a) && isWhole(b) ? number(a.value.times(b.value)) : multiply(a, b)
}

/** -a; a number keeps its digits as written. */
export function opposite(term: Term): Term {
  if (term.kind !== 'number') return multiply(-1, term)
  const { value, written } = term
  if (value.isZero()) return term
  const negated = written?.startsWith('-') ? written.slice(1) : written && `-${written}`
  return number(value.times(Rational.of(-1)), negated)
}
