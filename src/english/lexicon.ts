import { DISCOURSE_WORDS } from './lexicon/discourse.js'
import { GRAMMAR_WORDS } from './lexicon/grammar.js'
import { LOGIC_WORDS } from './lexicon/logic.js'
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
  ...WORDED_WORDS,
} as const

export type Sense = keyof typeof LEXICON

const WORDS = new Map(
  Object.entries(LEXICON).map(([sense, words]) => [sense, words.split(' ')] as const),
) as ReadonlyMap<Sense, readonly string[]> as { get(sense: Sense): readonly string[] }

/** The words of some senses, for matching against words of a text. */
export const wordsFor = (...senses: readonly Sense[]): readonly string[] =>
  senses.flatMap(sense => WORDS.get(sense))

/** Whether a word is one of some senses in this very form. */
export const isWordFor = (word: string | undefined, ...senses: readonly Sense[]): boolean =>
  word !== undefined && senses.some(sense => WORDS.get(sense).includes(word))

/** The words of some senses as alternatives of a regular expression. */
export const alternativesFor = (...senses: readonly Sense[]): string =>
  wordsFor(...senses)
    .map(word => word.replace('*', "[\\w'’]*").replaceAll('-', ' '))
    .join('|')

/** A pattern for one word of some senses. */
export const oneOf = (...senses: readonly Sense[]): string => `(?:${alternativesFor(...senses)})(?![\\w'’])`
