import { isFunctionWord } from '../../grammar.js'
import { isWordFor } from '../../lexicon.js'
import { hasSense } from '../../matching.js'
import { factorOfParticiple, factorOfVerb } from '../../numerals.js'
import type { Word } from '../../word.js'
import { type Name, nameAt, nameBefore } from './named.js'

/** "From 45 % to 36 %", "64 GPUs instead of 16": two values that a quantity has one after the other, and where they stand. */
export interface FoundRange<T extends Word> {
  readonly first: T
  readonly second: T
  readonly from: number
  readonly to: number
}

interface Bounds {
  readonly first: number
  readonly second: number
  /** Behind the first value and its unit, or what it counts. */
  readonly firstEnd: number
  readonly to: number
}

/** So many words say of what a value is. */
const MAX_UNIT = 4

/** The values of a quantity of one name between "from" and "to", or on both sides of "instead of". */
export const rangeOf = <T extends Word>(tokens: readonly T[], at: number, name: Name): FoundRange<T> | null =>
  fromTo(tokens, at, name) ?? insteadOf(tokens, at, name)

/** Whether two values stand at a place, of whatever quantity. */
export const isRange = (tokens: readonly Word[], at: number): boolean =>
  boundsAt(tokens, at) !== null || replacementAt(tokens, at) !== null

/** "Raising the rate from 2 to 3", "the rate falls from 3 to 2", "going from 32 heads to 8", "from 16 to 64 devices". */
function fromTo<T extends Word>(tokens: readonly T[], at: number, name: Name): FoundRange<T> | null {
  const bounds = boundsAt(tokens, at)
  if (!bounds) return null
  const { first, second, to } = bounds
  const found = (from: number): FoundRange<T> => ({
    first: tokens[first]!,
    second: tokens[second]!,
    from,
    to,
  })
  const verb = isChange(tokens[at - 1]) ? at - 1 : at
  const named = nameBefore(tokens, verb, name)
  if (named !== null) return found(verb < at ? named : beginOf(tokens, named))
  const counted = [first, second].some(place => nameAt(tokens, place + 1, name) !== null)
  return counted && verb < at ? found(verb) : null
}

/** The first word of "raising the rate" and of "a rise in the rate". */
function beginOf(tokens: readonly Word[], name: number): number {
  const before = isWordFor(tokens[name - 1]?.text, 'article', 'possessive') ? name - 1 : name
  return isChange(tokens[before - 1]) ? before - 1 : name
}

/** A verb or a noun that says that something changes. */
const isChange = (word: Word | undefined): boolean =>
  word?.kind === 'word' &&
  (isWordFor(word.text, 'growsBy', 'shrinksBy', 'changing') || hasSense(word, 'growth', 'shrinkage'))

function boundsAt(tokens: readonly Word[], at: number): Bounds | null {
  if (tokens[at]?.text !== 'from') return null
  const first = at + 1
  if (!isValue(tokens[first])) return null
  const rest = tokens.slice(first + 1, first + 2 + MAX_UNIT)
  const gap = rest.findIndex(word => word.text === 'to')
  const second = first + gap + 2
  const isPlain = gap >= 0 && rest.slice(0, gap).every(isOfUnit) && isValue(tokens[second])
  return isPlain ? { first, second, firstEnd: first + 1 + gap, to: endOfUnit(tokens, second + 1) } : null
}

/** "64 devices instead of 16": the value that is, the one that was. */
function insteadOf<T extends Word>(tokens: readonly T[], at: number, name: Name): FoundRange<T> | null {
  const bounds = replacementAt(tokens, at)
  if (!bounds) return null
  const { first, second, firstEnd, to } = bounds
  const behind = nameAt(tokens, second + 1, name) ?? nameAt(tokens, first + 1, name)
  const ofBefore = tokens[second - 1]?.text === 'of' ? nameBefore(tokens, second - 1, name) : null
  if (behind === null && ofBefore === null && nameAt(tokens, firstEnd, name) === null) return null
  return { first: tokens[first]!, second: tokens[second]!, from: ofBefore ?? second, to }
}

function replacementAt(tokens: readonly Word[], at: number): Bounds | null {
  if (!isWordFor(tokens[at]?.text, 'insteadOf') || !['of', 'than'].includes(tokens[at + 1]?.text ?? ''))
    return null
  const first = at + 2
  const before = tokens.slice(Math.max(0, at - 1 - MAX_UNIT), at)
  const last = before.findLastIndex(word => !isOfUnit(word))
  const second = at - before.length + last
  if (last < 0 || !isValue(tokens[second]) || !isValue(tokens[first])) return null
  return { first, second, firstEnd: first + 1, to: endOfUnit(tokens, first + 1) }
}

const isValue = (word: Word | undefined): boolean => word?.kind === 'number' || word?.kind === 'math'

/** A word that may be a unit, or say what is counted. */
const isOfUnit = ({ kind, text }: Word): boolean =>
  kind === 'word' &&
  (text === 'of' || !isFunctionWord(text)) &&
  !isWordFor(
    text,
    'growsBy',
    'shrinksBy',
    'multipliesBy',
    'dividesBy',
    'making',
    'becoming',
    'needing',
    'savesOf',
  ) &&
  factorOfVerb(text) === null &&
  factorOfParticiple(text) === null

/** Behind the words that name the unit of the last value. */
function endOfUnit(tokens: readonly Word[], from: number): number {
  const behind = tokens.slice(from, from + MAX_UNIT)
  const end = behind.findIndex(word => !isOfUnit(word))
  return from + (end < 0 ? behind.length : end)
}
