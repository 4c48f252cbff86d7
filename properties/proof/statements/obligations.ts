import { judgeIdentity } from '../../../src/evidence/identity.js'
import type { Obligation } from '../../../src/proof/obligation.js'
import { proveIdentity } from '../../../src/proof/tactics.js'
import { substitute } from '../../../src/term/substitute.js'
import { divide, indexed, number, sum, symbol, type Term } from '../../../src/term/term.js'
import { equalities, inequalities } from './all.js'
import type { Equality, Inequality, Presupposed } from './statement.js'

/** An obligation, by what it says. */
export interface Named {
  readonly id: string
  readonly obligation: Obligation
}

/**
 * All statements as obligations, which have no given equations: what an equation determines is put in, and a distribution
 * becomes any positive numbers over their sum.
 */
export const obligations: readonly Named[] = [
  ...equalities.map(ofEquality),
  ...inequalities.map(ofInequality),
]

function ofEquality({ says, left, right, premises, isTrue }: Equality): Named {
  const [l, r] = [left, right].map(side => withoutGivens(side, premises)) as [Term, Term]
  const positive = [...(premises.positive ?? [])].filter(name => typeof name === 'string')
  const statement = { relation: '=', left: l, right: r, positive, unit: [] } as const
  if (isTrue) {
    const { conditions } = proveIdentity(l, r, { positive })
    return { id: says, obligation: { ...statement, outcome: 'proved', witness: null, conditions } }
  }
  const domains = new Map(positive.map(name => [name, 'positive'] as const))
  const { witness } = judgeIdentity(l, r, domains, { seed: 1, points: 100 })
  return { id: says, obligation: { ...statement, outcome: 'refuted', witness, conditions: [] } }
}

function ofInequality({ says, of, sign, premises }: Inequality): Named {
  const positive = [...(premises.positive ?? [])].filter(name => typeof name === 'string')
  const relation = sign === 'positive' ? '>' : '<'
  return {
    id: says,
    obligation: {
      relation,
      left: of,
      right: number(0),
      positive,
      unit: [],
      outcome: 'proved',
      witness: null,
      conditions: [],
    },
  }
}

function withoutGivens(side: Term, { determined = [], distributions = [] }: Presupposed): Term {
  const shares = distributions.map(group => ({
    from: indexed(group, 'i'),
    to: divide(indexed(group, 'i'), sum('j', indexed(group, 'j'))),
  }))
  const values = determined.map(([name, value]) => ({ from: symbol(name), to: value }))
  const determinedOnce = [...values].reverse().reduce((term, value) => substitute(term, [value]), side)
  return shares.length > 0 ? substitute(determinedOnce, shares) : determinedOnce
}
