import type { Node } from '../../tree/node.js'
import type { Grammar } from './parselet.js'

/** What the words of an angle say that is counted in degrees: `30^\circ`. */
export const DEGREE = '°'

/** Whether a node is a number of degrees. */
export const isAngle = ({ head, args }: Node): boolean =>
  head === 'mul' && args.length === 2 && args[1]!.head === 'text' && args[1]!.text === DEGREE

/** What is no name: `\Delta G^\circ` is the change at a standard state. */
const COUNTS: ReadonlySet<Node['head']> = new Set(['number', 'add', 'mul', 'div', 'neg', 'sqrt'])

/** 30^\circ and 30° count degrees, and 30^\circ C is in degrees Celsius. */
export function inDegrees(grammar: Grammar, node: Node, start: number): Node {
  const { cursor } = grammar
  const [base, circle] = node.args
  const isRaised = node.head === 'pow' && circle!.head === 'symbol' && circle!.text === 'circ'
  const isMarked = cursor.is('\\degree') && COUNTS.has(node.head)
  if (!isMarked && !(isRaised && COUNTS.has(base!.head))) return node
  const { kind, text } = cursor.peek(isMarked ? 1 : 0)
  const scale = kind === 'letter' || kind === 'words' ? /^\s*([CFKR])(?![A-Za-z])/.exec(text)?.[1] : undefined
  if (scale === 'K' || scale === 'R') return node
  const mark = isMarked ? cursor.next() : circle!
  const last = scale === undefined ? mark : cursor.next()
  const word: Node = {
    head: 'text',
    text: DEGREE + (scale ?? ''),
    args: [],
    start: mark.start,
    end: last.end,
  }
  return cursor.node('mul', [isMarked ? node : base!, word], start)
}
