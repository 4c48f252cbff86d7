import { substitute } from '../../math/term/substitute.js'
import type { Term } from '../../math/term/term.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'
import { lower } from './lower.js'

/** A tree with some of its parts replaced by symbols that no document can write, and the term that it lowers to. */
export interface Opened {
  readonly term: Term
  /** The stand-in of each replaced part, in order. */
  readonly names: readonly string[]
}

/** Lowers a tree in which each of `parts` is a symbol of its own. */
export function lowerWithStandIns(tree: Node, parts: readonly Node[], glossary: Glossary): Opened {
  const names = parts.map((_, i) => `(part ${i})`)
  const byPart = new Map(parts.map((part, i) => [part, names[i]!]))
  return { term: lower(replaced(tree, byPart), glossary), names }
}

/** The term of a tree in which some parts stand for other values than they are written. */
export function lowerWithValues(tree: Node, values: ReadonlyMap<Node, Term>, glossary: Glossary): Term {
  if (values.size === 0) return lower(tree, glossary)
  const { term, names } = lowerWithStandIns(tree, [...values.keys()], glossary)
  return substitute(term, new Map([...values.values()].map((value, i) => [names[i]!, value])))
}

function replaced(tree: Node, names: ReadonlyMap<Node, string>): Node {
  const name = names.get(tree)
  if (name !== undefined) return madeAt(tree, 'symbol', [], name)
  return { ...tree, args: tree.args.map(part => replaced(part, names)) }
}
