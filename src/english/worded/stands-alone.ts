import { isFunctionWord } from '../grammar.js'
import { isWordFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import { goesOnBehindValue } from '../value.js'
import type { Word } from '../word.js'

/**
 * Whether nothing before a phrase in its sentence may belong to it, back to "that" or "we have": "half the trace", "for the
 * transpose the rank", "modulo 2: the inverse" are of something else.
 */
export function beginsByItself(
  tokens: readonly Word[],
  from: number,
  isAllowed: (token: Word) => boolean = () => false,
): boolean {
  const before = tokens.slice(0, from)
  if (before.some((_, at) => isWish(before, at))) return false
  const start = before.findLastIndex(
    ({ text }, at) => text === 'that' || text === 'have' || (text === ':' && isRemark(before.slice(0, at))),
  )
  return before.slice(start + 1).every(token => isGlue(token) || isAllowed(token))
}

/** "Choose B so that the trace is 4"; behind a comma it concludes. */
const isWish = (words: readonly Word[], that: number): boolean =>
  words[that]!.text === 'that' &&
  isWordFor(words[that - 1]?.text, 'soThat') &&
  words[that - 2]?.kind !== 'break'

/** "This is no coincidence", "here is ours": a clause of its own that sets no case, and speaks of nothing else. */
const isRemark = (words: readonly Word[]): boolean =>
  isFunctionWord(words[0]?.text ?? '') &&
  words.some(word => hasSense(word, 'copula')) &&
  words.every(word => word.kind === 'word' && !hasSense(word, 'preposition', 'condition', 'suppose'))

/** A word that leads from one thought to the next and says of what nothing is: no preposition, and no name. */
const isGlue = (token: Word): boolean => {
  if (token.kind !== 'word') return token.kind === 'break'
  const { text } = token
  if (isWordFor(text, 'not')) return false
  return (
    (isFunctionWord(text) && !isWordFor(text, 'preposition', 'comparison')) ||
    hasSense(token, 'assertsThat', 'leadsOn') ||
    text.endsWith('ly')
  )
}

/** Whether nothing behind a phrase belongs to it: its sentence ends there, or goes on with a thought of its own. */
export function endsByItself(tokens: readonly Word[], to: number): boolean {
  const next = tokens[to + (refersBack(tokens, to) ? 2 : 0)]
  return !next || next.kind === 'stop' || next.kind === 'break' || goesOnBehindValue(next)
}

/** "shrinks to a quarter of that" */
const refersBack = (tokens: readonly Word[], at: number): boolean =>
  tokens[at]?.text === 'of' && ['that', 'it', 'this'].includes(tokens[at + 1]?.text ?? '')

/** Whether words between two parts of a statement say nothing of their own. */
export const saysNothing = (tokens: readonly Word[], isAllowed: (token: Word) => boolean): boolean =>
  tokens.every(token => isGlue(token) || isAllowed(token) || hasSense(token, 'roughly', 'preposition'))
