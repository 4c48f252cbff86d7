import type { Obligation } from '../../../src/math/certificates/obligation.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { groupsOf, sizesOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { divide, indexed, number, subtract, sum, symbol, type Term } from '../../../src/math/term/term.js'
import { equalities, inequalities } from '../proof/all.js'
import type { Equality, Inequality, Presupposed } from '../proof/statement.js'

/** An obligation, by what it says. */
export interface Named {
  readonly id: string
  readonly obligation: Obligation
}

/** How many members each group of a witness has. */
const MEMBERS = 3

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
  const witness = witnessAgainst(says, subtract(l, r))
  return { id: says, obligation: { ...statement, outcome: 'refuted', witness, conditions: [] } }
}

/** The first of some points of fractions at which an enclosure of a term that should be 0 shows that it is not. */
function witnessAgainst(says: string, difference: Term): Readonly<Record<string, string>> {
  const names = [...symbolsOf(difference)].filter(name => !sizesOf(difference).has(name))
  const groups = [...groupsOf(difference)]
  for (let turn = 1; turn <= 12; turn++) {
    const at = (place: number) => Rational.ratio(BigInt(turn * (place + 2)), 7n)
    const symbols = names.map((name, place) => [name, at(place)] as const)
    const members = groups.map((name, place) => {
      const ofGroup = Array.from({ length: MEMBERS }, (_, member) => at(place + member * member))
      return [name, ofGroup] as const
    })
    if (!isNotZeroAt(difference, symbols, members)) continue
    return Object.fromEntries([
      ...symbols.map(([name, value]) => [name, `${value}`] as const),
      ...members.map(([name, values]) => [name, values.join(', ')] as const),
    ])
  }
  throw new Error(`obligations: expected a point at which "${says}" fails, got none`)
}

function isNotZeroAt(
  term: Term,
  symbols: readonly (readonly [string, Rational])[],
  groups: readonly (readonly [string, readonly Rational[]])[],
): boolean {
  const context = intervals(40)
  try {
    const value = evaluate(
      term,
      {
        symbols: new Map(symbols.map(([name, exact]) => [name, context.of(exact)])),
        groups: new Map(groups.map(([name, exact]) => [name, exact.map(one => context.of(one))])),
      },
      context,
    )
    return value.sign() === 1 || value.sign() === -1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
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
