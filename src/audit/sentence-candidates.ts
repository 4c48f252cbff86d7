import type { Token } from '../documents/document.js'
import type { Candidate } from './candidate.js'
import type { Reading } from './reading.js'
import type { Piece, Shape } from './shape.js'
import { isOneOf } from './vocabulary.js'

/** The clauses of a sentence that say something in words alone: from the first of the shape's words to its last. */
export function sentenceCandidates(shape: Shape, reading: Reading): Candidate[] {
  return sentencesOf(reading.section.tokens).flatMap(tokens => {
    const found = wordsInOrder(shape, tokens)
    const [first, last] = [found?.at(0), found?.at(-1)]
    if (!first || !last) return []
    const clauses = tokens.filter(
      ({ clause, kind }) => first.clause <= clause && clause <= last.clause && kind !== 'stop',
    )
    const [start, end] = [clauses[0]!.start, clauses.at(-1)!.end]
    return [{ start, end, from: start, to: end, holes: new Map(), cost: 0, why: [] }]
  })
}

/** The tokens of each sentence, in order. */
export function sentencesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = []
  for (const token of tokens) {
    const last = sentences.at(-1)
    if (last?.[0]?.sentence === token.sentence) last.push(token)
    else sentences.push([token])
  }
  return sentences
}

function wordsInOrder(shape: Shape, tokens: readonly Token[]): readonly Token[] | null {
  const found: Token[] = []
  let from = 0
  for (const piece of shape) {
    const at = tokens.findIndex((token, i) => i >= from && isWord(token, piece))
    if (at < 0) return null
    found.push(tokens[at]!)
    from = at + 1
  }
  return found
}

const isWord = (token: Token, piece: Piece): boolean =>
  piece.kind === 'word' && isOneOf(token, piece.alternatives)
