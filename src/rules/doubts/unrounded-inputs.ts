import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { roundingSet } from '../../math/number/printed-number.js'
import type { Rational } from '../../math/number/rational.js'
import { number, type Term } from '../../math/term/term.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'
import { type Measures, mayConvert, measuresOf } from './unit-conversion.js'

/** What the left of a link is worth where some symbols are something else; null where it then has no value. */
export type ValueWith = (chosen: ReadonlyMap<string, Definition>) => Term | null

/** More numbers than these that are only about so are not varied together. */
const MAX_VARIED = 3

/**
 * Why a number that its values do not give may be right all the same: some of them are only about so, and the number
 * is among those that they may give; or they have units, and it is off by what may convert one into the other.
 */
export function doubtOfDigits(
  stated: {
    readonly value: Rational
    readonly halfUnit: Rational
    readonly measures: Measures
    readonly areUnitsCounted: boolean
  },
  uses: readonly Definition[],
  values: SymbolTable,
  valueWith: ValueWith,
): string | null {
  const about = uses.filter(used => used.printed?.isAbout && values.resultOf(used) === null)
  if (about.length > 0 && about.length <= MAX_VARIED) {
    const found = cornersOf(about).flatMap(corner => numberOf(valueWith(corner)) ?? [])
    const isAbove = found.some(value => value.plus(stated.halfUnit).gte(stated.value))
    const isBelow = found.some(value => value.minus(stated.halfUnit).lte(stated.value))
    if (isAbove && isBelow) return `${about[0]!.key} is only about so`
  }
  if (stated.areUnitsCounted) return null
  const printed = uses.filter(used => used.printed)
  const measures = [stated.measures, ...printed.map(used => measuresOf(used.statement, used.reading))]
  const all = new Set(measures.flatMap(one => [...one]))
  const value = all.size > 0 ? numberOf(valueWith(new Map())) : null
  return value && mayConvert(stated.value, value, all) ? 'it has a unit, which may be converted' : null
}

/** Every way to put the ends of what their digits may stand for in place of some numbers. */
function cornersOf(about: readonly Definition[]): readonly ReadonlyMap<string, Definition>[] {
  let corners: ReadonlyMap<string, Definition>[] = [new Map()]
  for (const meaning of about) {
    const { number: printed, factor } = meaning.printed!
    const { lower, upper } = roundingSet(printed)
    const ends = [lower, upper].map(value => ({ ...meaning, term: number(value.times(factor)) }))
    corners = corners.flatMap(corner => ends.map(end => new Map([...corner, [meaning.key, end]])))
  }
  return corners
}

/** The value of a closed term; null where it has none. */
export function numberOf(term: Term | null): Rational | null {
  try {
    return term && closedValueOf(term, MIN_DIGITS).lower
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}
