import { limitOf, type Place } from '../limits/limit.js'
import type { Whither } from '../limits/scale.js'
import { proveIdentity } from '../proof/tactics.js'
import { toPlain } from '../term/print.js'
import { divide, number, type Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { shown } from './unbounded.js'

/** What is said of a remainder beside a term: O, that it is bounded by it, or o, that it is nothing beside it. */
export type Order = 'O' | 'o'

/**
 * Judges that a remainder in one symbol is O or o of a term where the symbol goes to a place: by the limit of the one over
 * the other, which is a number for O, and 0 for o.
 */
export function judgeRemainder(
  remainder: Term,
  order: Order,
  bound: Term,
  { by, place }: { readonly by: string; readonly place: Place },
): Judgement {
  const limit = limitOf(divide(remainder, bound), by, place)
  if (limit.kind === 'undecided') return undecided('no-engine', limit.reason)
  const sides = limit.kind === 'none' ? limit.sides : [limit]
  const says = `${toPlain(divide(remainder, bound))} goes to ${sides.map(shown).join(' and ')}`
  return sides.every(side => isWithin(side, order))
    ? judgement('holds', { evidence: evidence('computed'), explanation: says })
    : judgement('refuted', { evidence: evidence('refuted: witness'), explanation: says })
}

const isWithin = (side: Whither, order: Order): boolean =>
  side.kind === 'finite' && (order === 'O' || proveIdentity(side.value, number(0)).proved)
