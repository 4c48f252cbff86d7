import { Rational } from '../number/rational.js'
import { type RationalFunction, rationalFunctionOf } from '../roots/of-term.js'
import {
  degree,
  derivative,
  divided,
  minus,
  type Polynomial,
  plus,
  scaled,
  times,
} from '../roots/polynomial.js'
import { ofQuadratic } from '../term/calculus/of-quadratic.js'
import { exactValue } from '../term/evaluate.js'
import { add, multiply, number, power, squareRoot, symbol, type Term } from '../term/term.js'

const MINUS_HALF = Rational.of('-1/2')

/**
 * `\int P/\sqrt q dx = Q \sqrt q + c \int dx/\sqrt q` for a polynomial P and a quadratic q, where P = Q'q + Qq'/2 + c gives
 * the coefficients of Q, the highest first; P \sqrt q is P q/\sqrt q. Undefined for any other product.
 */
export function overRoot(term: Term, by: string): Term | undefined {
  const factors = factorsOf(term)
  const root = factors.find(factor => exponentOf(factor)?.denominator === 2n)
  if (root?.kind !== 'power') return undefined
  const [base, others] = [root.base, multiply(...factors.filter(factor => factor !== root))].map(part =>
    rationalFunctionOf(part, by),
  )
  if (!base || degree(base.bottom) > 0 || degree(base.top) !== 2 || !others) return undefined
  const quadratic = scaled(base.top, Rational.ONE.div(base.bottom[0]!))
  const top = withoutPowers(others, quadratic, exactValue(root.exponent)!.minus(MINUS_HALF))
  if (!top) return undefined
  const { over, left } = reducedBy(top, quadratic)
  const rest = ofQuadratic(root.base, MINUS_HALF, by)
  if (!rest) return undefined
  const terms = over.map((coefficient, n) => multiply(number(coefficient), power(symbol(by), n)))
  const whole = multiply(add(...terms), squareRoot(root.base))
  return add(whole, multiply(number(left), rest))
}

/** A higher power of a quadratic is longer than any on paper. */
const MAX_RAISED = 4

/** The factors of a product, those of a whole power of a product or of a root among them. */
function factorsOf(term: Term): readonly Term[] {
  if (term.kind === 'multiply') return term.factors.flatMap(factorsOf)
  const exponent = exponentOf(term)
  if (term.kind !== 'power' || !exponent?.isInteger() || term.base.kind === 'symbol') return [term]
  return factorsOf(term.base).map(factor => {
    const inner = exponentOf(factor)
    return inner && factor.kind === 'power'
      ? power(factor.base, number(inner.times(exponent)))
      : power(factor, number(exponent))
  })
}

const exponentOf = (term: Term): Rational | undefined =>
  term.kind === 'power' ? exactValue(term.exponent) : undefined

/** A quotient times a quadratic to a whole power as a polynomial; undefined where it is none. */
function withoutPowers(
  { top, bottom }: RationalFunction,
  quadratic: Polynomial,
  power: Rational,
): Polynomial | undefined {
  if (power.abs().gt(MAX_RAISED)) return undefined
  const raise = (of: Polynomial, times_: Rational): Polynomial =>
    Array.from({ length: Math.max(0, Number(times_.numerator)) }).reduce<Polynomial>(
      product => times(product, quadratic),
      of,
    )
  const [quotient, rest] = divided(raise(top, power), raise(bottom, power.neg()))
  return rest.length === 0 ? quotient : undefined
}

/** Q and c of P = Q'q + Qq'/2 + c. */
function reducedBy(
  top: Polynomial,
  base: Polynomial,
): { readonly over: Polynomial; readonly left: Rational } {
  let [over, rest]: [Polynomial, Polynomial] = [[], top]
  while (degree(rest) > 0) {
    const n = degree(rest) - 1
    // x^n gives (n + 1) a x^(n + 1) and what is lower.
    const coefficient = rest.at(-1)!.div(base.at(-1)!.times(n + 1))
    const part = [...Array.from({ length: n }, () => Rational.ZERO), coefficient]
    const slope = scaled(derivative(base), Rational.of('1/2'))
    over = plus(over, part)
    rest = minus(rest, plus(times(derivative(part), base), times(part, slope)))
  }
  return { over, left: rest[0] ?? Rational.ZERO }
}
