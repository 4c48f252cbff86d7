import { isUnderOneHeading } from '../../english/headings.js'
import { introducesNames } from '../../english/logic/context.js'
import { sentenceBefore } from '../../english/sentence.js'
import { type ArrayOf, gridOf, withoutBound, workOut } from '../../notation/arrays/evaluate-arrays.js'
import type { Grid } from '../../notation/arrays/grid.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'
import { GivenByName } from './given-by-name.js'

/** The signs by which a chain says what a name is. */
const SAYING: ReadonlySet<string> = new Set(['=', ':=', '≈'])

/** An array, and where it is given. */
interface GivenArray {
  readonly grid: Grid
  readonly start: number
  readonly reading: Reading
}

/** The vectors and matrices that a page gives: `u = (3, 4, 12)`, `A = \begin{pmatrix} 2 & 1 \\ 1 & 3 \end{pmatrix}`. */
export class GivenArrays extends GivenByName<GivenArray> {
  /** Notes what a chain says that its first name is; a name that is anything else is no array from there on. */
  note({ chain: { terms, signs }, token }: StatedChain, reading: Reading): void {
    const [name, ...rights] = terms as [Node, ...Node[]]
    if (!isName(name)) return
    const { start } = name
    const sign = signs[0]?.operator
    // "Let $A$ be invertible": that is another A.
    const before = sign === undefined ? sentenceBefore(token, reading) : []
    const isAnother = introducesNames(before) && before.every(({ kind }) => kind !== 'math')
    if (!isAnother && (sign === undefined || !SAYING.has(sign))) return
    const grids = rights.flatMap(right => gridOf(workOut(right, reading.source, this.before(start))) ?? [])
    const grid = grids.at(-1)
    this.add(spelledName(name), start, grid ? { grid, start, reading } : null)
  }

  /** The array that a name is at a place. */
  readonly before =
    (start: number) =>
    (node: Node): Grid | null =>
      isName(node) ? (this.at(spelledName(node), start)?.grid ?? null) : null

  /** Whether an array stands in a tree, by its name. */
  standsIn(node: Node, start: number, arrayOf: ArrayOf = this.before(start)): boolean {
    const inside = withoutBound(node, arrayOf)
    return arrayOf(node) !== null || node.args.some(part => this.standsIn(part, start, inside))
  }

  /** Whether an array stands in a tree that was given under another heading. */
  isFromElsewhere(node: Node, start: number, reading: Reading): boolean {
    const given = isName(node) ? this.at(spelledName(node), start) : null
    if (given) return given.reading !== reading || !isUnderOneHeading(given.start, start, reading.source)
    return node.args.some(part => this.isFromElsewhere(part, start, reading))
  }
}
