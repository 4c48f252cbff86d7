import { isWordFor } from '../../lexicon.js'
import { hasSense } from '../../matching.js'
import { factorOfParticiple, factorOfVerb } from '../../numerals.js'
import type { Word } from '../../word.js'
import {
  type Change,
  comparisonAt,
  type Factor,
  type FoundFactor,
  factorBehind,
  isShare,
  skipRough,
} from './factor.js'
import { hasObject, type Name, nameAt, nameBefore } from './named.js'

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
    return [{ token: tokens[by]!, factor, start: tokens[from]!.start, end: tokens[to - 1]!.end }]
  })

/** How many words of a sentence multiply something, whatever it is. */
export const countOfScaling = (tokens: readonly Word[]): number =>
  tokens.filter(
    ({ text }, at) =>
      factorOfVerb(text) !== null ||
      factorOfParticiple(text) !== null ||
      multipleAt(tokens, at) !== null ||
      shareOfChangeAt(tokens, at) !== null ||
      comparisonAt(tokens, at) !== null ||
      (changeOf(tokens[at]!) !== null && changesByFigure(tokens, at)),
  ).length

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
  const to = multiple && nameAt(tokens, multiple.to, name)
  return multiple && to !== null ? { factor: { digits: multiple.digits }, from: at, to } : null
}

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
  if (isWordFor(text, 'making')) {
    const object = nameAt(tokens, at + 1, name)
    return object === null ? null : over(comparisonAt(tokens, skipRough(tokens, object)), at)
  }
  // "A difference half as large."
  const named = comparisonAt(tokens, at) && nameBefore(tokens, at, name)
  if (named !== null) return isMade(tokens, named) ? null : over(comparisonAt(tokens, at), named)
  if (!isWordFor(text, 'becoming')) return null
  const isPassive = text === 'made'
  const subject = isPassive ? subjectBefore(tokens, at, name) : nameBefore(tokens, at, name)
  return subject === null ? null : over(comparisonAt(tokens, skipRough(tokens, at + 1)), subject)
}

/** "Makes the error": the verb says already by how much. */
const isMade = (tokens: readonly Word[], name: number): boolean =>
  isWordFor(
    tokens[isWordFor(tokens[name - 1]?.text, 'article', 'possessive') ? name - 2 : name - 1]?.text,
    'making',
  )

const WAYS: readonly Way[] = [byVerb, byParticiple, byMultiple, byChange, byShareOfChange, byComparison]

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

const changesByFigure = (tokens: readonly Word[], at: number): boolean =>
  Array.from({ length: MAX_OBJECT }, (_, i) => at + 1 + i).some(
    place =>
      isWordFor(tokens[place]?.text, 'byOrTo') &&
      factorBehind(tokens, place, changeOf(tokens[at]!)!) !== null,
  )

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
