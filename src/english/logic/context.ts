import { type Sense, wordsFor } from '../lexicon.js'
import { beginsAt } from '../matching.js'
import { sentenceBehind, textOf, type Words } from '../sentence.js'
import type { Word } from '../word.js'

const saysSense = (tokens: readonly Word[], sense: Sense): boolean =>
  tokens.some((_, at) => beginsAt(tokens, at, wordsFor(sense)))

/** What a stretch of a page tells of the signs of logic and of sets. */
export interface LogicContext {
  /** Whether it speaks of propositions. */
  readonly isLogic: boolean
  /** Whether it speaks of a logic or an order in which classical laws may fail. */
  readonly isOtherLogic: boolean
  /** Whether a bar over a set takes its complement. */
  readonly hasComplements: boolean
}

export function logicContextOf(tokens: readonly Word[]): LogicContext {
  return {
    isLogic: saysSense(tokens, 'logic'),
    isOtherLogic: saysSense(tokens, 'otherLogic'),
    hasComplements: saysSense(tokens, 'complement') && !saysSense(tokens, 'topology'),
  }
}

/** What a page calls a formula by the words behind it: true in all cases, or in none; and whether it says that it is not. */
export interface CalledAlways {
  readonly value: boolean
  readonly isDenied: boolean
}

const CALLED =
  /^(?:, )?(?:is|are) (?:always |also |itself |clearly |therefore |thus )?(not )?(?:a |an )?(tautolog|contradict)(?:y|ies|ion|ions)(?![\w])/

/** "Is a tautology", "is a contradiction", "is not a tautology" right behind a formula; null for other words. */
export function calledAlways(token: Word, words: Words): CalledAlways | null {
  const [, not, name] = CALLED.exec(textOf(sentenceBehind(token, words)).trimStart()) ?? []
  return name === undefined ? null : { value: name === 'tautolog', isDenied: not !== undefined }
}

/** Whether words before a formula take something as given: "let", "suppose". */
export const takesAsGiven = (before: readonly Word[]): boolean => saysSense(before, 'introduces')

/** Whether words before a formula bring its names in: "let $A$ be", "for all $A$". */
export const introducesNames = (before: readonly Word[]): boolean =>
  takesAsGiven(before) || saysSense(before, 'every')
