import { at } from '../../notation/arrays/grid.js'
import type { Node } from '../../notation/tree/node.js'

/**
 * A sum whose last term alone has a unit, in that unit as a whole: `20 + 5 cm` is 25 cm, as it is said. Any other
 * expression is itself.
 */
export function withSharedUnit(node: Node): Node {
  const last = node.head === 'add' ? node.args.at(-1)! : null
  const isTaken = last?.head === 'neg'
  const measured = isTaken ? last.args[0]! : last
  const [figure, unit, more] = measured?.head === 'mul' ? measured.args : []
  const others = node.args.slice(0, -1)
  if (!figure || !unit || more || !isWord(unit) || ![figure, ...others].every(isOfNumbers)) return node
  const end = { ...node, end: figure.end }
  const sum = at(end, 'add', [...others, isTaken ? at(figure, 'neg', [figure]) : figure])
  return at(node, 'mul', [sum, unit])
}

const isWord = ({ head, args }: Node): boolean =>
  head === 'text' || (head === 'pow' && args[0]!.head === 'text')

/** Whether neither a unit nor a symbol stands in a term, and it is not zero, which is so in every unit. */
const isOfNumbers = ({ head, text, args }: Node): boolean =>
  head === 'number' ? Number(text) !== 0 : args.length > 0 && args.every(isOfNumbers)
