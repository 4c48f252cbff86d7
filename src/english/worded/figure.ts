import { bindsBefore } from '../binding.js'
import { isFunctionWord } from '../grammar.js'
import { isWordFor, mayBegin, oneOf, type Sense } from '../lexicon.js'
import type { Word } from '../word.js'
import type { Expression, WordedFigure } from './expression.js'

/** The words of a sentence in order, and what only others know of them. */
export interface WordedSentence {
  readonly words: readonly Word[]
  readonly source: string
  /** Whether a word, as it is written, is a unit behind a figure. */
  readonly isUnit: (word: string) => boolean
}

/** What was read, and the place of the first word behind it. */
export interface Parsed<E extends Expression = Expression> {
  readonly expression: E
  readonly to: number
}

/** What may stand between two words of one statement: blanks, and signs that only change the print. */
const BLANK = /^[\s*_~]*$/
const CURRENCY = /\\?[$€£]$/
/** What a formula of numbers alone is made of, without a relation. */
const CLOSED = /^(?:[\s\d.,{}()+*/^-]|\\(?:times|cdot|div|[dt]?frac|sqrt|left|right|[,;:!% ]))*$/
const MAX_FORMULA = 80

/** Where a phrase of a sense that begins at a word ends; null where none does. */
export function phraseAt({ words }: WordedSentence, at: number, sense: Sense): number | null {
  if (!mayBegin(words[at]?.text, sense)) return null
  const text = words
    .slice(at, at + MAX_PHRASE)
    .map(word => word.text)
    .join(' ')
  const pattern = PHRASES.get(sense) ?? new RegExp(`^${oneOf(sense)}(?= |$)`)
  PHRASES.set(sense, pattern)
  const found = pattern.exec(text)
  return found ? at + found[0].split(' ').length : null
}

const MAX_PHRASE = 4
/** Each is made once: every word of a page is asked. */
const PHRASES = new Map<Sense, RegExp>()

/** The source between a word and the one before it. */
export function gapBefore({ words, source }: WordedSentence, at: number): string {
  const [before, word] = [words[at - 1], words[at]]
  return before && word ? source.slice(before.scaleEnd ?? before.end, word.start) : ''
}

/** Whether nothing but blanks stands before a word; a sign of money belongs to its figure. */
export const isNextTo = (sentence: WordedSentence, at: number): boolean =>
  sentence.words[at]?.kind === 'number'
    ? BLANK.test(gapBefore(sentence, at).replace(CURRENCY, ''))
    : BLANK.test(gapBefore(sentence, at))

/** Whether a figure is a part of one: "half", "two thirds", "15%". */
export const isShare = ({ kind, text, written, scale }: Word): boolean =>
  kind === 'number' && (scale === '%' || (scale === undefined && written !== undefined && text.includes('/')))

/** The figure at a place, with its unit or with what it counts; null where none begins there. */
export function figureAt(sentence: WordedSentence, at: number): Parsed<WordedFigure> | null {
  const word = sentence.words[at]
  if (!word) return null
  if (word.kind === 'math')
    return word.text.length <= MAX_FORMULA && CLOSED.test(word.text) && /\d/.test(word.text)
      ? figure(sentence, at, at + 1)
      : null
  if (word.kind !== 'number' || word.scale === '×') return null
  const isFraction = sentence.words[at + 1]?.kind === 'number' && gapBefore(sentence, at + 1) === '/'
  const behind = at + (isFraction ? 2 : 1)
  return figure(sentence, at, endOfUnit(sentence, behind))
}

function figure(sentence: WordedSentence, from: number, to: number): Parsed<WordedFigure> {
  const words = sentence.words.slice(from, to)
  const [first, last] = [words[0]!, words.at(-1)!]
  const sign =
    first.kind === 'number'
      ? (CURRENCY.exec(sentence.source.slice(first.start - 2, first.start))?.[0] ?? '')
      : ''
  const isCounted = last.kind !== 'word' && countsAt(sentence, to)
  return {
    expression: {
      kind: 'figure',
      words,
      noun: isCounted ? sentence.words[to]!.text : null,
      start: first.start - sign.length,
      end: last.scaleEnd ?? last.end,
    },
    to: isCounted ? to + 1 : to,
  }
}

/** Behind `80` in `80 GB`, `km/h`, `km per hour`. */
function endOfUnit(sentence: WordedSentence, from: number): number {
  const { words, source, isUnit } = sentence
  const isUnitAt = (at: number): boolean => {
    const word = words[at]
    return word?.kind === 'word' && isUnit(source.slice(word.start, word.end))
  }
  if (!isUnitAt(from) || !isNextTo(sentence, from)) return from
  const isRate = words[from + 1]?.text === 'per' && isUnitAt(from + 2)
  if (isRate) return from + 3
  return isUnitAt(from + 1) && gapBefore(sentence, from + 1) === '/' ? from + 2 : from + 1
}

/** A participle counts nothing: "3% + 3% compounded". */
const NOUN = /^(?!\p{L}+ed$|factorial$)\p{L}{3,}$/u

/** Whether a word behind a figure is what it counts. */
function countsAt(sentence: WordedSentence, at: number): boolean {
  const word = sentence.words[at]
  return (
    word?.kind === 'word' &&
    NOUN.test(word.text) &&
    isNextTo(sentence, at) &&
    !isFunctionWord(word.text) &&
    !bindsBefore(word.text) &&
    !isWordFor(word.text, 'moreThan', 'fewerThan', 'comparative', 'plainly', 'nearly') &&
    !(['comesOut', 'inAll'] as const).some(sense => phraseAt(sentence, at, sense) !== null)
  )
}
