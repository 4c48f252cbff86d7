import { Rational } from '../number/rational.js'
import type { Factor, Monomial } from './normal-form/monomial.js'
import type { Polynomial } from './normal-form/polynomial.js'

/** Of more squares than people write down. */
const MAX_SQUARES = 8

/**
 * Whether a polynomial is a sum of squares with factors that are not negative, `x² - 2xy + y² = (x - y)²`: it is positive
 * where one of the squares cannot be 0, and else nowhere negative. Null where it is not shown to be one.
 *
 * The polynomial is mᵀ G m, where m are the roots of its terms that are squares. The symmetric matrix G is taken apart as
 * L D Lᵀ over exact rationals (Lagrange, 1759); no entry of D may be negative.
 */
export function signOfSquares(polynomial: Polynomial): 'positive' | 'nonnegative' | null {
  const roots = polynomial.terms.flatMap(({ monomial, coefficient }) =>
    coefficient.sign() > 0 ? (rootOf(monomial) ?? []) : [],
  )
  roots.sort(inOrder)
  const matrix = roots.length <= MAX_SQUARES ? gramMatrix(polynomial, roots) : null
  const pivots = matrix && pivotsOf(matrix)
  if (!pivots) return null
  // The last square is that of the last root alone.
  const [last, pivot] = [roots.at(-1), pivots.at(-1)]
  return last && isNowhereZero(last) && pivot!.sign() > 0 ? 'positive' : 'nonnegative'
}

const inOrder = (one: Monomial, other: Monomial): number =>
  Number(isNowhereZero(one)) - Number(isNowhereZero(other))

/** The monomial of which another is the square, where it has one everywhere; null where it has none. */
function rootOf(monomial: Monomial): Monomial | null {
  return monomial.factors.every(hasRoot) ? monomial.power(HALF) : null
}

const HALF = Rational.of('1/2')

/** A generator that may be negative needs an exponent whose half is whole. */
const hasRoot = ({ generator, exponent }: Factor): boolean =>
  generator.sign !== 'real' || exponent.times(HALF).isInteger()

const isNowhereZero = ({ factors }: Monomial): boolean =>
  factors.every(({ generator }) => generator.sign === 'positive')

/** Each term goes to the first two roots of which it is the product, half to either side; null where one goes nowhere. */
function gramMatrix(polynomial: Polynomial, roots: readonly Monomial[]): Rational[][] | null {
  const matrix = roots.map(() => roots.map(() => Rational.ZERO))
  for (const { monomial, coefficient } of polynomial.terms) {
    const place = placeOf(monomial, roots)
    if (!place) return null
    const [row, column] = place
    const share = row === column ? coefficient : coefficient.times(HALF)
    matrix[row]![column] = share
    matrix[column]![row] = share
  }
  return matrix
}

/** A square of a root stands on the diagonal; what is taken away is a product of two: the 2x² of x⁴ - 2x² + 1. */
function placeOf({ key }: Monomial, roots: readonly Monomial[]): readonly [number, number] | null {
  const onDiagonal = roots.findIndex(root => root.times(root).key === key)
  if (onDiagonal >= 0) return [onDiagonal, onDiagonal]
  for (const [row, one] of roots.entries()) {
    const column = roots.findIndex((other, at) => at > row && one.times(other).key === key)
    if (column >= 0) return [row, column]
  }
  return null
}

/** The entries of D; null where one of them is negative, or 0 with anything beside it. */
function pivotsOf(matrix: Rational[][]): readonly Rational[] | null {
  const pivots: Rational[] = []
  for (const [at, row] of matrix.entries()) {
    const pivot = row[at]!
    const below = matrix.slice(at + 1)
    if (pivot.sign() < 0 || (pivot.isZero() && below.some(other => !other[at]!.isZero()))) return null
    pivots.push(pivot)
    if (pivot.isZero()) continue
    for (const other of below) {
      const factor = other[at]!.div(pivot)
      for (let column = at; column < row.length; column++)
        other[column] = other[column]!.minus(factor.times(row[column]!))
    }
  }
  return pivots
}
