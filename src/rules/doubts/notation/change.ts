import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'

/** Why a Δ may be no factor but what changes, `\Delta L = \Delta(B - L)`; null where none stands before a quantity. */
export function doubtOfChange({ left, right }: Link): string | null {
  return [left, right].some(changes) ? 'a Δ before a quantity may be its change' : null
}

const changes = ({ head, args }: Node): boolean =>
  (head === 'mul' && args.slice(0, -1).some(isDelta)) || args.some(changes)

const isDelta = ({ head, text }: Node): boolean => head === 'symbol' && text === 'Delta'
