import { isFunctionWord } from '../../grammar.js'
import { isWordFor, type Sense, wordsFor } from '../../lexicon.js'
import { hasSense, lengthAt } from '../../matching.js'
import type { Word } from '../../word.js'

/** How words tell what a figure is of: by a name before it, a word behind it, or words around it. */
export interface TiedKind {
  readonly name?: Sense
  readonly unit?: Sense
  /** A word that has to stand shortly before, and what is counted behind. */
  readonly led?: Sense
  readonly behind?: Sense
  /** Whether it is said as odds: "10 to 1". */
  readonly isOdds?: true
  /** Whether it may be a percentage. */
  readonly isShare?: true
}

/** So many words stand between a name and its figure, or between what leads and the figure. */
const MAX_BETWEEN = 3
const MAX_LED = 5
/** "8 equally likely outcomes". */
const MAX_BEHIND = 3

/** Whether a figure at a place is of a kind. */
export function isOfKind(
  tokens: readonly Word[],
  at: number,
  { name, unit, led, behind, isOdds, isShare }: TiedKind,
): boolean {
  if ((isOdds ?? false) !== isOddsAt(tokens, at)) return false
  if (tokens[at]!.scale === '%' && !isShare) return false
  if (unit !== undefined && !(hasSense(tokens[at + 1], unit) && !isOfOther(tokens, at + 2))) return false
  if (unit === undefined && isUnit(tokens[at + 1])) return false
  if (led !== undefined && !tokens.slice(Math.max(0, at - MAX_LED), at).some(word => hasSense(word, led)))
    return false
  if (behind !== undefined && !tokens.slice(at + 1, at + 1 + MAX_BEHIND).some(word => hasSense(word, behind)))
    return false
  return name === undefined || isNamed(tokens, at, name)
}

/** "10 to 1". */
export const isOddsAt = (tokens: readonly Word[], at: number): boolean =>
  tokens[at + 1]?.text === 'to' && tokens[at + 2]?.kind === 'number' && tokens[at + 2]!.text === '1'

/** A word right behind a figure that may be its unit. */
const isUnit = (word: Word | undefined): boolean => hasSense(word, 'informationUnit', 'ratingPoint')

/** "Nats per byte" are of another thing than nats per token. */
const isOfOther = (tokens: readonly Word[], at: number): boolean =>
  isWordFor(tokens[at]?.text, 'perUnit') && !hasSense(tokens[at + 1], 'tokenUnit')

/** Whether a name stands before a figure, and is not that of another quantity: "a word perplexity of 21". */
function isNamed(tokens: readonly Word[], at: number, sense: Sense): boolean {
  const names = wordsFor(sense)
  for (let end = at; end >= at - MAX_BETWEEN && end > 0; end--) {
    const from = firstOfName(tokens, end, names)
    if (from !== null) return !isOtherBefore(tokens[from - 1])
    const word = tokens[end - 1]!
    if (!isFunctionWord(word.text) && !hasSense(word, 'roughly', 'naming')) return false
  }
  return false
}

function firstOfName(tokens: readonly Word[], end: number, names: readonly string[]): number | null {
  for (let from = end - 1; from >= Math.max(0, end - MAX_BETWEEN); from--)
    if (lengthAt(tokens, from, names) === end - from) return from
  return null
}

const isOtherBefore = (word: Word | undefined): boolean =>
  word?.kind === 'word' && !isFunctionWord(word.text) && !hasSense(word, 'ofTokens', 'tiesTo')
