import { proveIdentity } from '../../math/proof/tactics.js'
import { exactValue } from '../../math/term/evaluate.js'
import { substitute } from '../../math/term/substitute.js'
import { add, multiply, number, symbol, type Term } from '../../math/term/term.js'
import type { Node } from '../tree/node.js'

/**
 * The value of each geometric series in a tree, `\sum_{k=1}^\infty 3^{-k}`: each member is the one before it times a number
 * between -1 and 1, which the normal form proves. Other sums without an end are left out.
 */
export function workedSeries(tree: Node, lower: (node: Node) => Term | null): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const worked = node.head === 'sum' && isInfinite(node.args[2]!) ? geometric(node, lower) : null
    if (worked) found.set(node, worked)
    else node.args.forEach(visit)
  }
  visit(tree)
  return found
}

const isInfinite = ({ head, text }: Node): boolean => head === 'symbol' && text === 'infty'

function geometric({ args }: Node, lower: (node: Node) => Term | null): Term | null {
  const [body, from] = args as [Node, Node]
  const [index, first] = from.head === 'relation' && from.text === '=' ? from.args : []
  if (index?.head !== 'symbol' || !first) return null
  const [member, start] = [lower(body), lower(first)]
  const least = start && exactValue(start)
  if (!member || !least?.isInteger()) return null
  const at = (place: Term): Term => substitute(member, new Map([[index.text, place]]))
  const [one, next] = [least, least.plus(1)].map(place => exactValue(at(number(place))))
  if (!one || !next || one.isZero()) return null
  const ratio = next.div(one)
  if (ratio.abs().gte(1) || !isEachTimes(ratio)) return null
  return number(one.div(ratio.neg().plus(1)))

  function isEachTimes(factor: typeof ratio): boolean {
    const following = at(add(symbol(index!.text), 1))
    return proveIdentity(following, multiply(number(factor), member!)).proved
  }
}
