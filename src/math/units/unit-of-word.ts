import { Rational } from '../number/rational.js'
import { number, type Term } from '../term/term.js'
import type { Ambiguity, Convention, WordAmbiguity } from './convention.js'
import { type DefinedUnit, unitsByName, unitsBySymbol } from './define-unit.js'
import type { Dimension } from './dimension.js'
import './measures.js'
import { type PrefixReading, prefixReadings } from './prefixes.js'
import { scaleOf } from './scales.js'
import { derived } from './table.js'
import { ONE, timesWorth, type Unit } from './unit.js'

/** A noun counts things; a shorter word is more likely the abbreviation of a unit that is not known. */
const MIN_NOUN_LENGTH = 4

/** What a word of measure is worth: a scale, a unit, or a noun that is counted. */
export function unitOfWord(word: string, convention: Convention): Unit {
  return scale(word, convention) ?? defined(word, convention) ?? noun(word)
}

const countOf = (noun: string): Dimension => new Map([[noun, Rational.ONE]])

function noun(word: string): Unit {
  const plural = word.toLowerCase()
  const one = singular(plural)
  return { ...ONE, nouns: countOf(one), isPlural: one !== plural, isUnknown: word.length < MIN_NOUN_LENGTH }
}

/** The letter that is a unit in chemistry alone, and a million beside most figures: a meaning of its own. */
const MOLAR = 'M'

function scale(word: string, { second }: Convention): Unit | null {
  const found = scaleOf(word)
  if (!found) return null
  const isLetter = word.length === 1 && found.letters?.[word] !== undefined
  const isUnit = isLetter && unitsBySymbol().has(word)
  const asUnit: Ambiguity = word === MOLAR ? 'molar' : 'letter'
  if (isUnit && second.has(asUnit)) return null
  const binary = isLetter ? found.binary : undefined
  const worth = number((second.has('prefix') ? binary : undefined) ?? found.worth)
  const ambiguities = new Set<Ambiguity>([
    ...(binary === undefined ? [] : (['prefix'] as const)),
    ...(isUnit ? [asUnit] : []),
  ])
  return { ...ONE, factor: worth, scale: worth, ambiguities }
}

/** A defined word and the prefix before it. */
export interface FoundUnit {
  readonly unit: DefinedUnit
  readonly prefix: PrefixReading | null
}

/** Every word of a page is asked about, and most of them often. */
const FOUND = derived(() => new Map<string, FoundUnit | null>())
const MAX_FOUND = 10_000

/** The defined unit that a word names, with the prefix that stands before it; null for a word that nobody has defined. */
export function findUnit(word: string): FoundUnit | null {
  const found = FOUND()
  const known = found.get(word)
  if (known !== undefined) return known
  if (found.size >= MAX_FOUND) found.clear()
  const unit = lookUp(word)
  found.set(word, unit)
  return unit
}

function lookUp(word: string): FoundUnit | null {
  const bare = named(word)
  if (bare) return { unit: bare, prefix: null }
  for (const use of ['metric', 'memory', 'counting'] as const)
    for (const prefix of prefixReadings(word, use)) {
      const unit = behindPrefix(prefix, use)
      if (unit && !unit.except?.includes(word)) return { unit, prefix }
    }
  return null
}

/** Whether a word is a unit of time: `hours`, `ms`. */
export const isTimeUnit = (word: string): boolean => {
  const dimension = findUnit(word)?.unit.dimension
  return dimension?.size === 1 && dimension.get('time')?.eq(1) === true
}

/** A symbol as it is written, or a name in any case, in the singular or the plural. */
function named(word: string): DefinedUnit | undefined {
  const lower = word.toLowerCase()
  const found = unitsBySymbol().get(word) ?? unitsByName().get(lower) ?? unitsByName().get(singular(lower))
  return found?.except?.includes(word) ? undefined : found
}

/** Letters stand before symbols (`km`), and before names where computers count (`Mbit`); a prefix in full before both. */
function behindPrefix(
  { rest, symbol }: PrefixReading,
  use: DefinedUnit['prefixes'],
): DefinedUnit | undefined {
  const mayBeName = use !== 'metric' || symbol === null
  const lower = rest.toLowerCase()
  const found = [
    unitsBySymbol().get(rest),
    ...(mayBeName ? [unitsByName().get(lower), unitsByName().get(singular(lower))] : []),
  ]
  return found.find(unit => unit?.prefixes === use)
}

function defined(word: string, { second }: Convention): Unit | null {
  const found = findUnit(word)
  if (!found) return null
  const { unit, prefix } = found
  const { factor, dimension, readings = {}, noun } = unit
  if (factor === 'unknown') return { ...ONE, dimension, isUnknown: true }
  const meanings = Object.keys(readings) as WordAmbiguity[]
  const meant = meanings.find(meaning => second.has(meaning))
  const own: Term = meant === undefined ? factor : number(readings[meant]!)
  const isAmbiguous = prefix !== null && !prefix.worth.eq(prefix.binary)
  const scaled = isAmbiguous && second.has('prefix') ? prefix.binary : (prefix?.worth ?? Rational.ONE)
  return {
    ...ONE,
    factor: timesWorth(number(scaled), own),
    dimension,
    prefix: scaled,
    nouns: noun === null ? ONE.nouns : countOf(noun),
    ambiguities: new Set<Ambiguity>([
      ...meanings,
      ...(isAmbiguous ? (['prefix'] as const) : []),
      ...(word === MOLAR ? (['molar'] as const) : []),
    ]),
    excludes: new Set(prefix?.isBinary ? (['prefix'] as const) : []),
  }
}

const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)
