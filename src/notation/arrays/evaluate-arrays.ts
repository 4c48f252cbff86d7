import { functionCalled } from '../tree/functions.js'
import { rootName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'
import { boundIn } from '../tree/symbols-of.js'
import {
  cellsOf,
  columnOf,
  determinantOf,
  dot,
  entrywise,
  type Join,
  power,
  product,
  quotient,
  total,
  transposed,
  type Worked,
} from './arrays.js'
import type { Grid } from './grid.js'
import { isTransposeSign } from './transpose-sign.js'

/** What a name stands for that was said to be an array; null for any other. */
export type ArrayOf = (name: Node) => Grid | null

/**
 * Works out the arrays in an expression: lists such as (1, 2, 3) and [0.5, 0.5], and matrices, by sums, products, norms,
 * determinants and functions of each entry. Null where an array is used in another way.
 */
export function workOut(node: Node, source: string, arrayOf: ArrayOf): Worked | null {
  const inside = withoutBound(node, arrayOf)
  const of = (part: Node): Worked | null => workOut(part, source, inside)
  const named = arrayOf(node)
  if (named) return { grid: named }
  switch (node.head) {
    case 'sequence':
      return listed(node, source)
    case 'matrix':
      return { grid: { rows: node.args.map(({ args }) => args), isList: false } }
    case 'mul':
      return multiplied(node, source, of)
    case 'call':
      return node.args.length > 2 && OF_LISTS.has(node.text)
        ? applied(node, columnOf(node.args.slice(1)))
        : joined(node, of)
    default:
      return joined(node, of)
  }
}

/** What names stand for inside a sum or an integral: what it binds is no array of the page. */
export function withoutBound(node: Node, arrayOf: ArrayOf): ArrayOf {
  const bound = boundIn(node)
  return bound.length === 0 ? arrayOf : name => (bound.includes(rootName(name)) ? null : arrayOf(name))
}

/** Functions of all the numbers that they are given. */
export const OF_LISTS: ReadonlySet<string> = new Set(['softmax', 'mean'])

/** Numbers between brackets; a list of lists is read nowhere. */
function listed(node: Node, source: string): Worked | null {
  const isBracketed = source[node.start] === '(' || source[node.start] === '['
  const isFlat = node.args.every(({ head }) => !['sequence', 'matrix', 'relation'].includes(head))
  return isBracketed && isFlat && node.args.length > 1 ? { grid: columnOf(node.args) } : null
}

function multiplied(node: Node, source: string, of: (part: Node) => Worked | null): Worked | null {
  const known = knownOf(node, of)
  if (!known) return null
  // Nothing is worked out: the product stays as it is written, with its units.
  if (isAsWritten(node, known)) return { scalar: node }
  const [first, ...rest] = known
  return rest.reduce<Worked | null>((result, next, i) => {
    const between = source.slice(node.args[i]!.end, node.args[i + 1]!.start)
    return result && product(node, result, next, joinOf(between))
  }, first!)
}

/** Every part of an expression, worked out; null where one is not. */
function knownOf({ args }: Node, of: (part: Node) => Worked | null): readonly Worked[] | null {
  const known = args.map(of)
  return known.includes(null) ? null : (known as Worked[])
}

/** The number that an expression is, where it is one. */
const scalarOf = (worked: Worked): Node | undefined => (worked as { readonly scalar?: Node }).scalar
/** The array that it is, where it is one. */
export const gridOf = (worked: Worked | null | undefined): Grid | undefined =>
  (worked as { readonly grid?: Grid } | null | undefined)?.grid

const isAsWritten = (node: Node, parts: readonly Worked[]): boolean =>
  parts.every((part, i) => scalarOf(part) === node.args[i])

const joinOf = (between: string): Join =>
  /\\cdot|·|⋅|\*/.test(between) ? 'dot' : /\\times|×/.test(between) ? 'cross' : 'beside'

function joined(node: Node, of: (part: Node) => Worked | null): Worked | null {
  const known = knownOf(node, of)
  if (!known) return null
  if (isAsWritten(node, known)) return { scalar: node }
  const scalars = known.flatMap(part => scalarOf(part) ?? [])
  if (scalars.length === known.length) return { scalar: { ...node, args: scalars } }
  if (node.head === 'add') return total(node, known)
  const [grid, second, third] = known.map(gridOf)
  if (node.text === 'inner' && second && third) return product(node, { grid: second }, { grid: third }, 'dot')
  if (node.head === 'call') return known.length === 2 && second ? applied(node, second) : null
  if (!grid) return null
  switch (node.head) {
    case 'neg':
      return entrywise(grid, cell => madeAt(node, 'neg', [cell]))
    case 'div':
      return second ? null : quotient(node, { grid }, scalars[0]!)
    case 'pow':
      return raised(node, grid)
    case 'abs':
      return sized(node, grid)
    default:
      return null
  }
}

function raised(node: Node, grid: Grid): Worked | null {
  const exponent = node.args[1]!
  if (isTransposeSign(exponent.text)) return { grid: transposed(grid) }
  const isMinusOne = exponent.head === 'neg' && exponent.args[0]!.text === '1'
  if (isMinusOne) return power(node, grid, -1)
  const count = /^\d{1,2}$/.test(exponent.text) ? Number(exponent.text) : 0
  return count > 1 && count <= MAX_POWER ? power(node, grid, count) : null
}

/** The entries grow with the power. */
const MAX_POWER = 20

/** |v| is a length, |A| a determinant. */
const sized = (node: Node, grid: Grid): Worked | null =>
  grid.rows[0]!.length === 1 ? { scalar: lengthOf(node, grid) } : scalarOrNull(determinantOf(node, grid))

const scalarOrNull = (scalar: Node | null): Worked | null => (scalar ? { scalar } : null)

const lengthOf = (node: Node, grid: Grid): Node =>
  madeAt(node, 'sqrt', [dot(node, cellsOf(grid), cellsOf(grid))])

function applied(node: Node, grid: Grid): Worked | null {
  const [name] = node.args
  const cells = cellsOf(grid)
  if (name!.head !== 'symbol') return null
  const sum = madeAt(node, 'add', cells)
  const trace = grid.rows.map((row, i) => row[i]!)
  const isSquare = grid.rows.length === grid.rows[0]!.length
  switch (node.text) {
    case 'norm':
      return grid.rows[0]!.length === 1 ? { scalar: lengthOf(node, grid) } : null
    case 'det':
      return scalarOrNull(determinantOf(node, grid))
    case 'tr':
    case 'trace':
    case 'Tr':
      return isSquare ? { scalar: madeAt(node, 'add', trace) } : null
    case 'mean':
      return { scalar: madeAt(node, 'div', [sum, madeAt(node, 'number', [], `${cells.length}`)]) }
    case 'softmax':
      return entrywise(grid, cell => softmax(node, cell, cells))
    default:
      return functionCalled(node.text)?.arity === 1
        ? entrywise(grid, cell => madeAt(node, 'call', [name!, cell], node.text))
        : null
  }
}

const softmax = (node: Node, cell: Node, cells: readonly Node[]): Node =>
  madeAt(node, 'div', [
    madeAt(node, 'exp', [cell]),
    madeAt(
      node,
      'add',
      cells.map(other => madeAt(node, 'exp', [other])),
    ),
  ])
