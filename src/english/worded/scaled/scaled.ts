import { isWordFor, wordsFor } from '../../lexicon.js'
import { hasSense, lengthAt } from '../../matching.js'
import { factorOfParticiple, factorOfVerb } from '../../numerals.js'
import type { Word } from '../../word.js'
import {
  type Change,
  comparisonAt,
  type Factor,
  type FoundFactor,
  factorBehind,
  isShare,
  shareMoreAt,
  skipRough,
} from './factor.js'
import { hasObject, type Name, nameAt, nameBefore } from './named.js'
import { isRange, rangeOf } from './range.js'

/** A quantity that a sentence multiplies: "doubling the amplitude", "the pressure is halved", "four times the energy". */
export interface Scaled<T extends Word> {
  /** The word that says by how much. */
  readonly token: T
  readonly factor: Factor<T>
  /** From the first word to the last. */
  readonly start: number
  readonly end: number
}

/** Where some words of a sentence multiply a quantity of one name. */
export const scaledIn = <T extends Word>(tokens: readonly T[], name: Name): readonly Scaled<T>[] =>
  tokens.flatMap((_, at) => {
    const found = WAYS.reduce<Scaling<T> | null>((known, way) => known ?? way(tokens, at, name), null)
    if (!found) return []
    const { factor, from, to, by = at } = found
    const last = tokens[to - 1]!
    return [{ token: tokens[by]!, factor, start: tokens[from]!.start, end: last.scaleEnd ?? last.end }]
  })

/** The places of the words of a sentence that multiply something, whatever it is. */
export const placesOfScaling = (tokens: readonly Word[]): readonly number[] =>
  tokens.flatMap((_, at) => (isScaling(tokens, at) ? [at] : []))

const isScaling = (tokens: readonly Word[], at: number): boolean => {
  const { text } = tokens[at]!
  return (
    factorOfVerb(text) !== null ||
    factorOfParticiple(text) !== null ||
    multipleAt(tokens, at) !== null ||
    shareOfChangeAt(tokens, at) !== null ||
    comparisonAt(tokens, at) !== null ||
    shareMoreAt(tokens, at) !== null ||
    savedAt(tokens, at) !== null ||
    isRange(tokens, at) ||
    isLeft(tokens, at) ||
    (changeOf(tokens[at]!) !== null && changesByFigure(tokens, at))
  )
}

/** A factor, and the places of the words that it reaches over. */
interface Scaling<T extends Word> {
  readonly factor: Factor<T>
  readonly from: number
  readonly to: number
  /** Where the factor stands; at the verb where it says it itself. */
  readonly by?: number
}

type Way = <T extends Word>(tokens: readonly T[], at: number, name: Name) => Scaling<T> | null

/** "Doubling the amplitude", "the energy doubles". */
const byVerb: Way = (tokens, at, name) => {
  const { text } = tokens[at]!
  const digits = factorOfVerb(text)
  if (digits === null) return null
  const behind = nameAt(tokens, at + 1, name)
  if (behind !== null) return { factor: { digits }, from: at, to: behind }
  const before = nameBefore(tokens, at, name)
  const isOfSubject = text.endsWith('s') && before !== null && !hasObject(tokens[at + 1])
  return isOfSubject ? { factor: { digits }, from: before, to: at + 1 } : null
}

/** "The pressure is halved." */
const byParticiple: Way = (tokens, at, name) => {
  const digits = factorOfParticiple(tokens[at]!.text)
  const subject = digits === null ? null : subjectBefore(tokens, at, name)
  return subject === null ? null : { factor: { digits: digits! }, from: subject, to: at + 1 }
}

/** "Four times the energy", "half the radius", "10× more samples". */
const byMultiple: Way = (tokens, at, name) => {
  const multiple = multipleAt(tokens, at)
  const share = multiple ? null : shareMoreAt(tokens, at)
  const to = nameBehind(tokens, multiple ?? share, name)
  if (to === null) return null
  return share
    ? { factor: share.factor, from: at, to, by: at }
    : { factor: { digits: multiple!.digits }, from: at, to }
}

const nameBehind = (
  tokens: readonly Word[],
  found: { readonly to: number } | null,
  name: Name,
): number | null => found && nameAt(tokens, found.to, name)

