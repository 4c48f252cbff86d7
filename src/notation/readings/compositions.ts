import { isName } from '../tree/names.js'
import type { Head, Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'

/** Operations on the values of functions. */
const OPERATIONS: ReadonlySet<Head> = new Set(['add', 'mul', 'div', 'neg'])

/**
 * A tree in which `(g \circ f)(x)` is g(f(x)), and `(f + g)(x)`, `(f - g)(x)`, `(fg)(x)` and `(f/g)(x)` are what they are of
 * the values, where all names in the first bracket are functions.
 */
export function withCompositions(node: Node, isFunction: (name: Node) => boolean, source: string): Node {
  const own = withParts(node, part => withCompositions(part, isFunction, source))
  const [functions, argument, another] = own.args
  if (node.head === 'mul' && functions && argument && !another && areBracketed(functions, argument, source)) {
    const value = combined(functions, argument, isFunction)
    if (value) return { ...value, start: node.start, end: node.end }
  }
  return own
}

const areBracketed = (functions: Node, argument: Node, source: string): boolean =>
  OPERATIONS.has(functions.head) && opensBracket(functions, source) && opensBracket(argument, source)

/** Whether a side begins with a bracket, as what a function is applied to does. */
export const opensBracket = ({ start }: Node, source: string): boolean =>
  /^(?:\\(?:left|[bB]igg?l?)\s*)?\(/.test(source.slice(start, start + 8))

/** What a combination of functions is at an argument; null where something in it is no function. */
function combined(node: Node, argument: Node, isFunction: (name: Node) => boolean): Node | null {
  const names = composedIn(node)
  if (names)
    return names.every(isFunction)
      ? names.reduceRight<Node>((inner, name) => applied(name, inner), argument)
      : null
  if (isName(node)) return isFunction(node) ? applied(node, argument) : null
  const args = OPERATIONS.has(node.head)
    ? node.args.map(part => combined(part, argument, isFunction))
    : [null]
  return args.includes(null) ? null : { ...node, args: args as Node[] }
}

const applied = (name: Node, argument: Node): Node =>
  madeAt({ start: name.start, end: argument.end }, 'call', [name, argument], name.text)

/** The names that `\circ` joins, and nothing else; null for any other product. */
function composedIn({ head, args }: Node): readonly Node[] | null {
  if (head !== 'mul' || args.length % 2 === 0) return null
  const names = args.filter((_, i) => i % 2 === 0)
  const signs = args.filter((_, i) => i % 2 === 1)
  const isJoined = signs.every(sign => sign.head === 'symbol' && sign.text === 'circ')
  return isJoined && names.every(isName) ? names : null
}
