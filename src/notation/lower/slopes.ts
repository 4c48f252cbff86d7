import { differentiate } from '../../math/term/calculus/differentiate.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { outermost } from '../tree/parts.js'
import { lowered } from './try-lower.js'

/** The term of a tree with every derivative in it worked out; null where one is of something that has none. */
export function withSlopes(node: Node, glossary: Glossary): Term | null {
  const worth = new Map<Node, Term>()
  for (const derivative of outermost(node, ({ head }) => head === 'gradient')) {
    const [of, by] = derivative.args as [Node, Node]
    const [term, variable] = [withSlopes(of, glossary), lowered(by, glossary)]
    if (!term || variable?.kind !== 'symbol' || !isOfSymbols(term)) return null
    worth.set(derivative, differentiate(term, variable.name))
  }
  return lowered(node, glossary, worth)
}

/** Of a function of which nothing is known there is no derivative to work out. */
const isOfSymbols = (term: Term): boolean =>
  [...definableIn(term).values()].every(({ kind }) => kind === 'symbol')
