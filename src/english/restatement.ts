import { alternativesFor } from './lexicon.js'
import type { Word } from './word.js'

const ABBREVIATED = String.raw`i\.? ?e\.?`
const AGAIN = new RegExp(
  `^[^,]*(?:, (?:or|${alternativesFor('againInFull')}|${ABBREVIATED})|\\b${ABBREVIATED})(?:,| (?:${alternativesFor('roughly')}))*$`,
)

/** Whether words between two quantities say that the second is the first again: "…, or", "that is about", "i.e.". */
export function saysAgain(between: readonly Word[]): boolean {
  const words = between.map(({ kind, text }) => (kind === 'break' ? ',' : kind === 'word' ? ` ${text}` : '.'))
  return AGAIN.test(words.join(''))
}
