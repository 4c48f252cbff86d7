import { DEGREE } from '../latex/grammar/degrees.js'
import { functionCalled } from '../tree/functions.js'
import type { Head, Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'

/** The slope of a sine is a cosine only in radians. */
const OF_CALCULUS: ReadonlySet<Head> = new Set(['integral', 'limit'])

/** The tree in which the functions of angles are of degrees, and their inverses give them, where no angle says what it is in. */
export function countingDegrees(node: Node): Node {
  if (mentionsUnit(node) || OF_CALCULUS.has(node.head)) return node
  const same = withParts(node, countingDegrees)
  if (node.head !== 'call' || same.args.length !== 2) return same
  const [name, argument] = same.args as [Node, Node]
  const angle = functionCalled(node.text)?.angle
  if (angle === 'argument') return { ...node, args: [name, inDegrees(argument)] }
  if (angle !== 'value') return same
  return madeAt(node, 'div', [same, inDegrees(madeAt(node, 'number', [], '1'))])
}

const mentionsUnit = (node: Node): boolean =>
  node.text === DEGREE || (node.head === 'symbol' && node.text === 'pi') || node.args.some(mentionsUnit)

const inDegrees = (node: Node): Node =>
  madeAt(node, 'mul', [node, madeAt({ start: node.end, end: node.end }, 'text', [], DEGREE)])
