import type { Token } from '../documents/document.js'
import { attitudeTo } from './attitude.js'
import type { Candidate, Word } from './candidate.js'
import type { Reading } from './reading.js'
import type { Shape } from './shape.js'
import { alternativesOf } from './shape.js'
import { HEDGE, isOneOf, NEGATION } from './vocabulary.js'

/** A word further than this from what it is about says something else. */
const FURTHEST = 10
/** Up to here the distance costs nothing. */
const NEAR = 4
const COST_PER_WORD = 0.1
/** How far before a word its "not" or "may" stands. */
const REACH = 4

/** `?change variance`: one of the known words, near what it is about, with "not" and "may" heard. */
export function wordCandidates(
  shape: Shape,
  words: Readonly<Partial<Record<Word['says'], string>>>,
  reading: Reading,
): Candidate[] {
  const { tokens } = reading.section
  const objects = shape.flatMap(piece => (piece.kind === 'word' ? [piece.alternatives] : []))
  return tokens.flatMap((token, i) => {
    const says = sayingOf(token, words)
    if (!says) return []
    const far = Math.max(0, ...objects.map(object => distance(tokens, i, object)))
    if (far > FURTHEST) return []
    const cost = Math.max(0, far - NEAR) * COST_PER_WORD
    const word: Word = { says, ...toneOf(tokens, i) }
    const { start, end } = token
    return [{ start, end, from: start, to: end, word, holes: new Map(), cost, why: cost > 0 ? ['far'] : [] }]
  })
}

function sayingOf(token: Token, words: Readonly<Partial<Record<Word['says'], string>>>): Word['says'] | null {
  for (const says of ['<', '>', '='] as const) {
    const known = words[says]
    if (known && isOneOf(token, alternativesOf(known))) return says
  }
  return null
}

function distance(tokens: readonly Token[], from: number, object: readonly string[]): number {
  const sentence = tokens[from]!.sentence
  const distances = tokens.map((token, i) =>
    token.sentence === sentence && isOneOf(token, object) ? Math.abs(i - from) : Number.POSITIVE_INFINITY,
  )
  return Math.min(...distances)
}

function toneOf(tokens: readonly Token[], at: number): { negated: boolean; hedged: boolean } {
  const token = tokens[at]!
  const before = tokens
    .slice(Math.max(0, at - REACH), at)
    .filter(t => t.clause === token.clause || (!t.aside && t.sentence === token.sentence))
  return {
    // A denial around the sentence turns it round once more.
    negated: before.some(t => NEGATION.has(t.text)) !== (attitudeTo(tokens, at) === 'denies'),
    hedged: before.some(t => HEDGE.has(t.text)),
  }
}
