import { integralOf } from '../../math/limits/integral.js'
import { type Limit, limitOf } from '../../math/limits/limit.js'
import type { Whither } from '../../math/limits/scale.js'
import { substitute } from '../../math/term/substitute.js'
import { symbolsOf } from '../../math/term/symbols.js'
import { subtract, type Term } from '../../math/term/term.js'
import { integrandOf } from '../tree/integrand.js'
import type { Node } from '../tree/node.js'
import { infinityIn } from './limits.js'

/** The term of a part; of an integrand with the variable that it is of. */
type LowerPart = (node: Node, variable?: string) => Term | null

/**
 * The value of each integral between two limits in a tree, by an antiderivative that differentiation proves, and of what is
 * taken between two ends that are not both finite; those that cannot be worked out are left out.
 */
export function workedIntegrals(tree: Node, lower: LowerPart): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const worked = node.head === 'between' ? limitsBetween(node, lower) : finiteOf(integralAt(node, lower))
    if (worked) found.set(node, worked)
    else node.args.forEach(visit)
  }
  visit(tree)
  return found
}

const finiteOf = (limit: Limit | null): Term | null => (limit?.kind === 'finite' ? limit.value : null)

/** What an integral between two ends is, one of which may be infinite; null where a node is none, or has no term or end. */
export function integralAt(node: Node, lower: LowerPart): Limit | null {
  const integrand = integrandOf(node)
  if (!integrand) return null
  const of = lower(integrand.of, integrand.by)
  const [from, to] = [node.args[1]!, node.args[2]!].map(end => endOf(end, lower))
  return of && from && to ? integralOf(of, integrand.by, from, to) : null
}

function endOf(end: Node, lower: (node: Node) => Term | null): Whither | null {
  const sign = infinityIn(end)
  if (sign !== 0) return { kind: 'infinite', sign }
  const value = lower(end)
  return value && { kind: 'finite', value }
}

/** `[-e^{-x}]_0^\\infty`: the limits of a term at two ends, one of which is infinite. */
function limitsBetween({ args: [of, ...ends], text: by }: Node, lower: LowerPart): Term | null {
  if (!ends.some(end => infinityIn(end) !== 0)) return null
  const term = lower(of!)
  if (!term || !symbolsOf(term).has(by)) return null
  const [from, to] = ends.map(end => {
    const place = endOf(end, lower)
    if (!place) return null
    if (place.kind === 'finite') return substitute(term, new Map([[by, place.value]]))
    return finiteOf(limitOf(term, by, { at: 'infinity', sign: place.sign }))
  })
  return from && to ? subtract(to, from) : null
}
