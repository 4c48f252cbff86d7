import type { ValueRange } from '../../math/statistics/distribution.js'
import { add, negate, type Term } from '../../math/term/term.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'

/** What a random variable is asked for: a range of its values, or everything but that. */
export interface Event {
  readonly variable: string
  readonly range: ValueRange
  readonly isOutside: boolean
}

/** The number that a node stands for; null where it is not known. */
export type NumberOf = (node: Node) => Term | null

const TURNED: Readonly<Record<string, string>> = {
  '<': '>',
  '>': '<',
  '≤': '≥',
  '≥': '≤',
  '=': '=',
  '≠': '≠',
}

/** The event of one relation or of two around one variable: `X \le 2`, `2 < X \le 5`, `|Z| > 1.96`; null for others. */
export function eventOf(node: Node, numberOf: NumberOf): Event | null {
  if (node.head !== 'relation') return null
  const [left, right] = node.args as [Node, Node]
  if (left.head === 'relation') return between(left, node.text, right, numberOf)
  return (
    compared(left, node.text, right, numberOf) ??
    compared(right, TURNED[node.text] ?? '', left, numberOf) ??
    deviating(left, node.text, right, numberOf)
  )
}

/** `2 < X \le 5` */
function between(left: Node, operator: string, right: Node, numberOf: NumberOf): Event | null {
  const low = eventOf(left, numberOf)
  const high = left.args[1] ? compared(left.args[1], operator, right, numberOf) : null
  if (!low || !high || low.isOutside || high.isOutside) return null
  const [one, other] = [low.range, high.range]
  const isOneOfEach = !one.to !== !other.to && !one.from !== !other.from
  if (!isOneOfEach) return null
  return { ...low, range: { from: one.from ?? other.from, to: one.to ?? other.to } }
}

/** `X \le 2` */
function compared(left: Node, operator: string, right: Node, numberOf: NumberOf): Event | null {
  if (!isName(left)) return null
  const at = numberOf(right)
  const range = at && rangeOf(operator, at)
  return range && { variable: spelledName(left), range, isOutside: operator === '≠' }
}

function rangeOf(operator: string, at: Term): ValueRange | null {
  const [open, closed] = [
    { at, isIncluded: false },
    { at, isIncluded: true },
  ]
  switch (operator) {
    case '<':
      return { from: null, to: open }
    case '≤':
      return { from: null, to: closed }
    case '>':
      return { from: open, to: null }
    case '≥':
      return { from: closed, to: null }
    case '=':
    case '≠':
      return { from: closed, to: closed }
    default:
      return null
  }
}

const CLOSER: ReadonlySet<string> = new Set(['<', '≤'])
const FARTHER: ReadonlySet<string> = new Set(['>', '≥'])

/** `|X - 3| < 2`: nearer to a value than so much, or not. */
function deviating(left: Node, operator: string, right: Node, numberOf: NumberOf): Event | null {
  if (left.head !== 'abs' || (!CLOSER.has(operator) && !FARTHER.has(operator))) return null
  const [inside] = left.args as [Node]
  const [name, offset] = inside.head === 'add' ? inside.args : [inside]
  const centre = offset ? numberOf(offset) : null
  const most = numberOf(right)
  if (!name || !isName(name) || !most || inside.args.length > 2 || (offset && !centre)) return null
  const middle = centre ? [negate(centre)] : []
  // Outside is everything but the range, whose ends the event keeps where it says `≥`.
  const isIncluded = operator === '≤' || operator === '>'
  const range = {
    from: { at: add(...middle, negate(most)), isIncluded },
    to: { at: add(...middle, most), isIncluded },
  }
  return { variable: spelledName(name), range, isOutside: FARTHER.has(operator) }
}
