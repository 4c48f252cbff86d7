import { Rational } from '../../../math/number/rational.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { multiply, number } from '../../../math/term/term.js'
import { USUAL } from '../../../math/units/convention.js'
import { type Dimension, isSameDimension } from '../../../math/units/dimension.js'
import { findUnit } from '../../../math/units/unit-of-word.js'
import { LatexError } from '../../../notation/latex/lexer/latex-error.js'
import { lowerWithValues } from '../../../notation/lower/placeholders.js'
import type { Node } from '../../../notation/tree/node.js'
import { measure } from '../../../page/quantities/measured-side.js'
import type { Reading } from '../../../page/reading.js'

/** A quantity as a page writes it: so much of a dimension. */
export interface Quantity {
  readonly value: Rational
  readonly dimension: Dimension
}
export type Sides = readonly [left: Quantity, right: Quantity]

/** A figure of the second statement may be rounded. */
const CLOSE = Rational.of('1/100')

/** Whether two numbers are one up to the last digit that somebody prints. */
export const isAbout = (one: Rational, other: Rational): boolean =>
  one.minus(other).abs().lte(one.abs().times(CLOSE))

/**
 * Both sides many times what the sides of the other are, of the same dimensions. What is so by the usual units says nothing
 * of units of the page's own.
 */
export function isProportional([first, second]: Sides, [left, right]: Sides): boolean {
  if (isSameDimension(first.dimension, second.dimension) && isAbout(first.value, second.value)) return false
  const isAlike =
    isSameDimension(first.dimension, left.dimension) && isSameDimension(second.dimension, right.dimension)
  return isAlike && isAbout(left.value.div(first.value), right.value.div(second.value))
}

/** The quantities on both sides of a relation; null where one is something else. */
export function sidesOf(sides: readonly Node[], reading: Reading): Sides | null {
  const [left, right] = sides.map(side => quantityOf(side, reading))
  return left && right ? [left, right] : null
}

/** A figure, or a product of figures, in a unit or in percent; null for anything else. */
function quantityOf(node: Node, { source, glossary }: Reading): Quantity | null {
  const measured = measure(node, source, USUAL)
  if (!measured || measured.isUnknown || !(measured.hasUnits || node.head === 'percent')) return null
  try {
    const value = exactValue(lowerWithValues(measured.node, measured.full, glossary))
    return value && !value.isZero() ? { value, dimension: measured.dimension } : null
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}

/** So many of a unit that a word names, `km`, `hours`; null where it names none that is known exactly. */
export function quantityIn(count: Rational, word: string): Quantity | null {
  const { unit, prefix } = findUnit(word) ?? {}
  if (!unit?.dimension || unit.factor === 'unknown') return null
  const worth = exactValue(multiply(number(prefix?.worth ?? 1), unit.factor))
  return worth ? { value: worth.times(count), dimension: unit.dimension } : null
}
