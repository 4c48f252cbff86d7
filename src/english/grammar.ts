import { wordsFor } from './lexicon.js'

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  wordsFor(
    'article',
    'pointer',
    'person',
    'possessive',
    'every',
    'determiner',
    'copula',
    'having',
    'doing',
    'modal',
    'preposition',
    'joining',
    'contrast',
    'comparison',
    'causal',
    'inference',
    'relative',
    'qualifies',
    'circumstance',
    'placed',
    'adverb',
    'comesTo',
  ),
)

/** Whether a word in small letters carries its sentence and names nothing: it is no unit, no surname, no thing. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word)

/** The function words of so many letters. */
export const functionWordsOf = (length: number): readonly string[] =>
  [...FUNCTION_WORDS].filter(word => word.length === length)
