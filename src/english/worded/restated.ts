import { bindsBefore } from '../binding.js'
import { isFunctionWord } from '../grammar.js'
import { isWordFor } from '../lexicon.js'
import { endsAlone } from './alone.js'
import type { WordedFigure, WordedStatement } from './expression.js'
import { figureAt, gapBefore, isNextTo, type Parsed, phraseAt, type WordedSentence } from './figure.js'
import { type Verb, verbAt } from './verb.js'

/** What joins an expression to its value: a verb, whose subject it is, or what sets the value beside it. */
export type Joint = 'verb' | 'apposition'

/** The value of the expression that ends before a word. */
export interface Restated {
  readonly joint: Joint
  readonly sign: WordedStatement['sign']
  readonly value: WordedFigure
  /** Whether the value is one of something: `3.03 bits per token`, `30 tests`. */
  readonly isMeasured: boolean
}

interface Joined extends Verb {
  readonly joint: Joint
}

/**
 * The value that words from a place on give to what ends before it, and to nothing larger: "is nearly 2", ", about 0.354",
 * ", which comes to 1024", "(roughly 5)"; null where they give none.
 */
export function restatedAt(sentence: WordedSentence, at: number): Restated | null {
  const joined = joinedBy(sentence, at)
  const found = joined && valueAt(sentence, joined.to)
  if (!joined || !found) return null
  const { expression, to } = found
  const behind = expression.noun === null ? to : to - 1
  const tail = behindNouns(sentence, behind)
  if (tail === null || !endsAlone(sentence, { expression, to: tail })) return null
  const closing = sentence.words[phraseAt(sentence, tail, 'inAll') ?? tail]
  if (sentence.words[at]!.text === '(' && closing?.text !== ')') return null
  const value = { ...expression, noun: tail > behind ? sentence.words[behind]!.text : null }
  return { joint: joined.joint, sign: joined.sign, value, isMeasured: isMeasured(value) }
}

/** Whether a figure counts something, or has a unit; the second part of a figure is none. */
export const isMeasured = ({ words, noun }: WordedFigure): boolean =>
  noun !== null || words.at(-1)!.kind === 'word'

const joinedBy = (sentence: WordedSentence, at: number): Joined | null =>
  sentence.words[at]?.kind === 'break' ? besideAt(sentence, at) : besideVerb(sentence, at)

function besideVerb(sentence: WordedSentence, at: number): Joined | null {
  const isLeaving = isWordFor(sentence.words[at]?.text, 'leaving')
  const verb = isLeaving || !isNextTo(sentence, at) ? null : verbAt(sentence, at)
  return verb && { ...verb, joint: 'verb' }
}

