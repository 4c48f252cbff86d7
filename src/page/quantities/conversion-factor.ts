import { readPrinted } from '../../math/number/printed-number.js'
import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Node } from '../../notation/tree/node.js'
import type { Measured } from './measured-side.js'

/**
 * Whether the numbers without a unit on the left are what one unit is of the other, so that they only convert it:
 * `90 km/h / 3.6 = 25 m/s`, `5 miles × 1.6 = 8 km`. Read as quantities such a line would be wrong, and nobody means that.
 */
export function convertsUnit(left: Measured, right: Measured): boolean {
  const [from, to] = [left, right].map(worthOfUnit)
  if (!from || !to || from.eq(to)) return false
  const factors = pureFactors(left.node, left, false)
  if (factors?.length !== 1) return false
  const [{ digits, isDivisor }] = factors as readonly [Factor]
  const { value, unit } = readPrinted(digits)
  const ratio = isDivisor ? to.div(from) : from.div(to)
  return ratio.minus(value).abs().times(2).lte(unit)
}

/** What the only unit of a side is worth beyond its scale; null where it has none or several. */
function worthOfUnit({ full, plain, units, behind, dimension }: Measured): Rational | null {
  if (dimension.size === 0) return null
  const measured = [...units.keys()]
  if (measured.length === 0) return quotient(exactValue(behind.factor), exactValue(behind.scale))
  if (measured.length > 1 || behind.dimension.size > 0) return null
  return quotient(exactValue(full.get(measured[0]!)!), exactValue(plain.get(measured[0]!)!))
}

const quotient = (above: Rational | undefined, below: Rational | undefined): Rational | null =>
  above && below && !below.isZero() ? above.div(below) : null

interface Factor {
  readonly digits: string
  readonly isDivisor: boolean
}

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
