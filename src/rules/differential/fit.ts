import type { SymbolDomain } from '../../math/engines/domain.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { assuming, domainsOf, type Statement } from '../../page/statement.js'

/** Two sides that are to be equal for every value of their symbols. */
export type Sides = readonly [Term, Term]

/** From the widest on, where what is proved says most. */
const DOMAINS = ['real', 'positive'] as const

/**
 * What holds for the symbols of one domain holds, and is said of the widest; what is false at a point of the narrowest is
 * false in each, and refuted. Null for anything else.
 */
export function judgeSides(sides: Sides, { asserted, effort }: Statement): Judgement | null {
  const names = sides.flatMap(side => [...definableIn(side).keys()])
  const judgeIn = (otherwise: SymbolDomain): Judgement => {
    const judged = judgeIdentity(...sides, domainsOf(names, asserted, otherwise), effort)
    return judged.verdict === 'holds' ? assuming(judged, names, asserted, otherwise) : judged
  }
  const narrow = judgeIn('unit')
  if (narrow.verdict !== 'holds') return narrow.verdict === 'refuted' ? narrow : null
  for (const otherwise of DOMAINS) {
    const wide = judgeIn(otherwise)
    if (wide.verdict === 'holds') return wide
  }
  return narrow
}
