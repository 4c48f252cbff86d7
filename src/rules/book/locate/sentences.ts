import type { Token } from '../../../documents/model/document.js'
import { isOneOf } from '../../../english/matching.js'
import { sentencesOf } from '../../../english/sentence.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from './candidate.js'
import type { Piece, Shape } from './pattern.js'

/**
 * What a sentence says in words alone: from the first of the shape's words, or the beginning of its clause where the shape
 * is one word, to the end of the clause of the last, or to a colon in it.
 */
export function sentenceCandidates(shape: Shape, reading: Reading): Candidate[] {
  return sentencesOf(reading.section.tokens).flatMap(tokens => {
    const [first, ...others] = wordsInOrder(shape, tokens)
    if (!first) return []
    const start = others.length > 0 ? first.start : beginning(first, tokens)
    const end = ending(others.at(-1) ?? first, tokens)
    return [{ start, end, from: start, to: end, holes: new Map(), cost: 0, why: [] }]
  })
}

const beginning = ({ clause }: Token, tokens: readonly Token[]): number =>
  tokens.find(token => token.clause === clause)!.start

function ending(last: Token, tokens: readonly Token[]): number {
  let { end } = last
  for (const token of tokens.slice(tokens.indexOf(last)).filter(({ clause }) => clause === last.clause)) {
    if (token.kind === 'stop' || token.kind === 'break') break
    end = token.end
  }
  return end
}

/** The words of a shape as a sentence has them, one behind the other; none where one is missing. */
function wordsInOrder(shape: Shape, tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = []
  let from = 0
  for (const piece of shape) {
    const at = tokens.findIndex((token, i) => i >= from && isWord(token, piece))
    if (at < 0) return []
    found.push(tokens[at]!)
    from = at + 1
  }
  return found
}

const isWord = (token: Token, piece: Piece): boolean =>
  piece.kind === 'word' && isOneOf(token, piece.alternatives)
