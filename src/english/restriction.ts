import { isWordFor, wordsFor } from './lexicon.js'
import { isOneOf } from './matching.js'
import { clauseBefore, sentenceBehind, sentenceOf, type Words } from './sentence.js'
import type { Word } from './word.js'

const RESTRICTS = wordsFor('condition', 'restricts')
const NARROWS = [...RESTRICTS, ...wordsFor('narrows')]
const NARROWS_BEHIND = [...RESTRICTS, ...wordsFor('narrowsBehind')]
const NEXT = wordsFor('joining', 'contrast', 'inference', 'causal')
const REQUIRES = wordsFor('condition', 'requires')
const AT_A_POINT = wordsFor('condition', 'atAPoint')
const RELATIVE = wordsFor('pointing')
const CASES = wordsFor('suppose', 'condition', 'supposesCase')

/** "In any case" leaves no case out. */
const isOfAllCases = (words: readonly Word[], at: number): boolean =>
  isWordFor(words[at]!.text, 'supposesCase') && isWordFor(words[at - 1]?.text, 'every')

const wordIn = <T extends Word>(words: readonly T[], known: readonly string[]): T | null =>
  words.find((word, at) => isOneOf(word, known) && !isOfAllCases(words, at)) ?? null

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

/** Whether the sentence of a formula speaks of one point: a root, an optimum. */
export const speaksOfAPoint = <T extends Word>(token: T, words: Words<T>): boolean =>
  wordIn(
    sentenceOf(token, words).filter(word => word !== token),
    AT_A_POINT,
  ) !== null

/** Whether its own clause does, up to a relative one: "…, which vanishes at 2" says where, and what vanishes everywhere. */
export function clauseSpeaksOfAPoint<T extends Word>(token: T, words: Words<T>): boolean {
  const behind = sentenceBehind(token, words)
  const end = behind.findIndex(word => word.clause !== token.clause || isOneOf(word, RELATIVE))
  const own = [...clauseBefore(token, words), ...behind.slice(0, end < 0 ? undefined : end)]
  return wordIn(own, AT_A_POINT) !== null
}
