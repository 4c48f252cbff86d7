import { sumToInfinity } from '../../math/series/infinite-sum.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Term } from '../../math/term/term.js'
import type { Node } from '../tree/node.js'

/** The value of each sum in a tree that has no end and is known, `\sum_{k=1}^\infty 3^{-k}` and `\sum_{k \ge 1} 1/k^2`. */
export function workedSeries(tree: Node, lower: (node: Node) => Term | null): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const worked = node.head === 'sum' ? infinite(node, lower) : undefined
    if (worked) found.set(node, worked)
    else node.args.forEach(visit)
  }
  visit(tree)
  return found
}

const isInfinite = ({ head, text }: Node): boolean => head === 'symbol' && text === 'infty'

function infinite({ args }: Node, lower: (node: Node) => Term | null): Term | undefined {
  const [body, from, to] = args as [Node, Node, Node | undefined]
  const operator = from.head === 'relation' ? from.text : ''
  const isEndless =
    operator === '=' ? to !== undefined && isInfinite(to) : operator === '≥' && to?.head === 'nothing'
  const [index, first] = isEndless ? from.args : []
  if (index?.head !== 'symbol' || !first) return undefined
  const [member, start] = [lower(body), lower(first)]
  const least = start && exactValue(start)
  return member && least?.isInteger() ? sumToInfinity(member, index.text, least) : undefined
}
