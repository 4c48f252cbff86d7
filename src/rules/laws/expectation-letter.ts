import type { Node } from '../../notation/tree/node.js'
import { madeAt, withParts } from '../../notation/tree/parts.js'

const OPENS = /^\s{0,3}(?:\\(?:left|[bB]igg?l?)\s{0,3})?[([]$/

/**
 * A tree in which the letter E before a bracket is the expectation of what stands in it, `E[aX + b]`, as authors write it
 * that have no blackboard bold.
 */
export function withExpectations(node: Node, source: string): Node {
  const own = withParts(node, part => withExpectations(part, source))
  if (own.head === 'call' && own.text === 'E')
    return { ...own, text: 'expectation', args: [named(own.args[0]!), ...own.args.slice(1)] }
  if (own.head !== 'mul') return own
  const factors: Node[] = []
  for (const part of own.args) {
    const last = factors.at(-1)
    const isApplied =
      last?.head === 'symbol' && last.text === 'E' && OPENS.test(source.slice(last.end, part.start + 1))
    if (isApplied)
      factors[factors.length - 1] = {
        ...part,
        head: 'call',
        text: 'expectation',
        args: [named(last), part],
        start: last.start,
      }
    else factors.push(part)
  }
  return factors.length === 1 ? factors[0]! : { ...own, args: factors }
}

const named = (letter: Node): Node => madeAt(letter, 'symbol', [], 'expectation')