const BESIDE = /^[,(—–]$/

/** ", about", ", that is,", ", or roughly", ", which is": one of these words has to tell that it is a value. */
function besideAt(sentence: WordedSentence, at: number): Joined | null {
  const { words } = sentence
  const [first, next] = [words[at]!, words[at + 1]]
  if (!BESIDE.test(first.text)) return null
  const verb = next?.text === 'which' ? verbAt(sentence, at + 2) : null
  if (verb) return { ...verb, sign: { ...verb.sign, start: first.start }, joint: 'apposition' }
  const isOr = next?.text === 'or'
  const said = isOr ? at + 2 : behindThatIs(sentence, at + 1)
  const about = phraseAt(sentence, phraseAt(sentence, said, 'plainly') ?? said, 'nearly')
  // "1/2, 0.3", "1/2, or 0.3": what is only listed is no value.
  if (about === null && (isOr || said === at + 1)) return null
  const [to, operator] = about === null ? [said, '=' as const] : [about, '≈' as const]
  return { joint: 'apposition', sign: { operator, start: first.start, end: words[to - 1]!.end }, to }
}

/** Behind "that is" and the comma behind it; the place itself where nothing of that kind stands there. */
function behindThatIs(sentence: WordedSentence, at: number): number {
  const to = phraseAt(sentence, at, 'thatIs')
  return to === null ? at : sentence.words[to]?.text === ',' ? to + 1 : to
}

/** A number of a formula or of code alone, in powers of ten or not. */
const LONE_FIGURE =
  /^\s*[-−]?\d(?:[\d.,\s]|\{,\}|\\[,;!: ])*(?:(?:\\times|\\cdot|[×·*])\s*10\s*\^\s*(?:\{\s*[-−]?\d+\s*\}|\d)\s*(?:\\,\s*)?)?(?:\\?%\s*)?$/
const POWER_OF_TEN = /^\s?[×·⋅]\s?10(?:\^(?:[-−]?\d{1,3}|\{[-−]?\d{1,3}\})|⁻?[⁰¹²³⁴-⁹]{1,3})(?![\d^]|\.\d)/
const MAX_FIGURE = 40
/** The stop of "approx.", or the mark of a quoted line. */
const BEFORE_VALUE = /^(?:\.\s|\s*\n[ \t>]*)$/

/** One figure with its unit, in prose, in a formula or in code; words for numbers, as "half", are none. */
function valueAt(sentence: WordedSentence, at: number): Parsed<WordedFigure> | null {
  const { words, source } = sentence
  const word = words[at]
  if (!word || !(isNextTo(sentence, at) || BEFORE_VALUE.test(gapBefore(sentence, at)))) return null
  if (word.kind === 'math' || word.kind === 'code') {
    const { start, end, text } = word
    if (text.length > MAX_FIGURE || !LONE_FIGURE.test(text)) return null
    return { expression: { kind: 'figure', words: [word], noun: null, start, end }, to: at + 1 }
  }
  if (word.kind !== 'number' || /\p{L}{3}/u.test(word.written ?? '')) return null
  const power =
    word.scale === undefined ? POWER_OF_TEN.exec(source.slice(word.end, word.end + MAX_FIGURE)) : null
  if (!power) return cutOffAt(sentence, at) ?? figureAt(sentence, at)
  const end = word.end + power[0].length
  let to = at + 1
  while (to < words.length && words[to]!.start < end) to++
  const parts = words.slice(at, to)
  return { expression: { kind: 'figure', words: parts, noun: null, start: word.start, end }, to }
}

/** "0.666…": decimals that go on. */
function cutOffAt({ words, source }: WordedSentence, at: number): Parsed<WordedFigure> | null {
  const word = words[at]!
  const dots = /^(?:\.{3}(?!\.)|…)/.exec(source.slice(word.end, word.end + 4))
  if (!dots || word.scale !== undefined || !word.text.includes('.')) return null
  const end = word.end + dots[0].length
  return { expression: { kind: 'figure', words: [word], noun: null, start: word.start, end }, to: at + 1 }
}

const NOUN = /^\p{L}{2,}$/u
/** Blanks, and a power of the figure. */
const BEFORE_NOUN = /^[⁻⁰¹²³⁴-⁹]*[\s*_~]*$/
const PLURAL = /[^s]s$/
/** `Elo`, `dB`. */
const NAME = /^\p{Ll}?\p{Lu}/u
/** "Elo points", "floating point operations". */
const MAX_NOUNS = 3

/** Behind what a value counts: units, or nouns of which the last is a plural, and a rate; null where a figure counts nothing so. */
function behindNouns(sentence: WordedSentence, at: number): number | null {
  const { words, isUnit } = sentence
  let to = at
  while (to - at <= MAX_NOUNS && isNoun(sentence, to)) to++
  const { start, end } = words[to - 1]!
  const last = sentence.source.slice(start, end)
  if (to > at && !PLURAL.test(last) && !NAME.test(last) && !isUnit(last)) return null
  const isRate = words[to]?.text === 'per' && words[to + 1]?.kind === 'word'
  return isRate ? to + 2 : to
}

function isNoun(sentence: WordedSentence, at: number): boolean {
  const word = sentence.words[at]
  return (
    word?.kind === 'word' &&
    NOUN.test(word.text) &&
    BEFORE_NOUN.test(gapBefore(sentence, at)) &&
    !isFunctionWord(word.text) &&
    !bindsBefore(word.text) &&
    !isWordFor(word.text, 'moreThan', 'fewerThan', 'comparative', 'apart', 'measuresFrom', 'condition') &&
    phraseAt(sentence, at, 'inAll') === null
  )
}
