import { oneOf } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf, textOf } from '../../english/sentence.js'
import type { Equation } from './equation.js'

const ROOT = oneOf('root')
const ALL = new RegExp(
  `\\b(?:only (?:real )?|exactly one (?:real )?)${ROOT}|\\b(?:the|its) (?:real )?(?:solutions|roots|zeros|zeroes) are\\b`,
)
const NOT_ALL = /\b(?:not|hardly) (?:the|its) only\b/

/** Whether the sentence of a value says that it is all that solves the equation. */
export function claimsAll({ statement: { chain, reading } }: Equation): boolean {
  const text = textOf(sentenceOf(chain.token, reading))
  return ALL.test(text) && !NOT_ALL.test(text)
}

const NAMES_ROOT = new RegExp(`\\b(?:has|with|the|its|are|is|a) (?:real )?${ROOT}`)

/** Whether the sentence of a value calls it a solution. */
export const callsSolution = ({ statement: { chain, reading } }: Equation): boolean =>
  NAMES_ROOT.test(textOf(sentenceOf(chain.token, reading)))

/** So far around an answer a page may say which solutions count. */
const MAX_DISTANCE = 80

/** Whether no word around an answer may leave a solution out. */
export function leavesNoneOut({ statement: { chain, reading } }: Equation): boolean {
  const { section, places } = reading
  const at = places.get(chain.token)!
  const near = section.tokens.slice(Math.max(0, at - MAX_DISTANCE), at + MAX_DISTANCE)
  return !near.some(token => hasSense(token, 'leavesOutRoot', 'contrast'))
}
