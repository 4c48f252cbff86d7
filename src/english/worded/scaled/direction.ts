import { isWordFor, wordsFor } from '../../lexicon.js'
import { hasSense, lengthAt } from '../../matching.js'
import type { Word } from '../../word.js'
import { goesOnFreely, type Name, nameAt, nameBefore } from './named.js'

/** Whether a quantity grows or shrinks. */
export type Direction = 'up' | 'down'

/** A quantity that a sentence lets grow or shrink: "raising the rate", "the period gets longer", "a larger batch". */
export interface Directed<T extends Word> {
  /** The word that says which. */
  readonly token: T
  readonly direction: Direction
  /** From the first word to the last. */
  readonly start: number
  readonly end: number
}

/** Where some words of a sentence let a quantity of one name grow or shrink. */
export const directedIn = <T extends Word>(tokens: readonly T[], name: Name): readonly Directed<T>[] =>
  tokens.flatMap((_, at) => {
    const found = WAYS.reduce<Place | null>((known, way) => known ?? way(tokens, at, name), null)
    if (!found) return []
    const { direction, from, to, by = at } = found
    return [{ token: tokens[by]!, direction, start: tokens[from]!.start, end: tokens[to - 1]!.end }]
  })

/** How many words of a sentence let something grow or shrink, whatever it is. */
export const countOfDirections = (tokens: readonly Word[]): number =>
  tokens.filter((_, at) => wordAt(tokens, at) !== null || dependsAt(tokens, at) !== null).length

interface Place {
  readonly direction: Direction
  /** Where the word stands; at the verb where it says it itself. */
  readonly by?: number
  readonly from: number
  readonly to: number
}

type Way = (tokens: readonly Word[], at: number, name: Name) => Place | null

/** A word of growth: how it is joined to what grows, and the place behind it. */
interface Found {
  readonly direction: Direction
  readonly kind: 'comparative' | 'verb' | 'participle' | 'noun'
  readonly to: number
}

function wordAt(tokens: readonly Word[], at: number): Found | null {
  const { kind, text } = tokens[at]!
  if (kind !== 'word') return null
  const of = (direction: Direction, how: Found['kind'], to = at + 1): Found => ({ direction, kind: how, to })
  if (lengthAt(tokens, at, wordsFor('goesUp')) > 0) return of('up', 'verb', at + 2)
  if (lengthAt(tokens, at, wordsFor('goesDown')) > 0) return of('down', 'verb', at + 2)
  if (isWordFor(text, 'moreThan', 'isLarger')) return of('up', 'comparative')
  if (isWordFor(text, 'fewerThan', 'isSmaller')) return of('down', 'comparative')
  const isOf = isWordFor(tokens[at + 1]?.text, 'changeOf')
  if (isOf && hasSense(tokens[at], 'growth')) return of('up', 'noun', at + 2)
  if (isOf && hasSense(tokens[at], 'shrinkage')) return of('down', 'noun', at + 2)
  const how = text.endsWith('ed') ? 'participle' : 'verb'
  if (isWordFor(text, 'growsBy')) return of('up', how)
  return isWordFor(text, 'shrinksBy') ? of('down', how) : null
}

/** "Raising the rate", "a larger batch", "an increase in the yield". */
const byObject: Way = (tokens, at, name) => {
  const found = wordAt(tokens, at)
  if (!found || found.kind === 'participle') return null
  const { direction, kind, to } = found
  if (kind === 'comparative' && isMeasured(tokens[at - 1])) return null
  // "The larger the batch" has an article, and "a larger batch" none.
  const isBare = kind === 'comparative' && tokens[at - 1]?.text !== 'the'
  const length = isBare && tokens[to] ? name(tokens, to) : 0
  const end = isBare ? (length > 0 ? to + length : null) : nameAt(tokens, to, name)
  return end === null ? null : { direction, from: at, to: end }
}

/** "Four times larger", "20% more" say by how much. */
const isMeasured = (before: Word | undefined): boolean =>
  before?.kind === 'number' || before?.kind === 'math' || before?.text === 'times'

