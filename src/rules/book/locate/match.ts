import { rootName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'

/** What a shape found in a tree: what stands in each hole, and the price of what does not fit exactly. */
export interface Filling {
  readonly holes: ReadonlyMap<string, Node>
  readonly cost: number
}

const NOTHING: Filling = { holes: new Map(), cost: 0 }

/** The price of a symbol too many or too few in a hole such as `?e(\alpha,\beta)`: an error to report, if few. */
const ODD_SYMBOL = 0.6
const MAX_ODD_SYMBOLS = 2

/**
 * Does this tree have that shape, and what is in its holes? Both are canonical. Sums and products match in any
 * order, except that holes alone match place by place; a hole among fixed parts takes all that is left. A factor of
 * a shape is no divisor: `?a \cdot ?b` is a product, not a quotient. What has two signs is no single expression.
 */
export function match(shape: Node, tree: Node): Filling | null {
  if (shape.head === 'hole') return tree.head === 'pm' ? null : fill(shape, tree)
  if (shape.args[1]?.head === 'any') {
    return match(shape.args[0]!, tree.head === 'sub' ? tree.args[0]! : tree)
  }
  if (shape.head !== tree.head || shape.text !== tree.text) return null
  const isUnordered = shape.head === 'add' || shape.head === 'mul'
  return isUnordered && shape.args.some(part => part.head !== 'hole')
    ? matchUnordered(shape, tree)
    : matchInOrder(shape, tree)
}

function matchInOrder(shape: Node, tree: Node): Filling | null {
  if (shape.args.length !== tree.args.length) return null
  let found: Filling | null = NOTHING
  for (const [i, part] of shape.args.entries()) {
    const candidate = tree.args[i]!
    if (shape.head === 'mul' && isReciprocal(candidate)) return null
    found = both(found, match(part, candidate))
  }
  return found
}

const isReciprocal = ({ head, args }: Node): boolean => head === 'pow' && args[1]!.text === '-1'

function matchUnordered(shape: Node, tree: Node): Filling | null {
  const holes = shape.args.filter(part => part.head === 'hole')
  const rest = [...tree.args]
  let found: Filling | null = NOTHING
  for (const part of shape.args.filter(({ head }) => head !== 'hole')) {
    const at = rest.findIndex(candidate => match(part, candidate))
    if (at < 0) return null
    found = both(found, match(part, rest[at]!))
    rest.splice(at, 1)
  }
  if (holes.length === 0) return rest.length === 0 ? found : null
  if (holes.length > 1) return holes.length === rest.length ? matchHoles(holes, rest, found) : null
  const [first] = rest
  if (!first) return null
  const left = rest.length === 1 ? first : { ...tree, args: rest, ...extent(rest) }
  return both(found, fill(holes[0]!, left))
}

function matchHoles(holes: readonly Node[], parts: readonly Node[], before: Filling | null): Filling | null {
  return holes.reduce((found, hole, i) => both(found, fill(hole, parts[i]!)), before)
}

function extent(nodes: readonly Node[]): { start: number; end: number } {
  return { start: Math.min(...nodes.map(n => n.start)), end: Math.max(...nodes.map(n => n.end)) }
}

function both(left: Filling | null, right: Filling | null): Filling | null {
  return left && right && { holes: new Map([...left.holes, ...right.holes]), cost: left.cost + right.cost }
}

/** Nothing in common with the symbols that the hole wants is another statement; a symbol more or less is an error. */
function fill(hole: Node, tree: Node): Filling | null {
  const holes = new Map(hole.text === '_' ? [] : [[hole.text, tree]])
  if (hole.args.length === 0) return { holes, cost: 0 }
  const wanted = new Set(hole.args.filter(part => part.head !== 'nothing').map(rootName))
  const present = symbolsOf(tree)
  if (wanted.size === 0) return present.size === 0 && !hasWords(tree) ? { holes, cost: 0 } : null
  const common = [...wanted].filter(name => present.has(name)).length
  const odd = wanted.size + present.size - 2 * common
  return odd <= MAX_ODD_SYMBOLS && common >= odd ? { holes, cost: odd * ODD_SYMBOL } : null
}

/** `\text{FLOP}` is a unit, no part of a value. */
export const hasWords = ({ head, args }: Node): boolean => head === 'text' || args.some(hasWords)
