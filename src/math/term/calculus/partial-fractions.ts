import { Rational } from '../../number/rational.js'
import { rationalFunctionOf } from '../../roots/of-term.js'
import {
  commonDivisor,
  constant,
  degree,
  divided,
  minus,
  type Polynomial,
  scaled,
  UNKNOWN,
  valueAt,
} from '../../roots/polynomial.js'
import { rationalRoots } from '../../roots/real-roots.js'
import { add, divide, ln, multiply, number, power, symbol, type Term } from '../term.js'
import { ofQuadratic } from './of-quadratic.js'

/**
 * The integral of a quotient of polynomials whose denominator has rational roots, and besides them at most one quadratic: it
 * is taken apart into a polynomial, fractions A/(x - r)^k, and (p x + q) over the quadratic. Undefined for any other term.
 */
export function ofRational(term: Term, by: string): Term | undefined {
  const read = rationalFunctionOf(term, by)
  if (!read || read.bottom.length === 0) return undefined
  const common = commonDivisor(read.top, read.bottom)
  const bottom = divided(read.bottom, common)[0]
  const [whole, top] = divided(divided(read.top, common)[0], bottom)
  const x = symbol(by)
  const parts = [integrated(whole, x)]
  let left = { top, bottom }
  for (const root of rationalRoots(bottom))
    for (let size = multiplicity(left.bottom, root); size > 0; size--) {
      const { share, rest } = withoutPole(left, root, size)
      parts.push(ofPole(share, root, size, x))
      left = rest
    }
  const last = degree(left.bottom) === 0 ? undefined : overQuadratic(left, by)
  if (degree(left.bottom) > 0 && !last) return undefined
  return add(...parts, ...(last ? [last] : []))
}

interface Fraction {
  readonly top: Polynomial
  readonly bottom: Polynomial
}

const factorAt = (root: Rational): Polynomial => minus(UNKNOWN, constant(root))

function multiplicity(polynomial: Polynomial, root: Rational): number {
  const [rest, over] = divided(polynomial, factorAt(root))
  return over.length > 0 ? 0 : 1 + multiplicity(rest, root)
}

/** top/((x - r)^k g) = A/(x - r)^k + rest, where A = top(r)/g(r). */
function withoutPole({ top, bottom }: Fraction, root: Rational, size: number) {
  const factor = factorAt(root)
  const lower = divided(bottom, factor)[0]
  let others = bottom
  for (let count = 0; count < size; count++) others = divided(others, factor)[0]
  const share = valueAt(top, root).div(valueAt(others, root))
  return { share, rest: { top: divided(minus(top, scaled(others, share)), factor)[0], bottom: lower } }
}

function ofPole(share: Rational, root: Rational, size: number, x: Term): Term {
  const base = root.isZero() ? x : add(x, number(root.neg()))
  const term = size === 1 ? ln(base) : divide(power(base, 1 - size), 1 - size)
  return multiply(number(share), term)
}

const integrated = (polynomial: Polynomial, x: Term): Term =>
  add(...polynomial.map((coefficient, n) => multiply(number(coefficient.div(n + 1)), power(x, n + 1))))

/** (p x + q)/(a x² + b x + c): a part of the derivative of the logarithm, and a number over the quadratic. */
function overQuadratic({ top, bottom }: Fraction, by: string): Term | undefined {
  const [c, b, a] = bottom
  if (degree(bottom) !== 2 || !a || !b || !c) return undefined
  const x = symbol(by)
  const base = add(multiply(number(a), power(x, 2)), multiply(number(b), x), number(c))
  const half = (top[1] ?? Rational.ZERO).div(a).div(2)
  const over = ofQuadratic(base, Rational.of(-1), by)
  const left = (top[0] ?? Rational.ZERO).minus(half.times(b))
  if (!over) return undefined
  return add(multiply(number(half), ln(base)), multiply(number(left), over))
}
