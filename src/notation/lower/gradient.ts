import { toPlain } from '../../math/term/print.js'
import { renameIndex } from '../../math/term/rename-index.js'
import { freeIndicesOf } from '../../math/term/symbols.js'
import { indexed, symbol, type Term } from '../../math/term/term.js'
import type { Node } from '../tree/node.js'
import { type Rule, refuse, type Scope } from './rule.js'

/** The mark that prints and group names put in place of a running index. */
const RUNNING = '·'

/**
 * ∇ₓf, also written ∂f/∂x, as one symbol whose name prints it, `∇_phi r_phi(x, y_w)`; of something that varies with an
 * index, the member of a group.
 */
export function opaqueGradient(place: Node, of: Node, by: Node, scope: Scope): Term {
  const parts = [of, by].map(part => (part.head === 'nothing' ? null : scope.lower(part)))
  const indices = new Set(parts.flatMap(part => (part ? [...freeIndicesOf(part)] : [])))
  if (indices.size > 1) refuse(place, 'a derivative with one index', `${[...indices].join(' and ')}`)
  const [index] = indices
  const [function_, variable] = parts.map(
    part => part && toPlain(index ? renameIndex(part, index, RUNNING) : part),
  )
  const name = `∇${variable === null ? '' : `_${variable}`} ${function_}`
  if (name.includes('…')) refuse(place, 'a derivative of a short expression', 'a long one', 'too-large')
  return index === undefined ? symbol(name) : indexed(name, index)
}

export const gradient: Rule = (node, scope) => opaqueGradient(node, node.args[0]!, node.args[1]!, scope)
