import { DISCOURSE_WORDS } from './lexicon/discourse.js'
import { GRAMMAR_WORDS } from './lexicon/grammar.js'
import { LOGIC_WORDS } from './lexicon/logic.js'
import { PREDICATE_WORDS } from './lexicon/predicates.js'
import { PROPORTION_WORDS } from './lexicon/proportion.js'
import { QUANTITY_WORDS } from './lexicon/quantity.js'
import { REFERENCE_WORDS } from './lexicon/reference.js'
import { STANCE_WORDS } from './lexicon/stance.js'
import { WORDED_WORDS } from './lexicon/worded.js'

/**
 * The English words that the readers know, each once by its sense. `a*` stands for every word that begins so, `a-b` for
 * two words in a row. A cue is built of senses, so that a word is added in one place and heard everywhere.
 */
const LEXICON = {
  ...GRAMMAR_WORDS,
  ...STANCE_WORDS,
  ...DISCOURSE_WORDS,
  ...QUANTITY_WORDS,
  ...LOGIC_WORDS,
  ...REFERENCE_WORDS,
  ...PROPORTION_WORDS,
  ...WORDED_WORDS,
  ...PREDICATE_WORDS,
} as const

export type Sense = keyof typeof LEXICON

/** What is made of the words of each sense. */
function bySense<T>(make: (words: readonly string[]) => T): { get(sense: Sense): T } {
  const made = new Map<string, T>(
    Object.entries(LEXICON).map(([sense, words]) => [sense, make(words.split(' '))] as const),
  )
  return { get: sense => made.get(sense)! }
}

const WORDS = bySense(words => words)

const wordsBySenses = new Map<string, readonly string[]>()

/** The words of some senses, for matching against words of a text. They are asked for at every word of a page. */
export function wordsFor(...senses: readonly Sense[]): readonly string[] {
  if (senses.length === 1) return WORDS.get(senses[0]!)
  const key = senses.join(' ')
  const words = wordsBySenses.get(key) ?? senses.flatMap(sense => WORDS.get(sense))
  wordsBySenses.set(key, words)
  return words
}

const SETS = bySense(words => new Set(words))

/** Whether a word is one of some senses in this very form. */
export const isWordFor = (word: string | undefined, ...senses: readonly Sense[]): boolean =>
  word !== undefined && senses.some(sense => SETS.get(sense).has(word))

const LETTERS = bySense(words => new Set(words.map(word => word[0])))

/** Whether the first letter of a word is one of a sense: a quick answer where every word of a page is asked. */
export const mayBegin = (word: string | undefined, sense: Sense): boolean =>
  word !== undefined && LETTERS.get(sense).has(word[0])

const BEGINNINGS = bySense(words => words.filter(word => word.endsWith('*')).map(word => word.slice(0, -1)))

/** Whether a word is one of a sense, in the singular or the plural, or begins as one of its words does. */
export const isFormOf = (word: string, sense: Sense): boolean =>
  SETS.get(sense).has(word) ||
  (word.endsWith('s') && SETS.get(sense).has(word.slice(0, -1))) ||
  BEGINNINGS.get(sense).some(beginning => word.startsWith(beginning))

/** The words of some senses as alternatives of a regular expression. */
export const alternativesFor = (...senses: readonly Sense[]): string =>
  wordsFor(...senses)
    .map(word => word.replace('*', "[\\w'’]*").replaceAll('-', ' '))
    .join('|')

/** A pattern for one word of some senses. */
export const oneOf = (...senses: readonly Sense[]): string => `(?:${alternativesFor(...senses)})(?![\\w'’])`
