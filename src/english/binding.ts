import { isFunctionWord } from './grammar.js'
import { isWordFor, wordsFor } from './lexicon.js'
import { isWordOf } from './matching.js'

/** Whether a word behind a figure goes on with the sentence, so that it is no unit. */
export const goesOn = (word: string): boolean =>
  isFunctionWord(word) || isWordFor(word, 'operation') || word === 'per'

/** Whether a unit ends before a word: `months at full use`, `GB total`; a rate goes on behind "per". */
export const endsUnit = (word: string): boolean => isFunctionWord(word) || isWordFor(word, 'ofAmount')

/** Whether a word binds the figure behind it into something larger: "half", "the sum", or numbers it: "Table 3". */
export const bindsBehind = (word: string): boolean => isWordFor(word, 'bindsBehind') || BINARY.has(word)

/** Operations on the figure before and the one behind. */
const BINARY: ReadonlySet<string> = new Set(
  wordsFor('operation').filter(word => !isWordFor(word, 'byOperation')),
)

/** Whether a word binds the figure before it into something larger: "times", "squared". */
export const bindsBefore = (word: string): boolean => isWordFor(word, 'bindsBefore', 'operation')

/** Whether a word numbers the figure behind it: "Table 3". */
export const numbers = (word: string): boolean => isWordOf(word, wordsFor('numbered'))

/** Whether a statement may begin behind a word: a bare figure there is its left side. */
export const beginsStatement = (word: string): boolean =>
  isWordFor(
    word,
    'causal',
    'contrast',
    'inference',
    'relative',
    'having',
    'comesTo',
    'copula',
    'opensStatement',
  )

const WORD = /[A-Za-z]+/g
/** Nothing but "for example" or "that is" in two letters: `\\text{e.g. } 2 + 2 = 4`. */
const ABBREVIATED = /^[\s,;(]*(?:e\.\s?g|i\.\s?e)\.[\s,]*$/

/**
 * Where the text inside a formula goes on with the sentence around it: behind the m of ` m, for all `, at 0 in `, so `.
 * Null where it does not, and names something or is a unit: `tokens per second`, `loss`.
 */
export function sentenceIn(text: string): number | null {
  if (ABBREVIATED.test(text)) return 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!carriesOn(word.toLowerCase())) continue
    return text.slice(0, index).replace(/(?<![\s,.;:(])[\s,.;:(]+$/, '').length
  }
  return null
}

const carriesOn = (word: string): boolean =>
  isWordFor(
    word,
    ...(['joining', 'causal', 'inference', 'relative', 'condition', 'contrast', 'qualifies'] as const),
    ...(['leadsToSymbol', 'givesCase', 'joinsFormulas', 'estimates', 'roughly'] as const),
  )

/** Whether a text is a lone "and" or "or", which may stand between two values as well as between two statements. */
export const joinsValues = (text: string): boolean => isWordFor(text.trim().toLowerCase(), 'joining')

/** Whether a text is one word that says of the figure before it that it is rough: `(roughly)`. */
export const isHedge = (text: string): boolean =>
  isWordFor(text.replaceAll(/[^A-Za-z]/g, '').toLowerCase(), 'estimates', 'roughly')
