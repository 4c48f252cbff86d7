import { CONJUGATE } from '../../math/complex/of-term.js'
import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'

/** Functions of a complex number that are written before it without brackets. */
const PREFIXED: ReadonlySet<string> = new Set(['Re', 'Im', 'arg', 'Arg'])

/**
 * A tree as it is meant among complex numbers: a bar over an expression is its conjugate, `\\operatorname{Re} z` applies Re,
 * and the upright letter of the unit is the unit. A bar over a name stays one, since the page may define it.
 */
export function inComplexNotation(node: Node, unit: string): Node {
  const args = node.args.map(part => inComplexNotation(part, unit))
  if (node.head === 'text' && node.text === unit) return { ...node, head: 'symbol' }
  if (node.head === 'bar' && !isName(node) && args[0]!.head !== 'number')
    return called(CONJUGATE, args[0]!, node)
  if (node.head === 'mul') return { ...node, args: withCalls(args) }
  return { ...node, args }
}

function called(name: string, argument: Node, place: Pick<Node, 'start' | 'end'>): Node {
  const head = madeAt({ start: place.start, end: place.start }, 'symbol', [], name)
  return madeAt(place, 'call', [head, argument], name)
}

function withCalls(factors: readonly Node[]): readonly Node[] {
  const read: Node[] = []
  for (let at = 0; at < factors.length; at++) {
    const [factor, argument] = [factors[at]!, factors[at + 1]]
    const isWord = factor.head === 'symbol' || factor.head === 'text'
    const isCall = isWord && PREFIXED.has(factor.text) && argument !== undefined
    read.push(isCall ? called(factor.text, argument, { start: factor.start, end: argument.end }) : factor)
    if (isCall) at++
  }
  return read
}
