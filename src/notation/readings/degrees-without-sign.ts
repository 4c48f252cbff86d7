import { DEGREE } from '../latex/grammar/degrees.js'
import { functionCalled } from '../tree/functions.js'
import type { Head, Node } from '../tree/node.js'

/** The slope of a sine is a cosine only in radians. */
const OF_CALCULUS: ReadonlySet<Head> = new Set(['integral', 'limit'])

/** The tree in which the functions of angles are of degrees, and their inverses give them, where no angle says what it is in. */
export function countingDegrees(node: Node): Node {
  if (mentionsUnit(node) || OF_CALCULUS.has(node.head)) return node
  const args = node.args.map(countingDegrees)
  const same = args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
  if (node.head !== 'call' || args.length !== 2) return same
  const [name, argument] = args as [Node, Node]
  const angle = functionCalled(node.text)?.angle
  if (angle === 'argument') return { ...node, args: [name, inDegrees(argument)] }
  if (angle !== 'value') return same
  const { start, end } = node
  const one: Node = { head: 'number', text: '1', args: [], start, end }
  return { head: 'div', text: '', args: [same, inDegrees(one)], start, end }
}

const mentionsUnit = (node: Node): boolean =>
  node.text === DEGREE || (node.head === 'symbol' && node.text === 'pi') || node.args.some(mentionsUnit)

function inDegrees(node: Node): Node {
  const { start, end } = node
  const word: Node = { head: 'text', text: DEGREE, args: [], start: end, end }
  return { head: 'mul', text: '', args: [node, word], start, end }
}
