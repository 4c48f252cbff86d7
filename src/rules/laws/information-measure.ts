import { crossEntropy, entropy, isZero, relativeEntropy } from '../../math/statistics/information.js'
import type { Term } from '../../math/term/term.js'
import { canonical } from '../../notation/tree/canonical.js'
import { isName, rootName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'

/** H(p), H(p, q) or KL(p ‖ q) as it stands in a formula, of named distributions. */
export interface Measure {
  readonly node: Node
  readonly kind: 'entropy' | 'cross-entropy' | 'divergence'
  /** The distributions by name. */
  readonly of: readonly string[]
}

const DIVERGENCES: ReadonlySet<string> = new Set(['KL', 'D'])

/** The measures in a formula; of random variables, in capitals, H(X, Y) is something else. */
export function measuresIn(node: Node): Measure[] {
  const own = measureAt(node)
  return own ? [own] : node.args.flatMap(measuresIn)
}

export function measureAt(node: Node): Measure | null {
  if (node.head !== 'call') return null
  const [head, first, ...rest] = node.args as [Node, Node, ...Node[]]
  const isDivergence = first.head === 'divergence'
  const names = (isDivergence ? first.args : [first, ...rest]).map(nameOf)
  const of = names.flatMap(name => name ?? [])
  if (of.length !== names.length || (isDivergence && rest.length > 0)) return null
  const name = rootName(head)
  if (DIVERGENCES.has(name)) return isDivergence && isKullback(head) ? { node, kind: 'divergence', of } : null
  if (name !== 'H' || isDivergence || of.length > 2 || head.head !== 'symbol') return null
  return { node, kind: of.length === 1 ? 'entropy' : 'cross-entropy', of }
}

/** KL, D, D_{KL}; D_f is a divergence of another kind. */
const isKullback = (head: Node): boolean =>
  head.head === 'symbol' || (head.head === 'sub' && canonical(head).args[1]!.text.toUpperCase() === 'KL')

/** p, q_1, \pi_{ref}: no capital, which would be a random variable. */
function nameOf(node: Node): string | null {
  if (!isName(node) || !/^[a-z]/.test(rootName(node))) return null
  return spelled(canonical(node))
}

/** What a measure is of these probabilities, in nats; null where they are not known or not of the same outcomes. */
export function inNats({ kind, of }: Measure, listOf: (name: string) => readonly Term[] | null): Term | null {
  const [p, q] = of.map(listOf)
  if (!p || (of.length > 1 && q?.length !== p.length)) return null
  if (kind === 'entropy') return entropy(p)
  // What the second rules out and the first does not makes both infinite.
  if (q!.some((share, i) => isZero(share) && !isZero(p[i]!))) return null
  return kind === 'divergence' ? relativeEntropy(p, q!) : crossEntropy(p, q!)
}
