import type { Token } from '../../../documents/model/document.js'
import { isWordFor } from '../../../english/lexicon.js'
import { isOneOf } from '../../../english/matching.js'
import type { Reading } from '../../../page/reading.js'
import type { Place } from '../model/claim.js'
import type { Candidate, Word } from './candidate.js'
import { alternativesOf, type Shape } from './pattern.js'

/** A word further than this from what it is about says something else. */
const MAX_DISTANCE = 12
/** Up to here the distance costs nothing. */
const NEAR = 4
const COST_PER_WORD = 0.1
/** How far before a word its "not" or "may" stands. */
const MAX_DENIAL_DISTANCE = 4

type Extent = Pick<Token, 'start' | 'end'>

type Words = readonly (readonly [says: string, alternatives: readonly string[]])[]

/** `?change variance`: one of the known words, near what it is about, with "not" and "may" heard. */
export function wordCandidates(shape: Shape, place: Place, reading: Reading): Candidate[] {
  const words = Object.entries(place.words ?? {}).map(([says, text]) => [says, alternativesOf(text)] as const)
  return place.behind === undefined
    ? nearCandidates(shape, words, reading)
    : candidatesBehind(alternativesOf(place.behind), alternativesOf(place.until ?? ''), words, reading)
}

function nearCandidates(shape: Shape, words: Words, reading: Reading): Candidate[] {
  const { tokens } = reading.section
  const objects = shape.flatMap(piece => (piece.kind === 'word' ? [piece.alternatives] : []))
  let taken = 0
  return tokens.flatMap((token, i) => {
    const found = i < taken ? null : sayingAt(tokens, i, words)
    if (!found) return []
    taken = i + found.length
    const places = objects.map(object => nearest(tokens, i, object))
    const far = Math.max(...places.map(place => Math.abs(place - i)))
    if (far > MAX_DISTANCE) return []
    const cost = Math.max(0, far - NEAR) * COST_PER_WORD
    const hole = { start: token.start, end: tokens[i + found.length - 1]!.end }
    const last = Math.max(i + found.length - 1, ...places)
    const whole = withoutFormulas(tokens, [Math.min(i, ...places), last])
    const { from, ...tone } = toneOf(tokens, i, last)
    const { start, end } = whole ?? hole
    return [candidateAt(hole, { start: Math.min(start, from), end }, { says: found.says, ...tone }, cost)]
  })
}

/** What is said reaches from its first word to its last, unless a formula stands between, which says something itself. */
function withoutFormulas(
  tokens: readonly Token[],
  [first, last]: readonly [number, number],
): { start: number; end: number } | null {
  const hasFormula = tokens.slice(first, last).some(({ kind }) => kind === 'math')
  return hasFormula ? null : { start: tokens[first]!.start, end: tokens[last]!.end }
}

/** What the words from here on say, and how many they are: `log-log` stands for one word behind the other. */
function sayingAt(
  tokens: readonly Token[],
  at: number,
  words: Words,
): { says: string; length: number } | null {
  for (const [says, alternatives] of words)
    for (const alternative of alternatives) {
      const parts = alternative.split('-')
      const isHere = parts.every((part, i) => {
        const token = tokens[at + i]
        return token?.sentence === tokens[at]!.sentence && isOneOf(token, [part])
      })
      if (isHere) return { says, length: parts.length }
    }
  return null
}

/** Of the words between one word and the next, or the end of the sentence, the first entry that is among them. */
function candidatesBehind(
  behind: readonly string[],
  until: readonly string[],
  words: Words,
  reading: Reading,
): Candidate[] {
  const { tokens } = reading.section
  return tokens.flatMap((anchor, i) => {
    if (!isOneOf(anchor, behind)) return []
    const within: Token[] = []
    for (let at = i + 1; tokens[at]?.sentence === anchor.sentence; at++) {
      if (isOneOf(tokens[at]!, until)) break
      within.push(tokens[at]!)
    }
    for (const [says, alternatives] of words) {
      const token = within.find(one => isOneOf(one, alternatives))
      if (token)
        return [
          candidateAt(
            token,
            { start: deniedFrom(tokens, i), end: token.end },
            { says, negated: false, hedged: false },
            0,
          ),
        ]
    }
    return []
  })
}

/** "Neither overflows", "nor underflows": the denial is a part of what is said. */
const deniedFrom = (tokens: readonly Token[], at: number): number =>
  isWordFor(tokens[at - 1]?.text, 'notEither') ? tokens[at - 1]!.start : tokens[at]!.start

function candidateAt({ start, end }: Extent, whole: Extent, word: Word, cost: number): Candidate {
  return {
    start,
    end,
    from: whole.start,
    to: whole.end,
    word,
    holes: new Map(),
    cost,
    why: cost > 0 ? ['far'] : [],
  }
}

/** Where in the sentence the nearest such word stands; ∞ where none does. */
function nearest(tokens: readonly Token[], from: number, object: readonly string[]): number {
  const sentence = tokens[from]!.sentence
  const isHere = (at: number) => tokens[at]?.sentence === sentence && isOneOf(tokens[at]!, object)
  for (let far = 0; far <= MAX_DISTANCE; far++) {
    if (isHere(from - far)) return from - far
    if (isHere(from + far)) return from + far
  }
  return Number.POSITIVE_INFINITY
}

const isNegation = ({ text }: Token): boolean => isWordFor(text, 'not', 'lacking')

/** A "not" stands before the word, or between the word and what it is about: "ratios are not identified". */
function toneOf(tokens: readonly Token[], at: number, last: number): Omit<Word, 'says'> & { from: number } {
  const token = tokens[at]!
  const isOfIt = (t: Token) => t.clause === token.clause || (!t.aside && t.sentence === token.sentence)
  const before = tokens.slice(Math.max(0, at - MAX_DENIAL_DISTANCE), at).filter(isOfIt)
  const negation = before.findLastIndex(isNegation)
  // "Not identified beyond differences" says that differences are.
  const isExcepted = before.slice(negation).some(t => isWordFor(t.text, 'exception'))
  const isTurnedBehind = tokens.slice(at + 1, last).some(t => t.clause === token.clause && isNegation(t))
  const isTurned = (negation >= 0 && !isExcepted) || isTurnedBehind
  // "Need not be lower" denies that it always is, which is no hedge.
  const hedged = !isTurned && before.some(t => isWordFor(t.text, 'hedge'))
  return { negated: isTurned, hedged, from: before[negation]?.start ?? token.start }
}
