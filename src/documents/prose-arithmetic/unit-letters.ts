import { Rational } from '../../math/number/rational.js'
import { type Dimension, isSameDimension, NO_DIMENSION, timesDimension } from '../../math/units/dimension.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import type { Lexeme } from './lexeme.js'

/** Whether a word is one letter that some unit has for its symbol: `12 V`, `30 Ω`. */
export const isUnitLetter = (word: string): boolean => /^\p{L}$/u.test(word) && findUnit(word) !== null

const TIMES: ReadonlySet<string> = new Set(['×', '·', '⋅', '*'])
const OVER: ReadonlySet<string> = new Set(['/', '÷'])

/**
 * Whether the letters behind the figures of some sides are units: every side is a product or quotient of quantities, and
 * all of them are of one dimension. `12 V / 0.4 A = 30 Ω` can be nothing else; `3 A = 2 B` may be anything.
 */
export function measureAlike(sides: readonly (readonly Lexeme[])[]): boolean {
  const [first, ...others] = sides.map(dimensionOf)
  const isMeasured = first !== null && first !== undefined && first.size > 0
  return isMeasured && others.every(other => other !== null && isSameDimension(other, first))
}

/** The dimension of figures with their units, multiplied and divided from left to right; null for anything else. */
function dimensionOf(side: readonly Lexeme[]): Dimension | null {
  let dimension = NO_DIMENSION
  let power = Rational.ONE
  let isFigureNext = true
  for (const { kind, text } of side) {
    if (isFigureNext) {
      if (kind !== 'number') return null
      isFigureNext = false
    } else if (kind === 'operator' && (TIMES.has(text) || OVER.has(text))) {
      power = OVER.has(text) ? Rational.ONE.neg() : Rational.ONE
      isFigureNext = true
    } else {
      const unit = kind === 'word' ? findUnit(text)?.unit : undefined
      if (!unit || unit.factor === 'unknown') return null
      for (const [base, own] of unit.dimension)
        dimension = timesDimension(dimension, new Map([[base, own.times(power)]]))
    }
  }
  return isFigureNext ? null : dimension
}
