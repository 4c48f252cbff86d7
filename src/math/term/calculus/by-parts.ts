import type { Rational } from '../../number/rational.js'
import { exactValue } from '../evaluate.js'
import { simplify } from '../simplify.js'
import { symbolsOf } from '../symbols.js'
import { add, divide, multiply, number, power, subtract, symbol, type Term } from '../term.js'
import { differentiate } from './differentiate.js'

/** A power of the variable above this needs more steps than anybody writes. */
const MAX_STEPS = 12

/**
 * `\int p g dx = p G_1 - p' G_2 + p'' G_3 - …`, where each G is an antiderivative of the one before: for a polynomial p,
 * this ends. `next` finds an antiderivative of g and of each G; undefined where it does not, or where p has no end.
 */
export function byParts(
  polynomial: Term,
  other: Term,
  by: string,
  next: (term: Term) => Term | undefined,
): Term | undefined {
  if (!isPolynomial(polynomial, by)) return undefined
  const parts: Term[] = []
  let [slope, whole, sign] = [polynomial, next(other), 1]
  while (whole && parts.length <= MAX_STEPS) {
    parts.push(multiply(number(sign), slope, whole))
    if (!symbolsOf(slope).has(by)) return add(...parts)
    slope = simplify(differentiate(slope, by))
    whole = next(whole)
    sign = -sign
  }
  return undefined
}

/** Whether the derivatives of a term come to an end, as its form shows. */
function isPolynomial(term: Term, by: string): boolean {
  if (!symbolsOf(term).has(by)) return true
  if (term.kind === 'add') return term.terms.every(part => isPolynomial(part, by))
  if (term.kind === 'multiply') return term.factors.every(part => isPolynomial(part, by))
  if (term.kind !== 'power') return term.kind === 'symbol'
  const exponent = exactValue(term.exponent)
  return exponent?.isInteger() === true && exponent.sign() > 0 && isPolynomial(term.base, by)
}

/** `\int x^n \ln x dx = x^{n+1}/(n+1) \ln x - x^{n+1}/(n+1)^2`; n is not -1. */
export function ofPowerAndLogarithm(exponent: Rational, logarithm: Term, by: string): Term {
  const raised = number(exponent.plus(1))
  const over = divide(power(symbol(by), raised), raised)
  return subtract(multiply(over, logarithm), divide(over, raised))
}
