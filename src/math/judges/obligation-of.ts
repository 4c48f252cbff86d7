import type { Obligation, ObligationRelation } from '../certificates/obligation.js'
import { type Domains, positiveIn } from '../engines/domain.js'
import { definableIn } from '../term/key.js'
import { groupsOf } from '../term/symbols.js'
import { add, type Term } from '../term/term.js'

/** A statement that was settled, with the domains of what it speaks of. */
export function obligationOf(
  left: Term,
  relation: ObligationRelation,
  right: Term,
  domains: Domains,
  settled: Pick<Obligation, 'outcome' | 'witness' | 'conditions'>,
): Obligation {
  const both = add(left, right)
  const names = [...definableIn(both).keys(), ...groupsOf(both)]
  const above = new Set(positiveIn(domains))
  return {
    left,
    relation,
    right,
    positive: names.filter(name => above.has(name) && domains.get(name) !== 'unit'),
    unit: names.filter(name => domains.get(name) === 'unit'),
    ...settled,
  }
}
