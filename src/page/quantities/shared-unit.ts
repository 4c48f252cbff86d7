import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Convention } from '../../math/units/convention.js'
import type { Node } from '../../notation/tree/node.js'
import { madeAt } from '../../notation/tree/parts.js'
import { readUnit } from './unit-expression.js'

/**
 * A sum whose last term alone has a unit, in that unit as a whole: `20 + 5 cm` is 25 cm, as it is said. Any other
 * expression is itself, and so is one in parts of a whole: `1 + 5 percent`.
 */
export function withSharedUnit(node: Node, convention: Convention): Node {
  const last = node.head === 'add' ? node.args.at(-1)! : null
  const isTaken = last?.head === 'neg'
  const measured = isTaken ? last.args[0]! : last
  const [figure, unit, more] = measured?.head === 'mul' ? measured.args : []
  const others = node.args.slice(0, -1)
  if (!figure || !unit || more || !isMeasure(unit, convention) || ![figure, ...others].every(isOfNumbers))
    return node
  const end = { ...node, end: figure.end }
  const sum = madeAt(end, 'add', [...others, isTaken ? madeAt(figure, 'neg', [figure]) : figure])
  return madeAt(node, 'mul', [sum, unit])
}

function isMeasure({ head, text, args }: Node, convention: Convention): boolean {
  if (head === 'pow') return args[0]!.head === 'text'
  const unit = head === 'text' ? readUnit(text, convention) : null
  const worth = unit && exactValue(unit.factor)
  return unit !== null && (unit.dimension.size > 0 || !worth?.lt(Rational.ONE))
}

/** Whether neither a unit nor a symbol stands in a term, and it is not zero, which is so in every unit. */
const isOfNumbers = ({ head, text, args }: Node): boolean =>
  head === 'number' ? Number(text) !== 0 : args.length > 0 && args.every(isOfNumbers)
