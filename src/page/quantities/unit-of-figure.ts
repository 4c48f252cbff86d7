import { toPlain } from '../../math/term/print.js'
import { joinUnits, type Unit } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import type { Measured } from './measured-side.js'

/** What a figure of a side is printed in: the word behind it, or the unit of the whole side where it is one figure. */
export function unitOfLiteral(
  { units, behind, node }: Measured,
  literal: Node,
  next: Node | undefined,
): string {
  const own = next && units.get(next)
  if (own) return nameOfUnit(own)
  if (literal !== node) return node.head === 'number' ? nameOfUnit(behind) : ''
  return nameOfUnit([...units.values()].reduce((whole, unit) => joinUnits(whole, unit, 'times'), behind))
}

/** Counts have no name: tokens may become parameters of a formula. */
function nameOfUnit({ dimension, factor }: Unit): string {
  if (dimension.size === 0 && factor.kind === 'number' && factor.value.eq(1)) return ''
  const powers = [...dimension].map(([base, power]) => `${base}^${power}`).sort()
  return [toPlain(factor), ...powers].join(' ')
}
