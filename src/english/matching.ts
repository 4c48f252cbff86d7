import { isFormOf, type Sense, wordsFor } from './lexicon.js'
import type { Word } from './word.js'

/** Whether a word is one of these: `a*` stands for every word that begins so, and a plural matches its singular. */
export const isWordOf = (word: string, alternatives: readonly string[]): boolean =>
  alternatives.some(
    alternative =>
      alternative === word ||
      `${alternative}s` === word ||
      (alternative.endsWith('*') && word.startsWith(alternative.slice(0, -1))),
  )

/** Whether a token is one of these words; a number matches by its digits or by the word that it is written as. */
export function isOneOf(token: Word, alternatives: readonly string[]): boolean {
  if (token.kind === 'number') {
    const { text, written = text } = token
    return alternatives.includes(text) || alternatives.includes(written.toLowerCase())
  }
  return token.kind === 'word' && isWordOf(token.text, alternatives)
}

/** Whether a token is a word of some senses, in the singular or the plural. */
export function hasSense(token: Word | undefined, ...senses: readonly Sense[]): boolean {
  if (token?.kind === 'word') return senses.some(sense => isFormOf(token.text, sense))
  return token?.kind === 'number' && senses.some(sense => isOneOf(token, wordsFor(sense)))
}

/** Whether one of these words stands among the tokens. */
export const says = (tokens: readonly Word[], words: readonly string[]): boolean =>
  tokens.some(token => isOneOf(token, words))

/** How many tokens the longest of these takes that begins here: 2 for `multi-query`; 0 where none does. */
export function lengthAt(tokens: readonly Word[], at: number, alternatives: readonly string[]): number {
  const here = tokens[at]!
  const lengths = alternatives.map(alternative => {
    const words = alternative.split('-')
    const isHere = words.every((word, i) => {
      const token = tokens[at + i]
      return token !== undefined && token.sentence === here.sentence && isOneOf(token, [word])
    })
    return isHere ? words.length : 0
  })
  return Math.max(0, ...lengths)
}

/** Whether these words begin at a place; those of `each-layer` stand side by side. */
export const beginsAt = (tokens: readonly Word[], at: number, alternatives: readonly string[]): boolean =>
  lengthAt(tokens, at, alternatives) > 0
