import { parseChains } from '../../../notation/latex/grammar/parser.js'
import { canonical } from '../../../notation/tree/canonical.js'
import type { Chain } from '../../../notation/tree/node.js'

/** A piece of a shape: mathematics, a hole between words, or a word with its alternatives. */
export type Piece =
  | { readonly kind: 'math'; readonly chain: Chain }
  /** A hole in which one over the value stands: an eighth, where the value is 8. */
  | { readonly kind: 'hole'; readonly name: string; readonly isInverse: boolean }
  | { readonly kind: 'word'; readonly alternatives: readonly string[] }

export type Shape = readonly Piece[]

const PIECE = /\$([^$]*)\$|\?(\/?)([A-Za-z_]\w*)|(\S+)/g
const known = new Map<string, Shape>()

/** The pieces of a shape as a claim writes it; shapes are read once. Throws SyntaxError for an empty one. */
export function readShape(text: string): Shape {
  const cached = known.get(text)
  if (cached) return cached
  const shape = [...text.matchAll(PIECE)].map(([, math, inverse, hole, word]): Piece => {
    if (math !== undefined) return { kind: 'math', chain: readMath(math) }
    if (hole !== undefined) return { kind: 'hole', name: hole, isInverse: inverse !== '' }
    return { kind: 'word', alternatives: alternativesOf(word!) }
  })
  if (shape.length === 0) throw new SyntaxError('Shape: expected mathematics, words or a hole, got nothing')
  known.set(text, shape)
  return shape
}

/** `a|b*` as the words that it stands for. */
export function alternativesOf(text: string): readonly string[] {
  return text.toLowerCase().split('|')
}

function readMath(source: string): Chain {
  const chains = parseChains(source, { holes: true })
  if (chains.length !== 1)
    throw new SyntaxError(`Shape: expected one chain of relations, got ${chains.length} in ${source}`)
  const [chain] = chains as [Chain]
  return { ...chain, terms: chain.terms.map(term => canonical(term)) }
}
