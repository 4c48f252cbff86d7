import type { SymbolDomain } from '../../math/engines/domain.js'
import type { Worked } from '../../notation/arrays/arrays.js'
import { type ArrayOf, workOut } from '../../notation/arrays/evaluate-arrays.js'
import type { Grid } from '../../notation/arrays/grid.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import { madeAt } from '../../notation/tree/parts.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { GivenKind } from '../../page/matrices/given-kinds.js'
import type { Statement } from '../../page/statement.js'
import { arrayLink } from '../arithmetic/entrywise.js'

const MAX_VECTORS = 3
const MAX_SIZE = 3
/** Matrices with so many rows tell most false identities from true ones. */
const SMALLEST = 2

/** A relation between arrays, written out in coordinates. */
export interface Coordinates {
  readonly entries: readonly Link[]
  readonly rows: number
  /** How many rows the page gives them, or the letter that counts these. */
  readonly size: number | string | null
  readonly domains: ReadonlyMap<string, SymbolDomain>
  /** Whether what is so of these is so of all: not where the matrices may have more rows. */
  readonly isWhole: boolean
}

/** The size that all arrays of a relation have; null where they have none, or several. */
export function sizeOf(arrays: ReadonlyMap<string, GivenKind>): number | string | null {
  const sizes = new Set([...arrays.values()].flatMap(({ size }) => size ?? []))
  return sizes.size === 1 ? [...sizes][0]! : null
}

/**
 * Writes out a relation. Vectors are turned so that the first lies along the first axis, and the next in the plane of the
 * first two: products and lengths stay as they are, and some vectors span no larger space than they are many.
 */
export function coordinatesOf(
  { link, reading }: Statement,
  arrays: ReadonlyMap<string, GivenKind>,
  isCross: boolean,
): Coordinates | null {
  const size = sizeOf(arrays)
  const isOfVectors = [...arrays.values()].every(({ kind }) => kind === 'vector')
  const own = isCross ? 3 : isOfVectors ? Math.max(SMALLEST, arrays.size) : SMALLEST
  const rows = typeof size === 'number' ? size : own
  if (arrays.size > MAX_VECTORS || rows > MAX_SIZE || (isCross && rows !== 3)) return null
  const grids = new Map(
    [...arrays].map(([name, { kind }], i) => {
      const columns = kind === 'vector' ? 1 : rows
      return [name, gridOf(link.left, name, rows, columns, isOfVectors ? i : rows)] as const
    }),
  )
  const entries = entriesOf(link, reading.source, node => grids.get(spelledName(node)) ?? null)
  const [first] = arrays.keys()
  const isTurned = isOfVectors && ['=', '≤', '≥'].includes(link.sign.operator)
  const domains = new Map(isTurned ? [[entryName(first!, 0, 0, 1), 'positive' as const]] : [])
  return entries ? { entries, rows, size, domains, isWhole: isOfVectors || typeof size === 'number' } : null
}

/** Only numbers are more or less than others. */
function entriesOf(link: Link, source: string, arrayOf: ArrayOf): readonly Link[] | null {
  if (link.sign.operator === '=') return arrayLink(link, source, arrayOf)?.entries ?? null
  const [left, right] = [link.left, link.right].map(side => scalarOf(workOut(side, source, arrayOf)))
  return left && right ? [{ ...link, left, right }] : null
}

const scalarOf = (worked: Worked | null): Node | null => (worked && 'scalar' in worked ? worked.scalar : null)

/** An array of symbols, with 0 below one of its rows. */
function gridOf(place: Node, name: string, rows: number, columns: number, last: number): Grid {
  const cell = (i: number, j: number): Node =>
    i > last ? madeAt(place, 'number', [], '0') : madeAt(place, 'symbol', [], entryName(name, i, j, columns))
  const all = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cell(i, j)))
  return { rows: all, isList: false }
}

const entryName = (name: string, i: number, j: number, columns: number): string =>
  columns === 1 ? `${name}_${i + 1}` : `${name}_${i + 1}${j + 1}`
