import { proveIdentity } from '../../math/proof/tactics.js'
import { antiderivative } from '../../math/term/calculus/antiderivative.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { exactValue } from '../../math/term/evaluate.js'
import { isPositiveByForm } from '../../math/term/positive.js'
import { substitute } from '../../math/term/substitute.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import { subtract, type Term } from '../../math/term/term.js'
import type { Node } from '../tree/node.js'
import { integrandOf } from './integrand.js'

/**
 * The value of each integral between two limits in a tree, by an antiderivative that differentiation proves, and of each
 * bracket between two limits, `[x^3]_0^2`; those that cannot be worked out are left out.
 */
export function workedIntegrals(
  tree: Node,
  source: string,
  lower: (node: Node) => Term | null,
): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const visit = (node: Node): void => {
    const worked = node.head === 'integral' ? integral(node, lower) : bracket(node, source, lower)
    if (worked) found.set(node, worked)
    else node.args.forEach(visit)
  }
  visit(tree)
  return found
}

function integral(node: Node, lower: (node: Node) => Term | null): Term | null {
  const integrand = integrandOf(node)
  if (!integrand) return null
  const { by } = integrand
  const [of, a, b] = [integrand.of, node.args[1]!, node.args[2]!].map(lower)
  const found = of && antiderivative(of, by)
  if (!a || !b || !found || !isProved(found.term, of, by)) return null
  const ends = [a, b].map(end => new Map([[by, end]]))
  const isWithin = found.positive.every(base => ends.every(end => isPositive(substitute(base, end))))
  return isWithin ? between(found.term, by, a, b) : null
}

function isProved(whole: Term, of: Term, by: string): boolean {
  try {
    return proveIdentity(differentiate(whole, by), of).proved
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** What is linear is positive between two ends where it is positive at both. */
function isPositive(term: Term): boolean {
  const exact = exactValue(term)
  return exact ? exact.sign() > 0 : isPositiveByForm(term, name => name === PI)
}

const between = (term: Term, by: string, a: Term, b: Term): Term =>
  subtract(substitute(term, new Map([[by, b]])), substitute(term, new Map([[by, a]])))

/** `[f]_a^b` with one letter in f, which is a symbol of its own. */
function bracket(node: Node, source: string, lower: (node: Node) => Term | null): Term | null {
  const [below, to] = node.head === 'pow' ? node.args : []
  const [of, from] = below?.head === 'sub' ? below.args : []
  if (!of || !from || !to || source[of.start] !== '[') return null
  const letters = new Set(lettersIn(of))
  const [term, a, b] = [of, from, to].map(lower)
  if (letters.size !== 1 || !term || !a || !b) return null
  const name = [...letters][0]!
  // The letter of x_1 is the name of another symbol.
  return symbolsOf(term).has(name) ? between(term, name, a, b) : null
}

function lettersIn({ head, text, args }: Node): readonly string[] {
  if (head === 'symbol') return text === 'e' || text === 'pi' ? [] : [text]
  return (head === 'call' ? args.slice(1) : args).flatMap(lettersIn)
}
