import type { Node } from '../tree/node.js'
import { isLetter } from './membership.js'

/** A mean that a bar names: of all members, or of all but one. */
export interface Mean {
  readonly of: Node
  readonly without: Node | null
}

/** `\bar r`, and `\bar r_{-i}`: the mean of the others. */
export function meanIn(node: Node): Mean | null {
  if (node.head === 'bar') return { of: node.args[0]!, without: null }
  if (node.head !== 'sub' || node.args[0]!.head !== 'bar') return null
  const [{ args }, index] = node.args as [Node, Node]
  return index.head === 'neg' && isLetter(index.args[0]!) ? { of: args[0]!, without: index.args[0]! } : null
}
