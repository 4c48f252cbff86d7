import { isFunctionWord } from '../../english/grammar.js'
import { isWordFor } from '../../english/lexicon.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, type Term } from '../../math/term/term.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { StatedChain } from '../../page/stated-chain.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'

/** What the left of a link is worth where some symbols are something else; null where it then has no value. */
export type ValueWith = (chosen: ReadonlyMap<string, Definition>) => Term | null

/** More numbers than these that are only about so are not varied together. */
const MAX_VARIED = 3

/**
 * Why a number that its values do not give may be right all the same: some of them are only about so, and the number
 * is among those that they may give; or they have units, and it is off by what may convert one into the other.
 */
export function doubtOfDigits(
  stated: { readonly value: Rational; readonly halfUnit: Rational; readonly hasUnit: boolean },
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
  const isMeasured =
    stated.hasUnit || uses.some(used => used.printed && hasUnit(used.statement, used.reading))
  const value = isMeasured ? numberOf(valueWith(new Map())) : null
  return value && mayConvert(stated.value, value) ? 'it has a unit, which may be converted' : null
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

/** Whether a word is a unit that converts into others, or one of a share or an angle. */
function isConvertible(word: string): boolean {
  if (isFunctionWord(word)) return false
  if (word === '%' || isWordFor(word, 'angleOrShare')) return true
  const { dimension, factor } = findUnit(word)?.unit ?? {}
  // A nat is no rational number of bits.
  return (dimension?.size ?? 0) > 0 && factor !== 'unknown' && exactValue(factor!) !== undefined
}

/** Whether a unit that converts into others stands with the number of a statement. */
export function hasUnit({ token, terms }: StatedChain, reading: Reading): boolean {
  const behind = /^[\s ~\\,]*([A-Za-z%]+)/.exec(reading.source.slice(token.end, token.end + 16))
  const isSaid = behind !== null && isConvertible(behind[1]!)
  return isSaid || terms.some(term => figureOfNode(term)?.words.some(word => isConvertible(word)))
}

/** What units convert by, apart from powers of ten: minutes, hours, days, weeks, months, years, dozens, bits, binary prefixes. */
const CONVERSIONS: readonly Rational[] =
  '1 60 3600 24 86400 1440 7 30 365 12 8 1024 1048576 1073741824 2.54 1.609 180'
    .split(' ')
    .map(worth => Rational.of(worth))

/** Whether two numbers differ by what may convert one unit into another. */
export function mayConvert(stated: Rational, value: Rational): boolean {
  if (stated.isZero() || value.isZero()) return false
  const ratio = stated.div(value)
  return CONVERSIONS.some(worth => isPowerOfTen(ratio.div(worth)) || isPowerOfTen(ratio.times(worth)))
}

/** What differs by a larger power of ten differs by no prefix. */
const MAX_POWER = 20
const POWERS = Array.from({ length: MAX_POWER + 1 }, (_, exponent) => Rational.of(`1e${exponent}`))
const CLOSE = Rational.of('1/50')

const isPowerOfTen = (ratio: Rational): boolean =>
  POWERS.some(power => isAboutOne(ratio.div(power)) || isAboutOne(ratio.times(power)))

const isAboutOne = (ratio: Rational): boolean => ratio.minus(1).abs().lte(CLOSE)
