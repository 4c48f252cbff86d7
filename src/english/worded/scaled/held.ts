import { isWordFor } from '../../lexicon.js'
import type { Word } from '../../word.js'
import { isOfName } from './names.js'

/** A clause without the words that say what stays as it is, and what that is. */
export interface Held<T extends Word> {
  readonly rest: readonly T[]
  /** What stays, word by word; empty where "all else" does, null where nothing is said of it. */
  readonly held: readonly T[] | null
  /** Every word that is not of the rest. */
  readonly without: readonly T[]
}

/** What stays is named by so many words. */
const MAX_WORDS = 4

/** "At fixed $D$", "at the same utilisation", "for a fixed number of tokens", "with everything else fixed". */
export function heldIn<T extends Word>(tokens: readonly T[]): Held<T> {
  for (let at = 0; at < tokens.length; at++) {
    const [from, to] = placesOf(tokens, at) ?? []
    if (from === undefined || to === undefined) continue
    const rest = [...tokens.slice(0, at), ...tokens.slice(to)]
    return { rest, held: tokens.slice(from, to), without: tokens.slice(at, to) }
  }
  return { rest: tokens, held: null, without: [] }
}

/** Where the name of what stays begins, and where it ends. */
function placesOf(tokens: readonly Word[], at: number): readonly [from: number, to: number] | null {
  if (!isWordFor(tokens[at]?.text, 'holdingAt')) return null
  const isElse = isWordFor(tokens[at + 1]?.text, 'allElse') && tokens[at + 2]?.text === 'else'
  if (isElse) {
    const to = isWordFor(tokens[at + 3]?.text, 'isHeld') ? at + 4 : at + 3
    return [to, to]
  }
  const adjective = isWordFor(tokens[at + 1]?.text, 'article') ? at + 2 : at + 1
  if (!isWordFor(tokens[adjective]?.text, 'isHeld')) return null
  const from = adjective + 1
  const behind = tokens.slice(from, from + MAX_WORDS)
  const end = behind.findIndex(word => !(isOfName(word) || word.text === 'of'))
  const words = from + (end < 0 ? behind.length : end)
  const to = tokens[words]?.kind === 'math' ? words + 1 : words
  return to > from ? [from, to] : null
}
