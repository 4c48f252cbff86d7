import type { Obligation, ObligationRelation } from '../proof/obligation.js'
import { definableIn } from '../term/definable.js'
import { groupsOf } from '../term/symbols.js'
import { add, type Term } from '../term/term.js'
import { type Domains, rangeOf, type SymbolDomain } from './domain.js'

/** A statement that was settled, with the domains of what it speaks of. */
export function obligationOf(
  left: Term,
  relation: ObligationRelation,
  right: Term,
  domains: Domains,
  settled: Pick<Obligation, 'outcome' | 'witness' | 'conditions'>,
): Obligation {
  const names = [...definableIn(add(left, right)).keys(), ...groupsOf(add(left, right))]
  const among = (isIn: (domain: SymbolDomain) => boolean) =>
    names.filter(name => isIn(domains.get(name) ?? 'real'))
  return {
    left,
    relation,
    right,
    positive: among(domain => domain !== 'unit' && (rangeOf(domain)?.from?.sign() ?? -1) >= 0),
    unit: among(domain => domain === 'unit'),
    ...settled,
  }
}
