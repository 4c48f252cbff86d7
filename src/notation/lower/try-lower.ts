import type { Term } from '../../math/term/term.js'
import { LatexError } from '../latex/lexer/latex-error.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { lower } from './lower.js'
import { mentionsPi, withConstants } from './pi.js'

/** The term of a part of a formula; null where it has none. */
export function lowered(node: Node, glossary: Glossary): Term | null {
  try {
    const term = lower(node, glossary)
    return mentionsPi(node) ? withConstants(term, glossary) : term
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}
