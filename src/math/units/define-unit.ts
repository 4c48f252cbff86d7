import { Rational } from '../number/rational.js'
import { expectDefinition } from '../shapes/definition.js'
import { number, type Term } from '../term/term.js'
import type { PrefixUse } from './prefixes.js'
import { derived, noteDefinition } from './table.js'
import { UNIT, type UnitDefinition } from './unit-definition.js'

export type { UnitDefinition } from './unit-definition.js'

/** A definition in the form in which words are looked up. */
export interface DefinedUnit extends Omit<UnitDefinition, 'factor' | 'dimension'> {
  readonly factor: Term | 'unknown'
  readonly dimension: ReadonlyMap<string, Rational>
  readonly prefixes: PrefixUse
  /** What a thing that is counted is called; null for a measure. */
  readonly noun: string | null
}

const units: DefinedUnit[] = []

/**
 * Adds a unit or a counted thing: every reader of prose, tables and formulas knows its words from then on. Throws
 * TypeError where a field is of another kind, and RangeError for a definition without a word, a factor that is no number
 * above zero, and a word that names a unit already.
 */
export function defineUnit(definition: UnitDefinition): void {
  expectDefinition('defineUnit', UNIT, definition)
  const { symbols = [], names = [], factor = '1', dimension = {} } = definition
  const words = [...symbols, ...names]
  if (words.length === 0) throw new RangeError('defineUnit: expected a symbol or a name, got none')
  const taken = words.find(word => unitsBySymbol().has(word) || unitsByName().has(word))
  if (taken !== undefined) throw new RangeError(`defineUnit: expected a new word, got ${taken}`)
  const worth = typeof factor === 'string' && factor !== 'unknown' ? number(positive(factor)) : factor
  const powers = Object.entries(dimension).map(([base, power]) => [base, Rational.of(power)] as const)
  const isCounted = definition.factor === undefined && powers.length === 0
  units.push({
    ...definition,
    factor: worth as Term | 'unknown',
    dimension: new Map(powers),
    prefixes: definition.prefixes ?? 'none',
    noun: isCounted ? (names[0] ?? symbols[0]!) : null,
  })
  noteDefinition()
}

function positive(factor: string): Rational {
  const worth = Rational.of(factor)
  if (worth.sign() <= 0) throw new RangeError(`defineUnit: expected a factor above zero, got ${factor}`)
  return worth
}

const by = (wordsOf: (unit: DefinedUnit) => readonly string[] | undefined) =>
  derived(() => new Map(units.flatMap(unit => (wordsOf(unit) ?? []).map(word => [word, unit] as const))))

/** The units by their symbols, without a prefix. */
export const unitsBySymbol = by(({ symbols }) => symbols)

/** The units by their names, without a prefix. */
export const unitsByName = by(({ names }) => names)

/** The symbols of one letter that are a unit right behind a figure of prose. */
export const lettersOfProse = derived(() =>
  units
    .filter(({ isLetterOfProse }) => isLetterOfProse)
    .flatMap(({ symbols = [] }) => symbols.filter(symbol => symbol.length === 1)),
)
