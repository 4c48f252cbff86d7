import { bindsBehind, numbers } from '../binding.js'
import { isFunctionWord } from '../grammar.js'
import { isWordFor } from '../lexicon.js'
import type { Word } from '../word.js'
import { isFigure, leads } from './alone.js'
import type { WordedSentence } from './figure.js'
import type { Joint } from './restated.js'

/** An expression in a sentence, and how its value is joined to it. */
export interface Begun {
  readonly start: number
  /** The first word of it. */
  readonly at: number
  /** The first word that no value before it has taken. */
  readonly since: number
  /** Whether an equals sign and a name stand before it in its own formula. */
  readonly isNamed: boolean
  readonly joint: Joint
  readonly isMeasured: boolean
}

const BLANK = /^[\s"'“‘*_>#|]*$/
const EQUALS = /^[\s"'”’*_`]*(?::=|[=≈])[\s"'“‘*_]*$/

/**
 * Whether a value behind an expression is that of the expression, and not of something larger that it is a part of: "the
 * error of 2/3 is 0.1", "between 2^3 and 2^4, about 12", "more than 2^10, about 1500".
 */
export function standsFree(sentence: WordedSentence, begun: Begun): boolean {
  const { words, source } = sentence
  const { at, start, joint } = begun
  const last = words[at - 1]
  const gap = last ? source.slice(last.scaleEnd ?? last.end, start) : ''
  const isNamedBefore = EQUALS.test(gap)
  if (!isNamedBefore && !BLANK.test(gap)) return false
  const from = isNamedBefore ? nameBefore(words, at) : at
  if (from === null) return false
  const before = words[from - 1]
  if (!before || before.kind === 'stop') return true
  if (before.kind === 'break')
    return before.text !== ')' && !(before.text === ',' && isListed(words[from - 2]))
  if (before.kind !== 'word') return false
  if (begun.isNamed || isNamedBefore) return joint === 'verb' ? leads(before.text) : !governs(before.text)
  return joint === 'verb' ? isSubject(words, from, begun) : isAmount(words, from, begun)
}

/** Where the name before an equals sign begins, `se` or `P(A)`; null where a number stands there. */
function nameBefore(words: readonly Word[], at: number): number | null {
  const { kind, text } = words[at - 1]!
  if (kind === 'word' || kind === 'code' || kind === 'math') return at - 1
  const open = text === ')' ? words.slice(0, at).findLastIndex(word => word.text === '(') : -1
  return open > 0 && words[open - 1]!.kind === 'word' ? open - 1 : null
}

const isListed = (word: Word | undefined): boolean => word !== undefined && word.kind !== 'word'

const governs = (word: string): boolean => isWordFor(word, 'preposition', 'condition', 'comparedWith')

/** "So 2/3 is", "the ratio 2/3 is": what stands before a verb is its subject whole. */
function isSubject(words: readonly Word[], at: number, { since }: Begun): boolean {
  const { text } = words[at - 1]!
  if (isWordFor(text, 'numberName')) return isWordFor(words[at - 2]?.text, 'article')
  return leads(text) && !(isWordFor(text, 'joining') && hasFigure(words.slice(since, at)))
}

const hasFigure = (words: readonly Word[]): boolean =>
  words.some(word => isFigure(word) || word.kind === 'code')

/** Between two amounts of which the second ends or goes with the first: "from 1/3 to 2/3, about". */
const PAIRING: ReadonlySet<string> = new Set(['and', 'or', 'to', 'from', 'between', 'through', 'until'])

/** Whether a word before an expression leaves it an amount of its own: "we need 8 · 13", "a saving of 1 - 1/32". */
function isAmount(words: readonly Word[], at: number, { isMeasured, since }: Begun): boolean {
  const { text } = words[at - 1]!
  if (isWordFor(text, 'article', 'comparedWith', 'nearly', 'possessive') || text.length === 1) return false
  if (bindsBehind(text) ? !isWordFor(text, 'numberName') : numbers(text) || text.endsWith('ing')) return false
  if (text === 'between' || (PAIRING.has(text) && hasFigure(words.slice(since, at - 1)))) return false
  if (text === 'of') return isAmountOf(words, at - 1)
  if (text === 'by')
    return !isWordFor(words[at - 2]?.text, 'byOperation', 'dividing', 'multiplying') && !isMeasured
  return !(isMeasured && isWordFor(text, 'preposition'))
}

/** "A saving of 1/3"; "the logarithm of 1/3" and "a third of 2/3" are other numbers. */
function isAmountOf(words: readonly Word[], of: number): boolean {
  const noun = words[of - 1]
  if (noun?.kind !== 'word' || isWordFor(noun.text, 'partOf')) return false
  const determiner = words
    .slice(Math.max(0, of - MAX_PHRASE), of)
    .findLast(({ text }) => isFunctionWord(text))
  return determiner !== undefined && isWordFor(determiner.text, 'indefinite')
}

/** As many words as "a" and what it belongs to have. */
const MAX_PHRASE = 5
