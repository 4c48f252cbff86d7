import { Rational } from '../number/rational.js'

/** One row or more of the same length. Error budget: none, every entry is exact. */
export type RationalMatrix = readonly (readonly Rational[])[]

/** Larger matrices are not worked out. */
export const MAX_SIZE = 8

interface Eliminated {
  readonly rank: number
  /** The product of the pivots with the sign of the swaps; 0 where a column has no pivot. */
  readonly determinant: Rational
}

/** The rank, the number of rows that elimination leaves (Strang, Introduction to Linear Algebra, 2016, section 3.2). */
export const rankOf = (matrix: RationalMatrix): number => eliminated(matrix).rank

/** The determinant of a square matrix by elimination. Throws RangeError for any other. */
export function determinantOf(matrix: RationalMatrix): Rational {
  if (matrix.some(row => row.length !== matrix.length))
    throw new RangeError(`determinantOf: expected a square matrix, got ${matrix.length} rows`)
  return eliminated(matrix).determinant
}

/** The matrix less a number times the identity, whose determinant is 0 where the number is an eigenvalue. */
export const lessIdentity = (matrix: RationalMatrix, value: Rational): RationalMatrix =>
  matrix.map((row, i) => row.map((entry, j) => (i === j ? entry.minus(value) : entry)))

/** The sum of the entries on the diagonal. */
export const traceOf = (matrix: RationalMatrix): Rational =>
  matrix.reduce((sum, row, i) => sum.plus(row[i]!), Rational.ZERO)

function eliminated(matrix: RationalMatrix): Eliminated {
  const rows = matrix.map(row => [...row])
  let rank = 0
  let determinant = Rational.ONE
  const columns = rows[0]!.length
  for (let column = 0; column < columns; column++) {
    const found = rows.findIndex((row, i) => i >= rank && !row[column]!.isZero())
    if (found < 0) {
      determinant = Rational.ZERO
      continue
    }
    const [pivot] = rows.splice(found, 1) as [Rational[]]
    // Moving a row up past others turns the sign round once for each.
    if ((found - rank) % 2 === 1) determinant = determinant.neg()
    determinant = determinant.times(pivot[column]!)
    rows.splice(rank, 0, pivot)
    for (let i = rank + 1; i < rows.length; i++) {
      const factor = rows[i]![column]!.div(pivot[column]!)
      rows[i] = rows[i]!.map((entry, j) => entry.minus(factor.times(pivot[j]!)))
    }
    rank++
  }
  return { rank, determinant }
}

/** The coefficients of det(λ - A) from the highest power of λ, which has 1 (Faddeev and Faddeeva 1963, section 47). */
export function characteristicOf(matrix: RationalMatrix): readonly Rational[] {
  const coefficients = [Rational.ONE]
  const zero: RationalMatrix = matrix.map(row => row.map(() => Rational.ZERO))
  let part = zero
  for (let step = 1; step <= matrix.length; step++) {
    part = lessIdentity(times(matrix, part), coefficients.at(-1)!.neg())
    coefficients.push(traceOf(times(matrix, part)).div(-step))
  }
  return coefficients
}

const times = (left: RationalMatrix, right: RationalMatrix): RationalMatrix =>
  left.map(row =>
    right[0]!.map((_, j) =>
      row.reduce((sum, entry, k) => sum.plus(entry.times(right[k]![j]!)), Rational.ZERO),
    ),
  )
