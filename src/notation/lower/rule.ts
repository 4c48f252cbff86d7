import type { Term } from '../../math/term/term.js'
import { LatexError, type LatexErrorReason } from '../latex/lexer/latex-error.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'

/** What an index stands for inside a sum: every member of a group, or one number of a sum that is written out. */
export type Bindings = ReadonlyMap<string, number | 'member'>

/** Where a node is lowered. */
export interface Scope {
  readonly glossary: Glossary
  readonly bound: Bindings
  /** The term of a part of the node, there or where more is bound. */
  lower(node: Node, bound?: Bindings): Term
}

/** How nodes of one head become terms. */
export type Rule = (node: Node, scope: Scope) => Term

export function refuse(
  node: Node,
  expected: string,
  got: string,
  reason: LatexErrorReason = 'notation',
): never {
  throw new LatexError(`lower: expected ${expected}, got ${got}`, node.start, reason)
}
