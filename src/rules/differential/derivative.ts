import { canonical } from '../../notation/tree/canonical.js'
import { isDecoration, isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelled } from '../../notation/tree/spelling.js'

/** A derivative as it is written: `y''`, `\ddot y`, `y'(t)`, `\frac{dy}{dt}`, `\frac{d}{dt}(ty)`, `(ty)'`. */
export interface Derivative {
  /** What is differentiated: a name, an application of one, or an expression. */
  readonly of: Node
  readonly order: number
  /** The variable; null where it goes without saying. */
  readonly by: string | null
  readonly isByTime: boolean
}

/** A name without its primes and dots, and how many of them it has. */
interface Peeled {
  readonly name: Node
  readonly primes: number
  readonly dots: number
}

function peeled(name: Node): Peeled {
  if (!isDecoration(name)) return { name, primes: 0, dots: 0 }
  const inner = peeled(name.args[0]!)
  if (name.head === 'prime') return { ...inner, primes: inner.primes + 1 }
  if (name.head === 'dot') return { ...inner, dots: inner.dots + 1 }
  return { ...inner, name: { ...name, args: [inner.name, ...name.args.slice(1)] } }
}

/** How a name is called in terms. */
export const keyOfName = (name: Node): string => spelled(canonical(name))

/** The derivative that a node is; null for any other. */
export function derivativeAt(node: Node): Derivative | null {
  const { head, args } = node
  const [first, second] = args
  if (isName(node)) return ofName(node, null)
  if (head === 'call' && args.length === 2 && isName(first!))
    return isName(second!) ? ofName(first!, second!) : null
  if (head === 'prime') return { of: first!, order: 1, by: null, isByTime: false }
  if (head === 'div' && first!.head === 'differential' && second!.head === 'differential')
    return byVariable(first!.args[0]!, second!.args[0]!)
  return head === 'gradient' ? byVariable(first!, second!) : null
}

function ofName(node: Node, argument: Node | null): Derivative | null {
  const { name, primes, dots } = peeled(node)
  const by = argument && keyOfName(argument)
  return primes + dots > 0 ? { of: name, order: primes + dots, by, isByTime: dots > 0 } : null
}

const byVariable = (of: Node, by: Node): Derivative | null =>
  isName(by) && of.head !== 'nothing' ? { of, order: 1, by: keyOfName(by), isByTime: false } : null

/** The function of `y` and of `y(t)` with its argument; null for any other node. */
export function functionAt(node: Node): { readonly key: string; readonly argument: Node | null } | null {
  if (isName(node)) return { key: keyOfName(node), argument: null }
  const [name, argument, another] = node.head === 'call' ? node.args : []
  return name && argument && !another && isName(name) ? { key: keyOfName(name), argument } : null
}

/** A function at a place, `y'(0)`: its name, and how often it is differentiated. */
export function valueAt(
  node: Node,
): { readonly key: string; readonly order: number; readonly point: Node } | null {
  const [name, point, another] = node.head === 'call' ? node.args : []
  if (!name || !point || another || !isName(name)) return null
  const { name: bare, primes, dots } = peeled(name)
  return { key: keyOfName(bare), order: primes + dots, point }
}
