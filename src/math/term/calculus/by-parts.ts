import type { Rational } from '../../number/rational.js'
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

/** `\int x^n \ln x dx = x^{n+1}/(n+1) \ln x - x^{n+1}/(n+1)^2`; n is not -1. */
export function ofPowerAndLogarithm(exponent: Rational, logarithm: Term, by: string): Term {
  const raised = number(exponent.plus(1))
  const over = divide(power(symbol(by), raised), raised)
  return subtract(multiply(over, logarithm), divide(over, raised))
}
