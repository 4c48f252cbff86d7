import type { Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'
import type { Shape } from './shape.js'

/** `200 + 15% = 230`: the percentage is of what it is added to. */
export const INCREASE: Shape = {
  name: 'increase',
  reading: 'a percentage is taken of what it is added to',
  of: increased,
}

const isPercent = (node: Node): boolean => node.head === 'percent'
const isAddedPercent = (node: Node): boolean =>
  isPercent(node) || (node.head === 'neg' && isPercent(node.args[0]!))

/** Whether a sum adds one percentage, as its last part, to what is none. */
export const increases = ({ head, args }: Node): boolean =>
  head === 'add' && isAddedPercent(args.at(-1)!) && !args.slice(0, -1).some(isAddedPercent)

function increased(node: Node, source: string): Node {
  const own = withParts(node, part => increased(part, source))
  if (!increases(node)) return own
  const [share, parts] = [own.args.at(-1)!, own.args.slice(0, -1)]
  const { end } = parts.at(-1)!
  const base = parts.length === 1 ? parts[0]! : { ...node, args: parts, end }
  const whole = madeAt({ start: share.start, end: share.start }, 'number', [], '1')
  const factor: Node = { ...node, args: [whole, share], start: share.start }
  return { ...node, head: 'mul', args: [base, factor] }
}
