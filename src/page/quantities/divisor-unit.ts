import { isSameDimension } from '../../math/units/dimension.js'
import type { Node } from '../../notation/tree/node.js'
import type { Measured } from './measured-side.js'

/**
 * An expression in which the unit behind a divisor belongs to it, where what is divided has a unit too:
 * `5 \text{ GB} / 1 \text{ MB}` divides by a megabyte. Without a unit before the stroke the one behind is of the whole,
 * as in `1000 / 4 \text{ s}`, unless it is asked for `isOfBareNumbers`.
 */
export function withDivisorUnits(node: Node, source: string, isOfBareNumbers = false): Node {
  const args = node.args.map(part => withDivisorUnits(part, source, isOfBareNumbers))
  const inner = args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
  const [quotient, unit, ...rest] = args
  if (inner.head !== 'mul' || quotient?.head !== 'div' || !unit || !isUnit(unit)) return inner
  const [dividend, divisor] = quotient.args as [Node, Node]
  const isBeside = /^(?:\s|~|\\[,;:! ])*$/.test(source.slice(divisor.end, unit.start))
  if (!isBeside || !isFigure(divisor) || !(isOfBareNumbers || hasUnit(dividend))) return inner
  const measured: Node = {
    ...quotient,
    head: 'mul',
    text: '',
    args: [divisor, unit],
    start: divisor.start,
    end: unit.end,
  }
  const divided: Node = { ...quotient, args: [dividend, measured], end: unit.end }
  return rest.length === 0 ? divided : { ...inner, args: [divided, ...rest] }
}

/**
 * A side whose unit belongs to its divisor, where only so it measures what the other side does: `64 / 9.92 ms` beside
 * `6,452 tokens/s`. Else the side as it is.
 */
export function dividedByUnit(
  side: Measured,
  other: Measured,
  source: string,
  measured: (node: Node) => Measured | null,
): Measured {
  if (side.dimension.size === 0 || isSameDimension(side.dimension, other.dimension)) return side
  const node = withDivisorUnits(side.node, source, true)
  const divided = node === side.node ? null : measured(node)
  return divided && isSameDimension(divided.dimension, other.dimension) ? divided : side
}

const isUnit = ({ head, args: [base] }: Node): boolean =>
  head === 'text' || (head === 'pow' && base!.head === 'text')

const isFigure = ({ head, args: [base] }: Node): boolean =>
  head === 'number' || (head === 'pow' && base!.head === 'number')

const hasUnit = (node: Node): boolean => node.head === 'text' || node.args.some(hasUnit)
