import { alternativesFor } from './lexicon.js'
import type { Word } from './word.js'

const ABBREVIATED = String.raw`i\.? ?e\.?`
const SAYS_AGAIN = new RegExp(
  `^[^,]*(?:, (?:or|${alternativesFor('againInFull')}|${ABBREVIATED})|\\b${ABBREVIATED})(?:,| (?:${alternativesFor('roughly')}))*$`,
)

/** What stands between a quantity and the same one again, as a pattern without groups of its own: ", that is", " (". */
export const AGAIN = `(?:, or|,? (?:${alternativesFor('againInFull')}|${ABBREVIATED}|${alternativesFor('copula')}))(?:,| (?:${alternativesFor('roughly')}))*|\\(`

/** Whether words between two quantities say that the second is the first again: "…, or", "that is about", "i.e.". */
export function saysAgain(between: readonly Word[]): boolean {
  const words = between.map(({ kind, text }) => (kind === 'break' ? ',' : kind === 'word' ? ` ${text}` : '.'))
  return SAYS_AGAIN.test(words.join(''))
}
