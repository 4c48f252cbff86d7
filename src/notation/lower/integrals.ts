import { integralOf } from '../../math/limits/integral.js'
import type { Limit } from '../../math/limits/limit.js'
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
 * The value of each integral between two limits in a tree, by an antiderivative that differentiation proves, and of each
 * bracket between two limits, `[x^3]_0^2`; those that cannot be worked out are left out.
 */
export function workedIntegrals(tree: Node, source: string, lower: LowerPart): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const worked = node.head === 'integral' ? finiteOf(integralAt(node, lower)) : bracket(node, source, lower)
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

const between = (term: Term, by: string, a: Term, b: Term): Term =>
  subtract(substitute(term, new Map([[by, b]])), substitute(term, new Map([[by, a]])))

/** `[f]_a^b` with one letter in f, which is a symbol of its own. */
function bracket(node: Node, source: string, lower: (node: Node) => Term | null): Term | null {
  const [below, to] = node.head === 'pow' ? node.args : []
  const [of, from] = below?.head === 'sub' ? below.args : []
  if (!of || !from || !to || source[of.start] !== '[') return null
  const letters = new Set(lettersIn(of))
  const [term, a, b] = [of, from, to].map(part => lower(part))
  if (letters.size !== 1 || !term || !a || !b) return null
  const name = [...letters][0]!
  // The letter of x_1 is the name of another symbol.
  return symbolsOf(term).has(name) ? between(term, name, a, b) : null
}

function lettersIn({ head, text, args }: Node): readonly string[] {
  if (head === 'symbol') return text === 'e' || text === 'pi' ? [] : [text]
  return (head === 'call' ? args.slice(1) : args).flatMap(lettersIn)
}
