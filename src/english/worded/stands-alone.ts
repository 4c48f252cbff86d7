import { isFunctionWord } from '../grammar.js'
import { isWordFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import { goesOnBehindValue } from '../value.js'
import type { Word } from '../word.js'

/**
 * Whether nothing before a phrase in its sentence may belong to it, back to a colon or "that": "half the trace", "for the
 * transpose the rank", "modulo 2, the inverse" are of something else.
 */
export function beginsByItself(
  tokens: readonly Word[],
  from: number,
  isAllowed: (token: Word) => boolean = () => false,
): boolean {
  const before = tokens.slice(0, from)
  const start = before.findLastIndex(
    ({ kind, text }) => text === 'that' || text === 'have' || (kind === 'break' && text === ':'),
  )
  return before.slice(start + 1).every(token => isGlue(token) || isAllowed(token))
}

/** Articles and words that lead from one thought to the next. */
const isGlue = (token: Word): boolean =>
  token.kind === 'break'
    ? token.text === ','
    : isWordFor(token.text, 'article', 'inference', 'joining', 'contrast', 'causal') ||
      hasSense(token, 'assertsThat') ||
      /ly$/.test(token.text) ||
      LEADS.has(token.text)

/** "In other words", "as we know". */
const LEADS: ReadonlySet<string> = new Set(['also', 'in', 'other', 'words', 'as', 'we', 'fact', 'it', 'is'])

/** Whether nothing behind a phrase belongs to it: its sentence ends there, or goes on with a thought of its own. */
export function endsByItself(tokens: readonly Word[], to: number): boolean {
  const next = tokens[to]
  return !next || next.kind === 'stop' || next.kind === 'break' || goesOnBehindValue(next)
}

/** Whether words between two parts of a statement say nothing of their own. */
export const saysNothing = (tokens: readonly Word[], isAllowed: (token: Word) => boolean): boolean =>
  tokens.every(
    token =>
      isGlue(token) ||
      isAllowed(token) ||
      hasSense(token, 'roughly') ||
      (token.kind === 'word' && isFunctionWord(token.text)),
  )
