import { worstFirst } from '../../math/judges/verdict.js'
import { cellsOf, type Worked } from '../../notation/arrays/arrays.js'
import { type ArrayOf, gridOf, OF_LISTS, workOut } from '../../notation/arrays/evaluate-arrays.js'
import type { Grid } from '../../notation/arrays/grid.js'
import { matrixLike } from '../../notation/arrays/identity-matrix.js'
import type { Link } from '../../notation/tree/link.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { JudgedLink } from './judged-link.js'

/** A link that arrays stand in, entry by entry, or worked out to numbers; null for a link of numbers. */
export interface ArrayLink {
  /** Null where nothing is to be said of it. */
  readonly entries: readonly Link[] | null
  /** Whether the right side has no entries of its own, as in `A^T = A`: that may be what a matrix is called by. */
  readonly isProperty?: boolean
}

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])

export function arrayLink(link: Link, source: string, given: ArrayOf): ArrayLink | null {
  const { left, sign, right } = link
  const entries = new Set([left, right].flatMap(side => entryNames(side)))
  // In `x (1, 2) = (x, 2x)` the x is a number, whatever vector the page calls so elsewhere.
  const arrayOf: ArrayOf = name => (name.head === 'symbol' && entries.has(name.text) ? null : given(name))
  if (![left, right].some(side => mentionsArray(side, arrayOf))) return null
  // A name on the left is said to be something.
  const first = isName(left) ? null : workOut(left, source, arrayOf)
  const own = first && workOut(right, source, arrayOf)
  const second = first && shapedLike(first, own)
  if (!first || !second || !EQUALITIES.has(sign.operator)) return { entries: null }
  const [from, to] = [entriesOf(first), entriesOf(second)]
  // Coordinates that are named are said, not claimed, and of two lists of numbers nothing is computed.
  const isSaid = from.some(isName) || (LITERALS.has(left.head) && from.every(isNumber))
  if (!isAlike(first, second) || isSaid) return { entries: null }
  const isProperty = second !== own || isOfOneName(link)
  return {
    entries: from.map((cell, i) => ({ left: inPlaceOf(left, cell), sign, right: to[i]! })),
    isProperty,
  }
}

/** The names that stand in the entries of arrays that are written out. */
const entryNames = (node: Node): readonly string[] =>
  LITERALS.has(node.head) ? node.args.flatMap(entry => [...symbolsOf(entry)]) : node.args.flatMap(entryNames)

/** `A^T = -A`, `A^2 = A`: both sides of one name, and no numbers of their own. */
const isOfOneName = ({ left, right }: Link): boolean =>
  !holdsLiteral(right) && namesIn(right).size === 1 && namesIn(left, right).size === 1

/** The T of a transpose is no matrix. */
const namesIn = (...sides: readonly Node[]): ReadonlySet<string> =>
  new Set(sides.flatMap(side => [...symbolsOf(side)]).filter(name => name !== 'T'))

export const holdsLiteral = (node: Node): boolean => LITERALS.has(node.head) || node.args.some(holdsLiteral)

/** `A^2 - 5A = 2I` and `A^2 - 5A - 2I = 0`: a side that is as large as the other one. */
function shapedLike(first: Worked, second: Worked | null): Worked | null {
  const [grid, scalar] = [gridOf(first), second && 'scalar' in second ? second.scalar : null]
  const matrix = grid && scalar && matrixLike(scalar, grid)
  return matrix ? { grid: matrix } : second
}

const LITERALS: ReadonlySet<string> = new Set(['sequence', 'matrix'])

const isNumber = (node: Node): boolean =>
  node.head === 'number' || (node.head === 'neg' && isNumber(node.args[0]!))

/** `[1, 2] - [0, 1]` may be a difference of intervals, whose ends are others. */
export const mayBeOfIntervals = ({ left, right }: Link, source: string): boolean =>
  [left, right].some(side => holdsInterval(side, source))

const holdsInterval = (node: Node, source: string): boolean =>
  (node.head === 'sequence' && node.args.length === 2 && source[node.start] === '[') ||
  node.args.some(part => holdsInterval(part, source))

const entriesOf = (worked: Worked): readonly Node[] =>
  'grid' in worked ? cellsOf(worked.grid) : [worked.scalar]

/** Whether both are numbers, or arrays of one shape; a list is a row or a column. */
function isAlike(first: Worked, second: Worked): boolean {
  const [a, b] = [gridOf(first), gridOf(second)]
  if (!a || !b) return a === b
  if (cellsOf(a).length !== cellsOf(b).length) return false
  return a.rows.length === b.rows.length || ((a.isList || b.isList) && [a, b].every(isLine))
}

const isLine = ({ rows }: Grid): boolean => rows.length === 1 || rows[0]!.length === 1

const inPlaceOf = ({ start, end }: Node, cell: Node): Node => ({ ...cell, start, end })

/** The rows of a matrix are sequences. */
const mentionsArray = (node: Node, arrayOf: ArrayOf): boolean =>
  node.head === 'sequence' ||
  arrayOf(node) !== null ||
  (OF_LISTS.has(node.text) && node.args.length > 2) ||
  node.args.some(part => mentionsArray(part, arrayOf))

/** The verdict on all entries: the first of the worst, at its place, or all of them together. */
export function together(link: Link, judged: readonly JudgedLink[]): JudgedLink | null {
  const [first] = judged.toSorted((a, b) => worstFirst(a.judgement, b.judgement))
  if (first?.judgement.verdict !== 'holds') return first ?? null
  const explanation = judged.map(({ judgement }) => judgement.explanation).join(', ')
  const understood = judged.map(({ judgement }) => judgement.understood).join(', ')
  return {
    ...first,
    ...link,
    judgement: { ...first.judgement, explanation, understood, obligations: [] },
    through: [...new Set(judged.flatMap(({ through }) => through))],
    uses: judged.flatMap(({ uses }) => uses),
  }
}