/** "Divides its error by 16", "cuts the loss by a factor of 2", "the loss falls by 20%", "$n$ is multiplied by 4". */
const byChange: Way = (tokens, at, name) => {
  const change = changeOf(tokens[at]!)
  if (change === null) return null
  const object = nameAt(tokens, at + 1, name)
  if (object !== null) return over(factorBehind(tokens, object, change), at)
  const isPassive = isWordFor(tokens[at - 1]?.text, 'copula')
  const isOfSubject = isPassive || change === 'grow' || change === 'shrink'
  const subject = isPassive ? subjectBefore(tokens, at, name) : nameBefore(tokens, at, name)
  return isOfSubject && subject !== null ? over(factorBehind(tokens, at + 1, change), subject) : null
}

/** "A tenfold increase in $N$", "a 10% rise of the rate". */
const byShareOfChange: Way = (tokens, at, name) => {
  const found = shareOfChangeAt(tokens, at)
  const to = found && nameAt(tokens, found.to, name)
  return found && to !== null ? { factor: found.factor, from: at, to, by: at } : null
}

/** "Makes the error 8 times smaller", "the period becomes twice as long". */
const byComparison: Way = (tokens, at, name) => {
  const { text } = tokens[at]!
  const comparedAt = (place: number, named: number) =>
    comparisonAt(tokens, place, isOfTime(tokens[named - 1])) ?? shareMoreAt(tokens, place)
  if (isWordFor(text, 'making')) {
    const object = nameAt(tokens, at + 1, name)
    return object === null ? null : over(comparedAt(skipRough(tokens, object), object), at)
  }
  // "A difference half as large."
  const named = comparisonAt(tokens, at) && nameBefore(tokens, at, name)
  if (named !== null) return isMade(tokens, named) ? null : over(comparedAt(at, at), named)
  if (!isWordFor(text, 'becoming', 'lasting')) return null
  const isPassive = text === 'made'
  const subject = isPassive ? subjectBefore(tokens, at, name) : nameBefore(tokens, at, name)
  const compared = comparedAt(skipRough(tokens, at + 1), isPassive ? at - 1 : at)
  return subject === null || isMuchOf(tokens, compared) ? null : over(compared, subject)
}

/** "Costs four times as much compute" is of the compute. */
const isMuchOf = (tokens: readonly Word[], found: FoundFactor<Word> | null): boolean =>
  found !== null &&
  ['many', 'much', 'more'].includes(tokens[found.to - 1]!.text) &&
  hasObject(tokens[found.to])

/** "Saves 25% of the bill." */
const bySaving: Way = (tokens, at, name) => {
  const figure = savedAt(tokens, at)
  const to = figure === null ? null : nameAt(tokens, figure + 2, name)
  return to === null ? null : { factor: { figure: tokens[figure!]!, way: 'less' }, from: at, to, by: figure! }
}

/** The place of the figure of "saves 25% of". */
function savedAt(tokens: readonly Word[], at: number): number | null {
  const figure = skipRough(tokens, at + 1)
  const isSaved = isWordFor(tokens[at]?.text, 'savesOf') && tokens[figure] && isShare(tokens[figure]!)
  return isSaved && tokens[figure + 1]?.text === 'of' ? figure : null
}

/** "Leaves the period unchanged", "the period stays as it was". */
const byLeaving: Way = (tokens, at, name) => {
  if (!isLeft(tokens, at)) return null
  const isOfObject = isWordFor(tokens[at]?.text, 'leavingAs')
  const object = isOfObject ? nameAt(tokens, at + 1, name) : null
  const from = isOfObject ? at : nameBefore(tokens, at, name)
  const to = endOfSame(tokens, isOfObject ? object : at + 1)
  return from === null || to === null ? null : { factor: { digits: '1' }, from, to }
}

/** Whether a verb says that something stays as it is. */
const isLeft = (tokens: readonly Word[], at: number): boolean =>
  (isWordFor(tokens[at]?.text, 'staying') && endOfSame(tokens, at + 1) !== null) ||
  (isWordFor(tokens[at]?.text, 'leavingAs') &&
    tokens.slice(at + 1, at + 1 + MAX_OBJECT).some((_, i) => endOfSame(tokens, at + 1 + i) !== null))

