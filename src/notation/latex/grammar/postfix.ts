import type { Node } from '../../tree/node.js'
import type { Cursor } from './cursor.js'

/** What stands behind an operand: n!, the double factorial n!! and so on, or the sign of a percentage. */
export function postfix(cursor: Cursor, operand: Node, start: number): Node {
  if (cursor.next().text !== '!') return cursor.node('percent', [operand], start)
  let marks = '!'
  while (cursor.is('!')) marks += cursor.next().text
  return cursor.node('factorial', [operand], start, marks.length > 1 ? marks : '')
}
