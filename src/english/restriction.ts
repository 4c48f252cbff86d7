import { wordsFor } from './lexicon.js'
import { isOneOf } from './matching.js'
import type { Word } from './word.js'

const RESTRICTS = wordsFor('condition', 'restricts')
const NARROWS = [...RESTRICTS, ...wordsFor('narrows')]
const NARROWS_BEHIND = [...RESTRICTS, ...wordsFor('narrowsBehind')]
const NEXT = wordsFor('joining', 'contrast', 'inference', 'causal')
const REQUIRES = wordsFor('condition', 'requires')
const CASES = wordsFor('suppose', 'condition', 'supposesCase')

const wordIn = <T extends Word>(words: readonly T[], known: readonly string[]): T | null =>
  words.find(word => isOneOf(word, known)) ?? null

/** The word by which a sentence speaks of some cases, or of what is nearly so; null where it speaks of all. */
export const restrictionIn = (sentence: readonly Word[]): string | null =>
  wordIn(sentence, RESTRICTS)?.text ?? null

/** Whether a sentence claims something of some values only: "for some x", "whenever", "large enough". */
export const narrows = (sentence: readonly Word[]): boolean => wordIn(sentence, NARROWS) !== null

/** The word behind a statement by which it is one about some cases, before the next statement begins; or null. */
export function restrictionBehind<T extends Word>(behind: readonly T[]): T | null {
  const next = behind.findIndex(word => isOneOf(word, NEXT))
  return wordIn(behind.slice(0, next < 0 ? undefined : next), NARROWS_BEHIND)
}

/** Whether a comparison behind these words is a condition: "we stop when", "this needs". */
export const requires = (before: readonly Word[]): boolean => wordIn(before, REQUIRES) !== null

/** Whether these words suppose what stands behind them: "when p = q" does not say what p is. */
export const supposesCase = (before: readonly Word[]): boolean => wordIn(before, CASES) !== null
