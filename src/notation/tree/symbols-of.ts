import { isNamedFunction } from './functions.js'
import { integrandOf } from './integrand.js'
import { rootName, VALUELESS } from './names.js'
import type { Head, Node } from './node.js'

/** Heads whose second part binds the variable or index that it names. */
export const BINDING: ReadonlySet<Head> = new Set(['sum', 'product', 'optimum', 'limit'])

/**
 * The root names of the free symbols of an expression: r for `\hat r_i`, r, x and y for r(x, y_w). Indices are part of
 * a name, not symbols; the index of a sum and the variable of an integral between two ends are bound; the e of a power,
 * functions that have a name of their own, ∞ and dots are no symbols.
 */
export function symbolsOf(node: Node): ReadonlySet<string> {
  const found = new Set<string>()
  collect(node, new Set(), found)
  return found
}

function collect(node: Node, bound: ReadonlySet<string>, found: Set<string>): void {
  const name = rootName(node)
  if (name !== '') {
    if (!bound.has(name) && !VALUELESS.has(name)) found.add(name)
    return
  }
  const integrand = node.args[1]?.head === 'nothing' ? null : integrandOf(node)
  const taken = node.head === 'between' ? { of: node.args[0]!, by: node.text } : integrand
  if (taken) {
    collect(taken.of, new Set([...bound, taken.by]), found)
    for (const end of node.args.slice(1)) collect(end, bound, found)
    return
  }
  const inner = BINDING.has(node.head) ? new Set([...bound, ...boundBy(node.args[1]!)]) : bound
  const isExponential = node.head === 'pow' && node.args[0]!.head === 'symbol' && node.args[0]!.text === 'e'
  const isOfFunction = node.head === 'call' && isNamedFunction(node.text)
  for (const part of isExponential || isOfFunction ? node.args.slice(1) : node.args)
    collect(part, inner, found)
}

/** The names that a sum, a limit or an integral binds in its parts. */
export function boundIn(node: Node): readonly string[] {
  if (node.head === 'between') return [node.text]
  if (node.head !== 'integral') return BINDING.has(node.head) ? boundBy(node.args[1]!) : []
  const integrand = integrandOf(node)
  return integrand ? [integrand.by] : []
}

/** What `i = 1`, `i \in S`, `x \to 0` or a bare `i` binds: the name on the left. */
export function boundBy(limit: Node): readonly string[] {
  if (limit.head === 'sequence') return limit.args.flatMap(boundBy)
  const name = rootName(limit.head === 'relation' ? limit.args[0]! : limit)
  return name === '' ? [] : [name]
}
