import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { isSameDimension } from '../../math/units/dimension.js'
import type { Node } from '../../notation/tree/node.js'
import type { Measured } from './measured-side.js'

/**
 * Whether numbers without a unit on the left are what the units of the left are of those of the right, so that they only
 * convert it: `90 km/h / 3.6 = 25 m/s`, `3 hours × 60 × 60 = 10800 s`, `70 beats/min × 60 × 24 = 100800 beats/day`. Read as
 * quantities such a line would be wrong, and nobody means that.
 */
export function convertsUnit(left: Measured, right: Measured): boolean {
  if (!isSameDimension(left.dimension, right.dimension)) return false
  const [from, to] = [left, right].map(worthOfUnits)
  if (!from || !to || from.eq(to)) return false
  const factors = pureFactors(left.node, left, false) ?? []
  return productsOf(factors.slice(0, MAX_FACTORS)).some(isBetween(from.div(to)))
}

/** More numbers than convert years to seconds. */
const MAX_FACTORS = 8

/** What the units of a product or quotient are worth beyond their scales; null for another shape, or where a worth is none. */
function worthOfUnits({ node, full, plain, behind }: Measured): Rational | null {
  const worthOf = (part: Node): Rational | null => {
    const unit = full.get(part)
    if (unit) return quotient(exactValue(unit), exactValue(plain.get(part)!))
    if (part.head === 'number') return Rational.ONE
    if (part.head === 'mul') return part.args.map(worthOf).reduce(product, Rational.ONE)
    return part.head === 'div'
      ? quotient(worthOf(part.args[0]!) ?? undefined, worthOf(part.args[1]!) ?? undefined)
      : null
  }
  return product(worthOf(node), quotient(exactValue(behind.factor), exactValue(behind.scale)))
}

/** The product of two worths; null where one is not known. */
export const product = (one: Rational | null, other: Rational | null): Rational | null =>
  one && other && one.times(other)

/** The quotient of two worths; null where one is not known, or is none. */
export const quotient = (above: Rational | undefined, below: Rational | undefined): Rational | null =>
  above && below && !below.isZero() ? above.div(below) : null

interface Factor {
  readonly digits: string
  readonly isDivisor: boolean
}

/** A product of some of the numbers, and by how much it may be rounded: of several not at all. */
interface Product {
  readonly value: Rational
  readonly unit: Rational
  readonly isDivisor: boolean
}

/** The products of all ways to choose some of the factors. */
function productsOf(factors: readonly Factor[]): readonly Product[] {
  const read = factors.map(({ digits, isDivisor }) => ({ ...readPrinted(digits), isDivisor }))
  let several: Rational[] = [Rational.ONE]
  for (const { value, isDivisor } of read) {
    if (value.isZero()) continue
    several = several.flatMap(one => [one, isDivisor ? one.div(value) : one.times(value)])
  }
  const exact = several.map(value => ({ value, unit: Rational.ZERO, isDivisor: false }))
  return [...read.map(({ value, unit, isDivisor }) => ({ value, unit, isDivisor })), ...exact]
}

/** Whether a product is this ratio, as far as it is rounded. */
const isBetween =
  (ratio: Rational) =>
  ({ value, unit, isDivisor }: Product): boolean =>
    (isDivisor ? Rational.ONE.div(ratio) : ratio).minus(value).abs().times(2).lte(unit)

/** The numbers without a unit of a product or quotient; null for any other shape. */
function pureFactors(node: Node, side: Measured, isDivisor: boolean): readonly Factor[] | null {
  if (node.head === 'number') return [{ digits: node.text, isDivisor }]
  if (node.head === 'div') {
    const [above, below] = node.args as [Node, Node]
    const parts = [pureFactors(above, side, isDivisor), pureFactors(below, side, !isDivisor)]
    return parts.includes(null) ? null : (parts as Factor[][]).flat()
  }
  if (node.head !== 'mul') return null
  const parts = node.args.map((part, i) => {
    const isMeasured = side.units.has(part) || side.units.has(node.args[i + 1]!)
    return isMeasured ? [] : pureFactors(part, side, isDivisor)
  })
  return parts.includes(null) ? null : (parts as Factor[][]).flat()
}