/** "The period rises", "the price is raised", "the wires are longer", "the error is decreasing in $n$". */
const bySubject: Way = (tokens, at, name) => {
  const found = wordAt(tokens, at)
  if (!found || found.kind === 'noun' || tokens[found.to]?.text === 'than') return null
  const { direction, kind, to } = found
  const { text } = tokens[at]!
  const verb = skipBack(tokens, at)
  const isLinked = isWordFor(tokens[verb - 1]?.text, 'becoming')
  const needsLink = kind !== 'verb' || text.endsWith('ing')
  if (isLinked !== needsLink) return null
  if (kind === 'verb' && !needsLink && !goesOnFreely(tokens[to])) return null
  const from = nameBefore(tokens, isLinked ? linkBefore(tokens, verb) : verb, name)
  return from === null ? null : { direction, from, to }
}

/** The place of "are" and of "are made" before a word. */
function linkBefore(tokens: readonly Word[], at: number): number {
  const isMade = tokens[at - 1]?.text === 'made' && isWordFor(tokens[at - 2]?.text, 'copula')
  return isMade ? at - 2 : at - 1
}

/** Before an adverb and the article of "an increasing function". */
function skipBack(tokens: readonly Word[], at: number): number {
  const before = /ly$|^also$|^always$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const isFunction = tokens[at + 1]?.text === 'function'
  return isFunction && isWordFor(tokens[before - 1]?.text, 'indefinite') ? before - 1 : before
}

/** "Makes the period longer." */
const byMaking: Way = (tokens, at, name) => {
  const object = isWordFor(tokens[at]?.text, 'making') ? nameAt(tokens, at + 1, name) : null
  const found = object !== null && tokens[object] ? wordAt(tokens, object) : null
  return found?.kind === 'comparative' && tokens[found.to]?.text !== 'than'
    ? { direction: found.direction, from: at, to: found.to, by: object! }
    : null
}

/** "Increases with $n$", "decreasing in the rate", "an increasing function of $n$": what it depends on grows. */
const byDependence: Way = (tokens, at, name) => {
  const to = dependsAt(tokens, at) === null ? null : nameAt(tokens, at + 1, name)
  return to === null ? null : { direction: 'up', from: at, to }
}

/** The place of the word of growth that "with", "in" or "function of" stands behind. */
function dependsAt(tokens: readonly Word[], at: number): number | null {
  const { text } = tokens[at]!
  const isFunction = text === 'of' && tokens[at - 1]?.text === 'function'
  const before = at - (isFunction ? 2 : 1)
  const found = tokens[before] ? wordAt(tokens, before) : null
  if (found?.kind !== 'verb' || found.to !== before + 1) return null
  return isFunction || text === 'with' || (text === 'in' && tokens[before]!.text.endsWith('ing'))
    ? before
    : null
}

const WAYS: readonly Way[] = [byMaking, byObject, bySubject, byDependence]

/** Words of growth, each beside what says the opposite. */
const OPPOSITES: readonly (readonly [up: string, down: string])[] = [
  ['more', 'fewer'],
  ['greater', 'smaller'],
  ['larger', 'smaller'],
  ['bigger', 'smaller'],
  ['higher', 'lower'],
  ['longer', 'shorter'],
  ['stronger', 'weaker'],
  ['wider', 'narrower'],
  ['heavier', 'lighter'],
  ['thicker', 'thinner'],
  ['rises', 'falls'],
  ['raises', 'lowers'],
  ['grows', 'shrinks'],
  ['increases', 'decreases'],
  ['increase', 'decrease'],
  ['increasing', 'decreasing'],
]

/** The word for growth that says the opposite of one; null where none is known. */
export function oppositeOf(word: string): string | null {
  const pair = OPPOSITES.find(([up, down]) => up === word || down === word)
  if (!pair) return null
  return pair[0] === word ? pair[1] : pair[0]
}
