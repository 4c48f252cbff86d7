import { isWordFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'
import { beginsByItself, endsByItself } from '../worded/stands-alone.js'
import { isArticle } from './subject.js'

/** What a sentence says that a function, or a derivative of it, is at a place. */
export interface ValueAt<T extends Word> {
  /** 0 for the function itself, 1 for its derivative or slope, 2 for the second derivative. */
  readonly order: number
  /** The function; null where it is the one that was spoken of. */
  readonly subject: T | null
  /** The formula that says where: `x = 2`. */
  readonly place: T
  readonly value: T
  readonly isRough: boolean
  readonly first: T
  readonly last: T
}

/** "The derivative of $f$ at $x = 2$ is $9$", "at $x = 2$ the slope equals $9$": each where its sentence says it for itself. */
export const valuesAt = <T extends Word>(tokens: readonly T[]): readonly ValueAt<T>[] =>
  tokens.flatMap((_, from) => {
    const found = placedBehind(tokens, from) ?? placedBefore(tokens, from)
    return found && beginsByItself(tokens, from) && endsByItself(tokens, found.to)
      ? [{ ...found.said, first: tokens[from]!, last: tokens[found.to - 1]! }]
      : []
  })

interface Found<T extends Word> {
  readonly said: Omit<ValueAt<T>, 'first' | 'last'>
  readonly to: number
}

/** "The slope of $f$ at $x = 2$ is $9$." */
function placedBehind<T extends Word>(tokens: readonly T[], from: number): Found<T> | null {
  const named = namedAt(tokens, from)
  const place = named && placeAt(tokens, named.to)
  return place && withValue(tokens, place.to, { ...named, place: place.formula })
}

/** "At $x = 2$ the slope of $f$ is $9$." */
function placedBefore<T extends Word>(tokens: readonly T[], from: number): Found<T> | null {
  const place = placeAt(tokens, from)
  const comma = place && tokens[place.to]?.text === ',' ? place.to + 1 : place?.to
  const named = comma === undefined ? null : namedAt(tokens, comma)
  return place && named && withValue(tokens, named.to, { ...named, place: place.formula })
}

/** "At $x = 2$", "at the point $x = 2$". */
function placeAt<T extends Word>(
  tokens: readonly T[],
  at: number,
): { readonly formula: T; readonly to: number } | null {
  if (tokens[at]?.text !== 'at') return null
  const noun = isArticle(tokens[at + 1]) ? at + 2 : at + 1
  const formula = hasSense(tokens[noun], 'placeNoun') ? noun + 1 : at + 1
  return tokens[formula]?.kind === 'math' ? { formula: tokens[formula]!, to: formula + 1 } : null
}

interface Named<T extends Word> {
  readonly order: number
  readonly subject: T | null
  readonly to: number
}

/** "The second derivative of $f$", "its slope", "the value of the function". */
function namedAt<T extends Word>(tokens: readonly T[], at: number): Named<T> | null {
  if (!isArticle(tokens[at])) return null
  const { times, noun } = orderAt(tokens, at + 1)
  const word = tokens[noun]
  const isDerivative = hasSense(word, 'derivativeNoun')
  if (!isDerivative && (times !== null || !hasSense(word, 'slopeNoun', 'valueNoun'))) return null
  const order = hasSense(word, 'valueNoun') ? 0 : (times ?? 1)
  const of = tokens[noun + 1]?.text === 'of' ? noun + 2 : null
  if (of === null) return order === 0 ? null : { order, subject: null, to: noun + 1 }
  const spoken = isArticle(tokens[of]) ? of + 1 : of
  const isSpoken = hasSense(tokens[spoken], 'saidOf')
  const formula = tokens[isSpoken ? spoken + 1 : spoken]
  if (formula?.kind === 'math') return { order, subject: formula, to: (isSpoken ? spoken + 1 : spoken) + 1 }
  return isSpoken ? { order, subject: null, to: spoken + 1 } : null
}

/** How often a function is differentiated, where an ordinal says it, and the place behind that. */
function orderAt(
  tokens: readonly Word[],
  at: number,
): { readonly times: number | null; readonly noun: number } {
  const times = ['first', 'second', 'third'].indexOf(tokens[at]?.text ?? '')
  return times < 0 ? { times: null, noun: at } : { times: times + 1, noun: at + 1 }
}

/** "Is $9$", "equals about 2.7". */
function withValue<T extends Word>(
  tokens: readonly T[],
  at: number,
  { order, subject, place }: Pick<ValueAt<T>, 'order' | 'subject' | 'place'>,
): Found<T> | null {
  const verb = tokens[at]
  if (verb?.kind !== 'word' || !isWordFor(verb.text, 'copula', 'comesTo')) return null
  const isRough = hasSense(tokens[at + 1], 'roughly')
  const to = at + (isRough ? 3 : 2)
  const value = tokens[to - 1]
  const isFigure = value?.kind === 'math' || (value?.kind === 'number' && value.scale === undefined)
  return isFigure ? { said: { order, subject, place, value, isRough }, to } : null
}
