import { differentiate } from '../../math/term/calculus/differentiate.js'
import type { Term } from '../../math/term/term.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lower } from '../../notation/lower/lower.js'
import { lowerWithValues } from '../../notation/lower/placeholders.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Head, Node } from '../../notation/tree/node.js'
import type { OwnDefinitions } from './definitions.js'

const BINDING: ReadonlySet<Head> = new Set(['sum', 'product', 'optimum', 'limit'])

/**
 * The term of an expression of a claim: what is defined is put in, and a derivative is taken, not left as a name. Throws
 * LatexError for what has no term, RangeError for a derivative that is not known.
 */
export function ownTerm(node: Node, glossary: Glossary, definitions: OwnDefinitions): Term {
  const read = (part: Node): Term => {
    const slopes = gradientsIn(part).map(gradient => [gradient, slopeOf(gradient)] as const)
    return definitions.putIn(lowerWithValues(part, new Map(slopes), glossary))
  }
  const slopeOf = ({ args: [of, by], start }: Node): Term => {
    if (by!.head === 'nothing') throw new LatexError('claim: expected what the derivative is by', start)
    const variable = lower(by!, glossary)
    if (variable.kind === 'symbol' && definitions.has(variable.name))
      throw new LatexError(`claim: expected a derivative by a free symbol, got by ${variable.name}`, start)
    return differentiate(read(of!), variable)
  }
  return read(canonical(node, glossary))
}

/** The outermost derivatives; one inside a sum would vary with its index. */
function gradientsIn(node: Node, isBound = false): Node[] {
  if (node.head === 'gradient' && isBound)
    throw new LatexError('claim: expected no derivative inside a sum', node.start, 'notation')
  if (node.head === 'gradient') return [node]
  const inside = isBound || BINDING.has(node.head)
  return node.args.flatMap(part => gradientsIn(part, inside))
}
