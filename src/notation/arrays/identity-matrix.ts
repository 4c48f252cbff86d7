import { rootName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'
import type { Grid } from './grid.js'

/**
 * `0`, `I`, `3I` and `-\lambda I_2` as a matrix of the shape of another one; null for any other expression, and beside what
 * is not square where it is a multiple of I.
 */
export function matrixLike(node: Node, { rows }: Grid): Grid | null {
  const factor = factorOfIdentity(node)
  const isZero = node.head === 'number' && /^0+$/.test(node.text)
  if (!isZero && (!factor || rows.length !== rows[0]!.length)) return null
  const zero = madeAt(node, 'number', [], '0')
  return {
    rows: rows.map((row, i) => row.map((_, j) => (factor && i === j ? factor : zero))),
    isList: false,
  }
}

/** What the identity matrix is multiplied by in an expression; null where it is no multiple of it. */
function factorOfIdentity(node: Node): Node | null {
  if (rootName(node) === 'I' && node.head !== 'prime') return madeAt(node, 'number', [], '1')
  if (node.head === 'neg') {
    const inner = factorOfIdentity(node.args[0]!)
    return inner && madeAt(node, 'neg', [inner])
  }
  if (node.head !== 'mul') return null
  const last = node.args.at(-1)!
  const others = node.args.slice(0, -1)
  if (!factorOfIdentity(last) || others.some(factorOfIdentity)) return null
  return others.length === 1 ? others[0]! : madeAt(node, 'mul', others)
}
