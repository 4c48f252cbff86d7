import { isName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'
import { boundBy } from '../tree/symbols-of.js'

/** The number that stands for a count; null where none is known. */
export type CountOf = (node: Node) => string | null

/**
 * A tree with numbers for what must be a number before it has a term: the limits of sums and products, and what
 * factorials and binomials are of. What a sum runs through stays.
 */
export function withCounts(node: Node, countOf: CountOf): Node {
  return counted(node, countOf, new Set())
}

function counted(node: Node, countOf: CountOf, running: ReadonlySet<string>): Node {
  if (node.head === 'sum' || node.head === 'product') {
    const [body, lower, upper] = node.args as [Node, Node, Node]
    const inside = new Set([...running, ...boundBy(lower)])
    const from =
      lower.head === 'relation' ? { ...lower, args: [lower.args[0]!, number(lower.args[1]!)] } : lower
    return { ...node, args: [counted(body, countOf, inside), from, number(upper)] }
  }
  if (node.head === 'binomial' || node.head === 'factorial') return { ...node, args: node.args.map(number) }
  // Where the variable of a limit goes, no value of the page is its own.
  const inside = node.head === 'limit' ? new Set([...running, ...boundBy(node.args[1]!)]) : running
  return withParts(node, part => counted(part, countOf, inside))

  function number(part: Node): Node {
    if (part.head === 'number' || part.head === 'nothing' || mentions(part, running)) return part
    const text = countOf(part)
    return text === null ? part : madeAt(part, 'number', [], text)
  }
}

const mentions = (node: Node, names: ReadonlySet<string>): boolean =>
  (node.head === 'symbol' && names.has(node.text)) || node.args.some(part => mentions(part, names))

/** What stands above or behind a bracket is of the value: `f(3)^2`, `f(4)!`. */
const OF_VALUES: ReadonlySet<Node['head']> = new Set(['pow', 'factorial', 'percent'])

function appliedTo(part: Node, name: Node): Node {
  const { text, start } = name
  const [inner, ...rest] = part.args
  return OF_VALUES.has(part.head) && inner!.start === part.start
    ? { ...part, args: [appliedTo(inner!, name), ...rest], start }
    : madeAt({ start, end: part.end }, 'call', [name, part], text)
}

/** What stands in the bracket: 3 of `f(3)^2`. */
const argumentOf = (part: Node): Node => (OF_VALUES.has(part.head) ? argumentOf(part.args[0]!) : part)

/** A tree in which a name that is known to be a function is applied to the bracket behind it: f(3), which is else f · 3. */
export function withApplications(
  node: Node,
  isFunction: (name: Node, argument: Node) => boolean,
  source: string,
): Node {
  const own = withParts(node, part => withApplications(part, isFunction, source))
  if (own.head !== 'mul') return own
  const factors: Node[] = []
  for (const part of own.args) {
    const name = factors.at(-1)
    const isBracket =
      name !== undefined && /^\s*(?:\\(?:left|[bB]igg?l?)\s*)?\(/.test(source.slice(name.end, part.end))
    if (isBracket && isName(name) && isFunction(name, argumentOf(part)))
      factors[factors.length - 1] = appliedTo(part, name)
    else factors.push(part)
  }
  if (factors.length === 1) return factors[0]!
  return factors.length === own.args.length ? own : { ...own, args: factors }
}
