import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'

/** A tree in which `(g \circ f)(x)` is g(f(x)), where both names are functions. */
export function withCompositions(node: Node, isFunction: (name: Node) => boolean, source: string): Node {
  const args = node.args.map(part => withCompositions(part, isFunction, source))
  const [composed, argument, another] = args
  const names = node.head === 'mul' && composed && argument && !another ? namesIn(composed) : null
  if (names?.every(isFunction) && opensBracket(argument!, source))
    return names.reduceRight<Node>((inner, name) => applied(name, inner, node), argument!)
  return args.every((part, i) => part === node.args[i]) ? node : { ...node, args }
}

/** Whether a side begins with a bracket, as what a function is applied to does. */
export const opensBracket = ({ start }: Node, source: string): boolean =>
  /^(?:\\(?:left|[bB]igg?l?)\s*)?\(/.test(source.slice(start, start + 8))

const applied = (name: Node, argument: Node, { start, end }: Node): Node => ({
  head: 'call',
  text: name.text,
  args: [name, argument],
  start,
  end,
})

/** The names that `\circ` joins, and nothing else; null for any other product. */
function namesIn({ head, args }: Node): readonly Node[] | null {
  if (head !== 'mul' || args.length % 2 === 0) return null
  const names = args.filter((_, i) => i % 2 === 0)
  const signs = args.filter((_, i) => i % 2 === 1)
  const isJoined = signs.every(sign => sign.head === 'symbol' && sign.text === 'circ')
  return isJoined && names.every(isName) ? names : null
}
