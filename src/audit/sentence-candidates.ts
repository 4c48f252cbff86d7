import type { Token } from '../documents/document.js'
import type { Candidate } from './candidate.js'
import type { Reading } from './reading.js'
import type { Piece, Shape } from './shape.js'
import { isOneOf } from './vocabulary.js'

/**
 * What a sentence says in words alone: from the first of the shape's words, or the beginning of its clause where the shape
 * is one word, to the end of the clause of the last, or to a colon in it.
 */
export function sentenceCandidates(shape: Shape, reading: Reading): Candidate[] {
  return sentencesOf(reading.section.tokens).flatMap(tokens => {
    const found = wordsInOrder(shape, tokens)
    const [first, last] = [found?.at(0), found?.at(-1)]
    if (!first || !last) return []
    const start = first === last ? beginning(first, tokens) : first.start
    const end = ending(last, tokens)
    return [{ start, end, from: start, to: end, holes: new Map(), cost: 0, why: [] }]
  })
}

const beginning = ({ clause }: Token, tokens: readonly Token[]): number =>
  tokens.find(token => token.clause === clause)!.start

function ending(last: Token, tokens: readonly Token[]): number {
  const behind = tokens.slice(tokens.indexOf(last)).filter(({ clause }) => clause === last.clause)
  const at = behind.findIndex(({ kind }) => kind === 'stop' || kind === 'break')
  return behind.at(at < 0 ? -1 : Math.max(0, at - 1))!.end
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
