import type { Token } from '../documents/model/document.js'
import type { Reading } from './page.js'

/** What stands for the formula that a sentence is looked at for, and for any other. */
export const HERE = '⟨⟩'
const FORMULA = '§'

/** Tokens as a line of text in lower case, with one sign for each formula: what patterns of words are looked for in. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === 'math' || kind === 'code' ? FORMULA : text)).join(' ')
}

/** As far as is looked for another sentence, since a hostile one has no end. */
const MAX_DISTANCE = 200

/** The words of the sentence that stands so many sentences behind that of a token, or before it. */
export function neighbour(token: Token, { section, places }: Reading, distance: number): string {
  const wanted = token.sentence + distance
  const place = places.get(token)!
  const near = section.tokens.slice(Math.max(0, place - MAX_DISTANCE), place + MAX_DISTANCE)
  return wordsOf(near.filter(({ sentence }) => sentence === wanted))
}
