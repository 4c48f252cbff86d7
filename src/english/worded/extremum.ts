import { isFunctionWord } from '../grammar.js'
import { type Sense, wordsFor } from '../lexicon.js'
import { hasSense, lengthAt } from '../matching.js'
import type { Word } from '../word.js'

/** What a function may have at a place. */
export type Extremum = 'maximum' | 'minimum' | 'stationary' | 'inflection'

/** "A minimum at $x = 3$ and $x = 5$": what is said, and the formulas that say where. */
export interface SaidExtremum<T extends Word> {
  readonly kind: Extremum
  readonly name: T
  readonly places: readonly T[]
}

const KINDS: readonly (readonly [Extremum, Sense])[] = [
  ['inflection', 'inflectionOf'],
  ['stationary', 'stationaryOf'],
  ['maximum', 'maximumOf'],
  ['minimum', 'minimumOf'],
]

/** So many words may stand between a name and its place: "its minimum value is attained at". */
const MAX_BETWEEN = 5

/** The extrema that a sentence gives places. */
export const extremaIn = <T extends Word>(sentence: readonly T[]): readonly SaidExtremum<T>[] =>
  sentence.flatMap((name, at) => {
    const found = KINDS.map(([kind, sense]) => ({ kind, length: lengthAt(sentence, at, wordsFor(sense)) }))
    const { kind, length } = found.find(one => one.length > 0) ?? { kind: null, length: 0 }
    // Derivatives at one place do not tell what is so everywhere.
    const isOfWhole = hasSense(sentence[at - 1], 'ofWholeDomain')
    const places = kind === null || isOfWhole ? [] : placesBehind(sentence, at + length)
    return kind === null || places.length === 0 ? [] : [{ kind, name, places }]
  })

function placesBehind<T extends Word>(sentence: readonly T[], from: number): readonly T[] {
  const behind = sentence.slice(from, from + MAX_BETWEEN)
  const lead = behind.findIndex(({ text }) => text === 'at')
  if (lead < 0 || !behind.slice(0, lead).every(isBetween)) return []
  const places: T[] = []
  for (let at = from + lead + 1; sentence[at]; at++) {
    const { kind, text } = sentence[at]!
    if (kind === 'math') places.push(sentence[at]!)
    else if (!['and', ',', 'at', 'both'].includes(text)) break
  }
  return places
}

const isBetween = (word: Word): boolean =>
  word.kind !== 'math' && (isFunctionWord(word.text) || saysHow(word))

const saysHow = (word: Word): boolean =>
  hasSense(word, 'ofExtremum', 'maximumOf', 'minimumOf', 'stationaryOf')

/**
 * Whether the clause of an extremum says nothing else than what its function has where, behind "the theorem says that" or a colon, and
 * no other clause speaks of an interval or a constraint.
 */
export function saysOnlyExtremum(sentence: readonly Word[], { clause }: Word): boolean {
  const own = sentence.filter(word => word.clause === clause)
  const told = own.slice(own.findLastIndex(({ text }) => text === 'that' || text === ':') + 1)
  return (
    !sentence.some(word => hasSense(word, 'condition')) &&
    !movesFunction(sentence) &&
    told.every(word => word.kind !== 'word' || word.text.endsWith('ly') || isOfExtremum(word))
  )
}

/** Whether words make another function of one, or speak of a part of it: "shifted to the right", "on that interval". */
export const movesFunction = (words: readonly Word[]): boolean =>
  words.some(word => hasSense(word, 'ofPartOfDomain', 'movesCurve'))

const isOfExtremum = (word: Word): boolean =>
  isFunctionWord(word.text) ||
  saysHow(word) ||
  hasSense(word, 'inflectionOf', 'inference', 'concludes', 'states', 'imperative')