/** Behind "unchanged", "as it was", "the same". */
function endOfSame(tokens: readonly Word[], at: number | null): number | null {
  if (at === null) return null
  const length = tokens[at] ? lengthAt(tokens, at, wordsFor('asItIs')) : 0
  return length > 0 ? at + length : null
}

/** "Falls from 45 % to 36 %", "64 devices instead of 16". */
const byRange: Way = (tokens, at, name) => {
  const range = rangeOf(tokens, at, name)
  if (!range) return null
  const { first, second, from, to } = range
  return { factor: { first, second }, from, to }
}

/** What lasts: the faster it is, the less it takes. */
const isOfTime = (word: Word | undefined): boolean => isWordFor(word?.text, 'lastingThing')

/** "Makes the error": the verb says already by how much. */
const isMade = (tokens: readonly Word[], name: number): boolean =>
  isWordFor(
    tokens[isWordFor(tokens[name - 1]?.text, 'article', 'possessive') ? name - 2 : name - 1]?.text,
    'making',
  )

const WAYS: readonly Way[] = [
  byVerb,
  byParticiple,
  byMultiple,
  byChange,
  byShareOfChange,
  byComparison,
  bySaving,
  byRange,
  byLeaving,
]

const over = <T extends Word>(found: FoundFactor<T> | null, from: number): Scaling<T> | null =>
  found && { ...found, from }

const subjectBefore = (tokens: readonly Word[], at: number, name: Name): number | null =>
  isWordFor(tokens[at - 1]?.text, 'copula') ? nameBefore(tokens, at - 1, name) : null

/** What a verb does to what it speaks of, by a figure that stands behind it. */
function changeOf({ kind, text }: Word): Change | null {
  if (kind !== 'word') return null
  if (isWordFor(text, 'multipliesBy')) return 'multiply'
  if (isWordFor(text, 'dividesBy')) return 'divide'
  if (isWordFor(text, 'growsBy')) return 'grow'
  return isWordFor(text, 'shrinksBy') ? 'shrink' : null
}

/** Behind so many words the figure of a verb is looked for. */
const MAX_OBJECT = 7

function changesByFigure(tokens: readonly Word[], at: number): boolean {
  const places = Array.from({ length: MAX_OBJECT }, (_, i) => at + 1 + i)
  // What falls from 3 to 2 says its values.
  const end = places.findIndex(place => isRange(tokens, place))
  return places
    .slice(0, end < 0 ? undefined : end)
    .some(
      place =>
        isWordFor(tokens[place]?.text, 'byOrTo') &&
        factorBehind(tokens, place, changeOf(tokens[at]!)!) !== null,
    )
}

/** "Twice the", "half the", "four times as many", "10× more": a factor before a name, and the place behind it. */
function multipleAt(
  tokens: readonly Word[],
  at: number,
): { readonly digits: string; readonly to: number } | null {
  const { kind, text, scale } = tokens[at]!
  const isTimes = tokens[at + 1]?.text === 'times' && scale === undefined
  const isFactor = isTimes || scale === '×' || text === '1/2'
  if (kind !== 'number' || !isFactor || !/^(?:[1-9]\d{0,5}|1\/2)$/.test(text)) return null
  const next = at + (isTimes ? 2 : 1)
  const isAs = tokens[next]?.text === 'as' && ['many', 'much'].includes(tokens[next + 1]?.text ?? '')
  if (isAs) return { digits: text, to: next + 2 }
  if (text !== '1/2' && tokens[next]?.text === 'more') return { digits: text, to: next + 1 }
  return isWordFor(tokens[next]?.text, 'article') ? { digits: text, to: next } : null
}

/** "10× increase in", "20% reduction of": the factor, and the place of what changes. */
function shareOfChangeAt<T extends Word>(
  tokens: readonly T[],
  at: number,
): { readonly factor: Factor<T>; readonly to: number } | null {
  const [figure, noun, of] = tokens.slice(at, at + 3)
  if (!figure || !(figure.scale === '×' || isShare(figure)) || !isWordFor(of?.text, 'changeOf')) return null
  const isUp = hasSense(noun, 'growth')
  if (!isUp && !hasSense(noun, 'shrinkage')) return null
  const ways = figure.scale === '×' ? (['times', 'over'] as const) : (['more', 'less'] as const)
  return { factor: { figure, way: ways[isUp ? 0 : 1] }, to: at + 3 }
}
