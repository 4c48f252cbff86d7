import type { Node } from '../latex/node.js'
import {
  at,
  cellsOf,
  columnOf,
  determinantOf,
  dot,
  entrywise,
  type Grid,
  type Join,
  power,
  product,
  quotient,
  total,
  transposed,
  type Worked,
} from './arrays.js'

/** What a name stands for that was said to be an array; null for any other. */
export type ArrayOf = (name: Node) => Grid | null

/**
 * Works out the arrays in an expression: lists such as (1, 2, 3) and [0.5, 0.5], and matrices, by sums, products, norms,
 * determinants and functions of each entry. Null where an array is used in another way.
 */
export function workOut(node: Node, source: string, arrayOf: ArrayOf): Worked | null {
  const of = (part: Node): Worked | null => workOut(part, source, arrayOf)
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
      if (node.args.length > 2 && OF_LISTS.has(node.text)) return applied(node, columnOf(node.args.slice(1)))
      return joined(node, node.args.map(of))
    default:
      return joined(node, node.args.map(of))
  }
}

/** Functions of all the numbers that they are given. */
export const OF_LISTS: ReadonlySet<string> = new Set(['softmax', 'mean'])

/** Numbers between brackets; a list of lists is read nowhere. */
function listed(node: Node, source: string): Worked | null {
  const isBracketed = source[node.start] === '(' || source[node.start] === '['
  const isFlat = node.args.every(
    ({ head }) => head !== 'sequence' && head !== 'matrix' && head !== 'relation',
  )
  return isBracketed && isFlat && node.args.length > 1 ? { grid: columnOf(node.args) } : null
}

function multiplied(node: Node, source: string, of: (part: Node) => Worked | null): Worked | null {
  const [first, ...rest] = node.args
  let result = of(first!)
  for (const [i, part] of rest.entries()) {
    const next = result && of(part)
    result = next && product(node, result!, next, joinOf(source.slice(node.args[i]!.end, part.start)))
  }
  // Nothing is worked out: the product stays as it is written, with its units.
  return result && 'scalar' in result && !mentionsArray(node, of) ? { scalar: node } : result
}

const mentionsArray = (node: Node, of: (part: Node) => Worked | null): boolean =>
  node.args.some(part => {
    const worked = of(part)
    return worked === null || 'grid' in worked || worked.scalar !== part
  })

const joinOf = (between: string): Join =>
  /\\cdot|·|⋅|\*/.test(between) ? 'dot' : /\\times|×/.test(between) ? 'cross' : 'beside'

function joined(node: Node, parts: readonly (Worked | null)[]): Worked | null {
  const known = parts.flatMap(part => part ?? [])
  if (known.length < parts.length) return null
  if (known.every((part, i) => 'scalar' in part && part.scalar === node.args[i])) return { scalar: node }
  const scalars = known.flatMap(part => ('scalar' in part ? [part.scalar] : []))
  if (scalars.length === known.length) return { scalar: { ...node, args: scalars } }
  const [first, second] = known
  if (node.head === 'add') return total(node, known)
  if (node.head === 'neg')
    return 'grid' in first! ? entrywise(first.grid, cell => at(node, 'neg', [cell])) : null
  if (node.head === 'div')
    return 'grid' in first! && 'scalar' in second! ? quotient(node, first, second.scalar) : null
  if (node.head === 'pow') return 'grid' in first! ? raised(node, first.grid) : null
  if (node.head === 'abs') return 'grid' in first! ? sized(node, first.grid) : null
  return node.head === 'call' && known.length === 2 && 'grid' in second! ? applied(node, second.grid) : null
}

function raised(node: Node, grid: Grid): Worked | null {
  const exponent = node.args[1]!
  if (exponent.text === 'T' || exponent.text === 'top') return { grid: transposed(grid) }
  const isMinusOne = exponent.head === 'neg' && exponent.args[0]!.text === '1'
  if (isMinusOne) return power(node, grid, -1)
  return exponent.head === 'number' && /^[2-5]$/.test(exponent.text)
    ? power(node, grid, Number(exponent.text))
    : null
}

/** |v| is a length, |A| a determinant. */
const sized = (node: Node, grid: Grid): Worked | null =>
  grid.rows[0]!.length === 1 ? { scalar: lengthOf(node, grid) } : scalarOrNull(determinantOf(node, grid))

const scalarOrNull = (scalar: Node | null): Worked | null => (scalar ? { scalar } : null)

const lengthOf = (node: Node, grid: Grid): Node => at(node, 'sqrt', [dot(node, cellsOf(grid), cellsOf(grid))])

const ENTRYWISE: ReadonlySet<string> = new Set('relu ReLU sigma sigmoid tanh exp ln softplus'.split(' '))

function applied(node: Node, grid: Grid): Worked | null {
  const [name] = node.args
  const cells = cellsOf(grid)
  if (name!.head !== 'symbol') return null
  const sum = at(node, 'add', cells)
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
      return isSquare ? { scalar: at(node, 'add', trace) } : null
    case 'mean':
      return { scalar: at(node, 'div', [sum, at(node, 'number', [], `${cells.length}`)]) }
    case 'softmax':
      return entrywise(grid, cell => softmax(node, cell, cells))
    default:
      return ENTRYWISE.has(node.text)
        ? entrywise(grid, cell => at(node, 'call', [name!, cell], node.text))
        : null
  }
}

const softmax = (node: Node, cell: Node, cells: readonly Node[]): Node =>
  at(node, 'div', [
    at(node, 'exp', [cell]),
    at(
      node,
      'add',
      cells.map(other => at(node, 'exp', [other])),
    ),
  ])
