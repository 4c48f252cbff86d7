import { ARCTANGENT } from '../../functions/inverse-trigonometric.js'
import { Rational } from '../../number/rational.js'
import { rationalFunctionOf } from '../../roots/of-term.js'
import { degree } from '../../roots/polynomial.js'
import { add, apply, divide, ln, multiply, number, power, squareRoot, symbol, type Term } from '../term.js'

/** A quadratic a u² + d, where u is the variable and a number. */
export interface Quadratic {
  readonly a: Rational
  readonly d: Rational
  readonly u: Term
  /** The quadratic as it is written. */
  readonly base: Term
}

/** Undefined for what is no quadratic with rational coefficients. */
export function quadraticOf(base: Term, by: string): Quadratic | undefined {
  const found = rationalFunctionOf(base, by)
  if (!found || degree(found.top) !== 2 || degree(found.bottom) !== 0) return undefined
  const [c, b, a] = found.top.map(coefficient => coefficient.div(found.bottom[0]!)) as [
    Rational,
    Rational,
    Rational,
  ]
  const shift = b.div(a).div(2)
  const u = shift.isZero() ? symbol(by) : add(symbol(by), number(shift))
  return { a, d: c.minus(a.times(shift).times(shift)), u, base }
}

const HALF = Rational.of('1/2')
/** A higher power of a quadratic is longer than any on paper. */
const MAX_EXPONENT = 5

/**
 * The integral of a quadratic q = a u² + d to a power n in whole or half numbers, by that of q^(-1) or of q^(-1/2):
 * (2n + 1) ∫ q^n = u q^n + 2 n d ∫ q^(n - 1), which leads down from a higher power and up from a lower one. Undefined for any other.
 */
export function ofQuadratic(base: Term, exponent: Rational, by: string): Term | undefined {
  const quadratic = quadraticOf(base, by)
  const isHandled = exponent.times(2).isInteger() && exponent.abs().lte(MAX_EXPONENT)
  return quadratic && !quadratic.d.isZero() && isHandled ? ofPower(quadratic, exponent) : undefined
}

function ofPower(quadratic: Quadratic, n: Rational): Term | undefined {
  const { d, u, base } = quadratic
  if (n.eq(-1)) return reciprocal(quadratic)
  if (n.eq(HALF.neg())) return overRoot(quadratic)
  if (n.isInteger() && n.sign() >= 0) return undefined
  const isAbove = n.sign() > 0
  const rest = ofPower(quadratic, n.plus(isAbove ? -1 : 1))
  if (!rest) return undefined
  // Of which the formula speaks: of n itself, or of n + 1.
  const m = isAbove ? n : n.plus(1)
  const [whole, part] = [m.times(2).plus(1), m.times(2).times(d)]
  const own = multiply(u, power(base, number(m)))
  return isAbove
    ? divide(add(own, multiply(number(part), rest)), number(whole))
    : divide(add(multiply(number(whole), rest), multiply(-1, own)), number(part))
}

/** An arctangent, or the logarithm of a quotient where there are two roots. */
function reciprocal({ a, d, u }: Quadratic): Term {
  const ratio = d.div(a)
  const root = squareRoot(number(ratio.abs()))
  if (ratio.sign() > 0) return divide(apply(ARCTANGENT, divide(u, root)), multiply(number(a), root))
  const logarithms = add(ln(add(u, multiply(-1, root))), multiply(-1, ln(add(u, root))))
  return divide(logarithms, multiply(number(a.times(2)), root))
}

/** An arcsine where the root ends on both sides, else a logarithm. */
function overRoot({ a, d, u, base }: Quadratic): Term {
  const root = squareRoot(number(a.abs()))
  if (a.sign() < 0) return divide(apply('arcsin', multiply(u, squareRoot(number(a.div(d).neg())))), root)
  return divide(ln(add(multiply(root, u), squareRoot(base))), root)
}
