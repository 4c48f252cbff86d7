import type { Token } from '../../../documents/model/document.js'
import { isWordFor, wordsFor } from '../../../english/lexicon.js'
import { hasSense, isOneOf, isWordOf } from '../../../english/matching.js'
import type { Rational } from '../../../math/number/rational.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { findUnit } from '../../../math/units/unit-of-word.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from '../locate/candidate.js'
import { figureOf } from '../locate/figures.js'
import { alternativesOf } from '../locate/pattern.js'
import type { Exercise } from '../model/claim.js'
import { printedValue } from './stated-premise.js'

/** What the exercise knows: where the page states its claims and premises, and what values these have. */
export interface Known {
  readonly exercise: Exercise
  readonly places: readonly Candidate[]
  readonly values: readonly Rational[]
}

/**
 * What in the sentence of a place the exercise cannot account for, a number or a name, or null: with it the sentence
 * may be about another setting, "On 512 cards …", "With a 7B model …", and refutes nothing.
 */
export function foreignIn(place: Candidate, known: Known, reading: Reading): string | null {
  const sentence = sentencesOf(place, reading)
  const number = sentence.find((token, i) => isForeignNumber(token, sentence[i - 1], place, known, reading))
  const words = [...wordsFor('numbered'), ...wordsOf(known.exercise)]
  const foreign =
    number ??
    sentence.find((_, i) => isForeignName(sentence, i, words, reading)) ??
    sentence.find((_, i) => isForeignCondition(sentence, i, words))
  return foreign ? reading.source.slice(foreign.start, foreign.scaleEnd ?? foreign.end) : null
}

/** A word that speaks of what the sentence before was about stands this near to the beginning of a sentence. */
const BEGINNING = 3

/** The sentence of a place, and the one before it where the sentence points back at it. */
function sentencesOf(place: Candidate, { section: { tokens } }: Reading): readonly Token[] {
  const here = tokens.find(token => token.end > place.start)!.sentence
  const own = tokens.filter(token => token.sentence === here)
  const points = own
    .slice(0, BEGINNING)
    .some(token => token.end <= place.start && hasSense(token, 'pointsBack'))
  return points ? [...tokens.filter(token => token.sentence === here - 1), ...own] : own
}

/** The name in the sentence of a place that is known for the number there, or null. */
export function knownFor(place: Candidate, { exercise }: Known, reading: Reading): string | null {
  const printed = printedValue(place, reading.source)
  const value = printed && exactValue(printed)
  const sentence = sentencesOf(place, reading)
  for (const [topic, sizes] of Object.entries(exercise.publishedSizes ?? {})) {
    const named = sentence.find(token => isOneOf(token, alternativesOf(exercise.topics?.[topic] ?? topic)))
    if (named && value && sizes.some(size => value.eq(size)))
      return reading.source.slice(named.start, named.end)
  }
  return null
}

/** None or one of a thing, and how units of time convert. */
const NEUTRAL: ReadonlySet<string> = new Set(['0', '1', '24', '60', '365', '3600', '86400'])
const YEAR = /^(?:19|20)\d\d$/
/** Two values this close are the same one, differently rounded. */
const CLOSE = '0.02'

function isForeignNumber(
  token: Token,
  before: Token | undefined,
  place: Candidate,
  { places, values }: Known,
  reading: Reading,
): boolean {
  if (token.kind === 'math' && !isGiven(token, reading)) return false
  const covers = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start < (token.scaleEnd ?? token.end) && token.start < end
  if (covers({ start: place.from, end: place.to }) || places.some(covers)) return false
  if (!token.scale && (NEUTRAL.has(token.text) || YEAR.test(token.text))) return false
  if (before && (hasSense(before, 'numbered') || isPartOfName(before, token, reading.source))) return false
  const found = figureOf(token, reading)
  if (!found) return token.kind === 'number'
  const value = exactValue(printedValue({ ...place, figure: found.figure }, reading.source)!)!
  return !values.some(other => value.minus(other).abs().lte(other.abs().times(CLOSE)))
}

/** The 3 of `GPT-3`. */
const isPartOfName = (before: Token, token: Token, source: string): boolean =>
  before.kind === 'word' && /^[-–]?$/.test(source.slice(before.end, token.start))

/** A figure alone, `$8192$`, or what a symbol is set to, `$N = 7 \times 10^9$`. */
function isGiven(token: Token, reading: Reading): boolean {
  const [chain, ...others] = reading.chains.get(token) ?? []
  if (!chain || others.length > 0 || chain.opens) return false
  const [first] = chain.terms
  return (
    chain.terms.length === 1 ||
    (chain.terms.length === 2 && (first!.head === 'symbol' || first!.head === 'sub'))
  )
}

const CAPITALISED = /^\p{Lu}/u
const ACRONYM = /^\p{Lu}\p{L}*(?:\p{Lu}|\d)/u

/** A proper name in the middle of a sentence that the exercise never mentions: `Llama`, `MQA`, `FP8`. */
function isForeignName(
  sentence: readonly Token[],
  at: number,
  words: readonly string[],
  { source, section }: Reading,
): boolean {
  const token = sentence[at]!
  const before = sentence[at - 1]
  if (token.kind !== 'word' || token.text.length < 2) return false
  const written = source.slice(token.start, token.end)
  // A unit is no name, nor is what the field of the book is full of.
  if (!CAPITALISED.test(written) || isWordOf(token.text, words) || findUnit(written)) return false
  if (ACRONYM.test(written)) return true
  // The sentence before may be among these words: what begins the next is no name.
  if (!before || before.kind === 'stop') return false
  const isTitle = (other: Token | undefined) =>
    other?.kind === 'word' && CAPITALISED.test(source.slice(other.start, other.end))
  if (before.kind === 'break' || isTitle(sentence[at + 1]) || (isTitle(before) && at > 1)) return false
  return !section.tokens.some(
    other => other.text === token.text && !CAPITALISED.test(source.slice(other.start, other.end)),
  )
}

const isUnit = ({ text }: Token): boolean => findUnit(text) !== null || findUnit(text.toUpperCase()) !== null

/** "With recomputation, …": a condition of which the exercise knows no word. */
function isForeignCondition(sentence: readonly Token[], at: number, words: readonly string[]): boolean {
  const token = sentence[at]!
  if (token.kind !== 'word' || !isWordFor(token.text, 'accompanies', 'underCondition')) return false
  let from = at + 1
  while (
    sentence[from] &&
    isWordFor(sentence[from]!.text, 'article', 'pointer', 'possessive', 'determiner', 'every')
  )
    from++
  const [first, second] = [sentence[from], sentence[from + 1]]
  if (first?.kind !== 'word' || second?.kind === 'number' || second?.kind === 'math') return false
  const isKnown = (noun: Token) => isOneOf(noun, words) || hasSense(noun, 'noCondition') || isUnit(noun)
  return !isKnown(first) && !(second && isKnown(second))
}

/** Every word by which the exercise speaks of something. */
function wordsOf(exercise: Exercise): readonly string[] {
  const places = [...exercise.claims.map(claim => claim.where), ...Object.values(exercise.premises)]
  const lists = places.flatMap(({ shapes, about = [], not = '', words = {} }) => [
    ...shapes.flatMap(shape => shape.split(/\s/)),
    ...about,
    not,
    ...Object.values(words),
  ])
  return (
    [...lists, ...Object.values(exercise.topics ?? {})]
      .flatMap(alternativesOf)
      .flatMap(word => [word, ...word.split('-')])
      // Signs of mathematics are none: a star alone would be every word.
      .filter(word => /\p{L}/u.test(word))
  )
}
