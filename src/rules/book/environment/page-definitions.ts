import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { supposesCase } from '../../../english/restriction.js'
import { sentenceBefore } from '../../../english/sentence.js'
import { isSameTerm } from '../../../math/term/equality.js'
import { definableIn, keyOf } from '../../../math/term/key.js'
import { symbolsOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import { LatexError } from '../../../notation/latex/lexer/latex-error.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import { readShape } from '../locate/pattern.js'
import type { Exercise } from '../model/claim.js'

/** A symbol that the page introduces, and what it says that it is. */
interface LocalDefinition {
  readonly name: string
  readonly term: Term
  readonly start: number
  readonly sentence: number
}

const DEFINES: ReadonlySet<string> = new Set(['=', ':=', '≡'])
/**
 * What a page itself introduces in passing: `with p = \sigma(\Delta)`, `where s = 1 - p`.
 *
 * Only symbols that the exercise does not use, so that no result is taken for a definition; only expressions, since a
 * number may be one case; and only where all definitions that reach a place say the same.
 */
export class LocalDefinitions {
  private readonly found: readonly LocalDefinition[]

  constructor(
    exercise: Exercise,
    private readonly reading: Reading,
    lower: (node: Node) => Term,
    used: ReadonlySet<string>,
  ) {
    const known = new Set([...used, ...symbolsInShapes(exercise, lower)])
    this.found = [...reading.chains].flatMap(([token, chains]) =>
      chains.flatMap(({ terms, signs: [sign] }) => {
        if (!sign || !DEFINES.has(sign.operator)) return []
        const [left, right] = terms as [Node, Node]
        // "When p = q" supposes; it does not say what p is.
        if (supposesCase(sentenceBefore(token, reading))) return []
        const [named, term] = [left, right].map(side => lowered(side, lower))
        const name = named?.kind === 'symbol' ? keyOf(named) : null
        if (name === null || !term || known.has(name) || definableIn(term).size === 0) return []
        return [{ name, term, start: left.start, sentence: token.sentence }]
      }),
    )
  }

  /** What the symbol is at a place: by what stands before it, in its sentence, or in one behind that explains it. */
  meaningOf(name: string, offset: number): Term | null {
    const own = this.found.filter(definition => definition.name === name)
    const { tokens } = this.reading.section
    const here = tokens.find(token => token.end > offset)?.sentence ?? 0
    const reaching = own.filter(
      ({ start, sentence }) =>
        start <= offset ||
        sentence === here ||
        (sentence === here + 1 && explains(tokens.find(token => token.sentence === sentence)!)),
    )
    const [first] = reaching
    return first && reaching.every(({ term }) => isSameTerm(term, first.term)) ? first.term : null
  }
}

/** Whether a sentence that begins so says what the symbols of the one before it are. */
const explains = (first: Token): boolean => hasSense(first, 'explains')

function lowered(node: Node, lower: (node: Node) => Term): Term | null {
  try {
    return lower(node)
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}

/** The symbols by which the exercise looks for its claims and premises. */
function symbolsInShapes({ claims, premises }: Exercise, lower: (node: Node) => Term): readonly string[] {
  const places = [...claims.map(claim => claim.where), ...Object.values(premises)]
  const chains = places.flatMap(({ shapes }) =>
    shapes.flatMap(shape => readShape(shape).flatMap(piece => (piece.kind === 'math' ? [piece.chain] : []))),
  )
  const visit = (node: Node): string[] => {
    const term = lowered(node, lower)
    return [...(term ? symbolsOf(term) : []), ...node.args.flatMap(visit)]
  }
  return chains.flatMap(({ terms }) => terms.flatMap(visit))
}
