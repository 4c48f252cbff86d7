import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'
import { determinant, inverse } from './determinants.js'
import type { Grid } from './grid.js'
import { matrixLike } from './identity-matrix.js'

/** An expression worked out as far as it has arrays in it: a number, or an array of them. */
export type Worked = { readonly scalar: Node } | { readonly grid: Grid }

const isScalar = (worked: Worked): worked is { readonly scalar: Node } => 'scalar' in worked

export const columnOf = (cells: readonly Node[]): Grid => ({ rows: cells.map(cell => [cell]), isList: true })
export const cellsOf = ({ rows }: Grid): readonly Node[] => rows.flat()
const widthOf = ({ rows }: Grid): number => rows[0]!.length

/** Each cell, changed; two grids of one shape, cell by cell. */
const mapped = (grid: Grid, change: (cell: Node, i: number) => Node): Grid => {
  const width = widthOf(grid)
  return { ...grid, rows: grid.rows.map((row, i) => row.map((cell, j) => change(cell, i * width + j))) }
}

const isSameShape = (a: Grid, b: Grid): boolean =>
  a.rows.length === b.rows.length && widthOf(a) === widthOf(b)

/** The sum of parts that are all numbers or all arrays of one shape; null for others. */
export function total(place: Node, parts: readonly Worked[]): Worked | null {
  const grids = parts.flatMap(part => (isScalar(part) ? [] : [part.grid]))
  if (grids.length === 0)
    return {
      scalar: madeAt(
        place,
        'add',
        parts.map(part => (part as { scalar: Node }).scalar),
      ),
    }
  const [first] = grids
  const all = parts.map(part => (isScalar(part) ? matrixLike(part.scalar, first!) : part.grid))
  if (!all.every(grid => grid && isSameShape(grid, first!))) return null
  return {
    grid: mapped(first!, (_, i) =>
      madeAt(
        place,
        'add',
        all.map(grid => cellsOf(grid!)[i]!),
      ),
    ),
  }
}

/** How two factors are joined, as far as it matters: `u \cdot v` is a number, `u \times v` a vector. */
export type Join = 'dot' | 'cross' | 'beside'

/** The product of two parts; null where it has none, or where what is meant is not clear. */
export function product(place: Node, left: Worked, right: Worked, join: Join): Worked | null {
  if (isScalar(left) && isScalar(right)) return { scalar: madeAt(place, 'mul', [left.scalar, right.scalar]) }
  if (isScalar(left)) return right && scaled(place, left.scalar, (right as { grid: Grid }).grid)
  if (isScalar(right)) return scaled(place, right.scalar, left.grid)
  const [a, b] = oriented(left.grid, right.grid)
  if (isColumn(a) && isColumn(b)) {
    if (a.rows.length !== b.rows.length) return null
    if (join === 'dot') return { scalar: dot(place, cellsOf(a), cellsOf(b)) }
    return join === 'cross' && a.rows.length === 3 ? { grid: cross(place, cellsOf(a), cellsOf(b)) } : null
  }
  if (widthOf(a) !== b.rows.length || join === 'cross') return null
  const columns = transposed(b).rows
  const rows = a.rows.map(row => columns.map(column => dot(place, row, column)))
  const single = rows.length === 1 && columns.length === 1
  return single ? { scalar: rows[0]![0]! } : { grid: { rows, isList: b.isList } }
}

/** A list is a row before a matrix and a column behind it, whatever it was called where it was listed. */
function oriented(a: Grid, b: Grid): readonly [Grid, Grid] {
  if (a.isList && isColumn(a) && !isColumn(b) && a.rows.length === b.rows.length && !b.isList)
    return [transposed(a), b]
  const isRow = b.isList && b.rows.length === 1
  return isRow && !a.isList && widthOf(a) === widthOf(b) ? [a, transposed(b)] : [a, b]
}

const isColumn = (grid: Grid): boolean => widthOf(grid) === 1

const scaled = (place: Node, factor: Node, grid: Grid): Worked => ({
  grid: mapped(grid, cell => madeAt(place, 'mul', [factor, cell])),
})

export const quotient = (place: Node, { grid }: { readonly grid: Grid }, divisor: Node): Worked => ({
  grid: mapped(grid, cell => madeAt(place, 'div', [cell, divisor])),
})

export const entrywise = (grid: Grid, change: (cell: Node) => Node): Worked => ({
  grid: mapped(grid, change),
})

export function dot(place: Node, left: readonly Node[], right: readonly Node[]): Node {
  const parts = left.map((cell, i) => madeAt(place, 'mul', [cell, right[i]!]))
  return parts.length === 1 ? parts[0]! : madeAt(place, 'add', parts)
}

function cross(place: Node, [a, b, c]: readonly Node[], [d, e, f]: readonly Node[]): Grid {
  const minor = (p: Node, q: Node, r: Node, s: Node): Node =>
    madeAt(place, 'add', [madeAt(place, 'mul', [p, s]), madeAt(place, 'neg', [madeAt(place, 'mul', [q, r])])])
  return columnOf([minor(b!, c!, e!, f!), minor(c!, a!, f!, d!), minor(a!, b!, d!, e!)])
}

export const transposed = ({ rows, isList }: Grid): Grid => ({
  rows: rows[0]!.map((_, j) => rows.map(row => row[j]!)),
  isList,
})

/** A square matrix to a small whole power, or its inverse; null for others. */
export function power(place: Node, grid: Grid, exponent: number): Worked | null {
  if (grid.rows.length !== widthOf(grid) || grid.rows.length > 3) return null
  if (exponent === -1) {
    const rows = inverse(place, grid.rows)
    return { grid: { rows, isList: false } }
  }
  if (exponent === 1) return { grid }
  const half = power(place, grid, Math.floor(exponent / 2))
  const square = half && product(place, half, half, 'beside')
  return square && exponent % 2 === 1 ? product(place, square, { grid }, 'beside') : square
}

/** The determinant of a square matrix of up to three rows; null for others. */
export const determinantOf = (place: Node, { rows }: Grid): Node | null =>
  rows.length === rows[0]!.length && rows.length > 1 && rows.length <= 3 ? determinant(place, rows) : null
