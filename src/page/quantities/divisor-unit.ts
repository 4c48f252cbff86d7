import type { Node } from '../../notation/tree/node.js'

/**
 * An expression in which the unit behind a divisor belongs to it, where what is divided has a unit too:
 * `5 \text{ GB} / 1 \text{ MB}` divides by a megabyte. Without a unit before the stroke the one behind is of the whole,
 * as in `1000 / 4 \text{ s}`.
 */
export function withDivisorUnits(node: Node, source: string): Node {
  const args = node.args.map(part => withDivisorUnits(part, source))
  const inner = args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
  const [quotient, unit, ...rest] = args
  if (inner.head !== 'mul' || quotient?.head !== 'div' || !unit || !isUnit(unit)) return inner
  const [dividend, divisor] = quotient.args as [Node, Node]
  const isBeside = /^(?:\s|~|\\[,;:! ])*$/.test(source.slice(divisor.end, unit.start))
  if (!isBeside || !isFigure(divisor) || !hasUnit(dividend)) return inner
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

const isUnit = ({ head, args: [base] }: Node): boolean =>
  head === 'text' || (head === 'pow' && base!.head === 'text')

const isFigure = ({ head, args: [base] }: Node): boolean =>
  head === 'number' || (head === 'pow' && base!.head === 'number')

const hasUnit = (node: Node): boolean => node.head === 'text' || node.args.some(hasUnit)
