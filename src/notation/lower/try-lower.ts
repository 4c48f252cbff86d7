import type { Term } from '../../math/term/term.js'
import { LatexError } from '../latex/lexer/latex-error.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { mentionsPi, withConstants } from './pi.js'
import { lowerWithValues } from './placeholders.js'

const NOTHING: ReadonlyMap<Node, Term> = new Map()

/** The term of a part of a formula, some parts of which may have a value; null where it has none. */
export function lowered(node: Node, glossary: Glossary, values = NOTHING): Term | null {
  try {
    const term = lowerWithValues(node, values, glossary)
    return mentionsPi(node) ? withConstants(term, glossary) : term
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}
