import { isFunctionWord } from '../../english/grammar.js'
import { isWordFor } from '../../english/lexicon.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { USUAL } from '../../math/units/convention.js'
import { findUnit, unitOfWord } from '../../math/units/unit-of-word.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { StatedChain } from '../../page/stated-chain.js'

/** The base quantities of units that convert into others: `length`, `time`; `angle` for degrees and shares. */
export type Measures = ReadonlySet<string>

const NONE: Measures = new Set()

/** What the unit that stands with the number of a statement measures; nothing where none stands there. */
export function measuresOf({ token, terms }: StatedChain, reading: Reading): Measures {
  const behind = /^[\s ~\\,]*([A-Za-z%]+)/.exec(reading.source.slice(token.end, token.end + 24))
  const words = [...(behind ? [behind[1]!] : []), ...terms.flatMap(term => figureOfNode(term)?.words ?? [])]
  return new Set(words.flatMap(word => [...measuresOfWord(word)]))
}

function measuresOfWord(word: string): Measures {
  if (isFunctionWord(word)) return NONE
  if (unitOfWord(word, USUAL).ambiguities.has('molar')) return NONE
  if (word === '%' || isWordFor(word, 'angleOrShare')) return new Set(['angle'])
  const { dimension, factor } = findUnit(word)?.unit ?? {}
  // A nat is no rational number of bits.
  const isExact = factor !== undefined && factor !== 'unknown' && exactValue(factor) !== undefined
  return isExact && dimension ? new Set(dimension.keys()) : NONE
}

/** What units of a quantity convert by, apart from powers of ten. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  time: '60 3600 24 86400 1440 7 30 365 12',
  byte: '8 1024 1048576 1073741824',
  length: '2.54 1.609 12',
  angle: '60 180',
}

/** Whether two numbers differ by what may convert one unit of these quantities into another. */
export function mayConvert(stated: Rational, value: Rational, measures: Measures): boolean {
  if (stated.isZero() || value.isZero() || measures.size === 0) return false
  const ratio = stated.div(value)
  const worths = ['1', ...[...measures].flatMap(name => CONVERSIONS[name]?.split(' ') ?? [])]
  return worths
    .map(worth => Rational.of(worth))
    .some(worth => isPowerOfTen(ratio.div(worth)) || isPowerOfTen(ratio.times(worth)))
}

/**
 * Three powers of nano, and as much as a gram is of a kilogram: `m/a^3` of an edge in nanometres is 10^-21 of a density in
 * g/cm³. What differs by a larger power of ten differs by no prefix.
 */
const MAX_POWER = 30
const POWERS = Array.from({ length: MAX_POWER + 1 }, (_, exponent) => Rational.of(`1e${exponent}`))
const CLOSE = Rational.of('1/50')

const isPowerOfTen = (ratio: Rational): boolean =>
  POWERS.some(power => isAboutOne(ratio.div(power)) || isAboutOne(ratio.times(power)))

const isAboutOne = (ratio: Rational): boolean => ratio.minus(1).abs().lte(CLOSE)
