import { isFunctionWord } from '../grammar.js'
import { oneOf, wordsFor } from '../lexicon.js'
import { hasSense, isOneOf } from '../matching.js'
import { sentenceBefore, sentenceOf, textOf, type Words } from '../sentence.js'
import type { Word } from '../word.js'

/** "The solutions are", "its roots are", "has the real solutions": words that only say what is found. */
export const namesSolutions = (tokens: readonly Word[]): boolean =>
  tokens.some(token => hasSense(token, 'root')) &&
  tokens.every(
    token =>
      hasSense(token, 'root', 'realNumber', 'rootKind') ||
      (isFunctionWord(token.text) && !hasSense(token, 'noneOf')),
  )

const ROOT = oneOf('root')
const BEFORE_OF = `(?<!\\b${oneOf('preposition')} )\\b${oneOf('article')} (?:(?:real|only|general|unique|exact|explicit) )?${ROOT}`
const OF = new RegExp(`${BEFORE_OF} (?:of|to)(?: (?:the|this) [a-z]+(?: [a-z]+)?)?$`)

/** "The solutions of", "the real roots of the equation" right before an equation. */
export const asksForSolutions = (token: Word, words: Words): boolean =>
  OF.test(textOf(sentenceBefore(token, words)))

const VALUES =
  /(?<!\w)(?:find|determine|list|give|name) (?:all|every|any|each)(?!\w)|(?<!\w)(?:find|determine|list|give|name) the (?:\w+ )?(?:values?|numbers?|points?)(?!\w)/

/** Whether a section sets equations, "determine all x with", or argues by contradiction: it may state one that is false. */
export const setsEquations = ({ tokens }: Words['section']): boolean =>
  tokens.some(token => hasSense(token, 'seeks', 'contradiction')) || VALUES.test(textOf(tokens))

const ALL = new RegExp(
  `\\b(?:only (?:real )?|exactly one (?:real )?)${ROOT}|\\b(?:the|its) (?:real )?(?:solutions|roots|zeros|zeroes) are\\b`,
)
const NOT_ALL = new RegExp(`\\b${oneOf('noneOf')} (?:the|its) only\\b`)

/** Whether the sentence of a value says that it is all that solves an equation. */
export function claimsAllSolutions(token: Word, words: Words): boolean {
  const text = textOf(sentenceOf(token, words))
  return ALL.test(text) && !NOT_ALL.test(text)
}

const CALLED = new RegExp(`\\b${oneOf('article', 'copula', 'having', 'possessive')} (?:real )?${ROOT}`)

/** Whether the sentence of a value calls it a solution. */
export const callsSolution = (token: Word, words: Words): boolean =>
  CALLED.test(textOf(sentenceOf(token, words)))

/** So far around an answer a page may say which solutions count. */
const MAX_DISTANCE = 80
const LEAVES_OUT = wordsFor('leavesOutRoot', 'contrast')

/** Whether a word around an answer may leave a solution out. */
export function mayLeaveSolutionOut(token: Word, { section, places }: Words): boolean {
  const at = places.get(token)!
  const near = section.tokens.slice(Math.max(0, at - MAX_DISTANCE), at + MAX_DISTANCE)
  return near.some(other => isOneOf(other, LEAVES_OUT))
}
