import type { SearchEffort } from '../../../math/engines/search.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { proveIdentity } from '../../../math/proof/tactics.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn } from '../../../math/term/key.js'
import type { Term } from '../../../math/term/term.js'
import { plainSymbolsOf } from '../../../page/statement.js'

/** Two terms that are equal where a table says what it is taken to say. */
export type Equation = readonly [Term, Term]

/** What the second of two formulas of a row may be of the first. */
export interface Pairing {
  readonly says: string
  /** Whether only heads that say so make it more than a likeness of two columns. */
  readonly needsHeads?: true
  /** What is then equal; null where the two are nothing of the kind. */
  readonly equation: (from: Term, to: Term) => Equation | null
}

const isClosed = (term: Term): boolean => definableIn(term).size === 0

/** From the narrowest on: what is false is false in each, and what is true is so in one. */
const DOMAINS = ['unit', 'positive', 'real'] as const

/** Two terms in the same symbols: equal on one of the domains that they may have, or different on all of them. */
export function judgeEqual([left, right]: Equation, effort: SearchEffort): Judgement | null {
  if (isClosed(left) && isClosed(right)) return judgeClosed(left, right)
  const [names, others] = [plainSymbolsOf(left), plainSymbolsOf(right)]
  if (!names || !others || ![...others].every(name => names.has(name))) return null
  let last: Judgement | null = null
  for (const domain of DOMAINS) {
    last = judgeIdentity(left, right, new Map([...names].map(name => [name, domain])), effort)
    if (last.verdict === 'holds' || last.verdict === 'conditional') return { ...last, verdict: 'holds' }
    if (last.verdict !== 'refuted') return null
  }
  return last
}

/** Whether two terms are proved equal for positive symbols, which takes a part of the time that telling them apart does. */
export function areProvedEqual([left, right]: Equation): boolean {
  if (isClosed(left) && isClosed(right)) return judgeClosed(left, right).verdict === 'holds'
  return proveIdentity(left, right, { positive: [...definableIn(left).keys()] }).proved
}

/** The letters by which tables of functions are differentiated. */
const VARIABLES = ['x', 't', 'z', 'u', 'y', 'theta'] as const

/** The derivative by the letter that a function is of; null where none is known. */
function slopeOf(term: Term): Term | null {
  const by = VARIABLES.find(name => definableIn(term).has(name))
  try {
    return by === undefined ? null : differentiate(term, by)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export const PAIRINGS: readonly Pairing[] = [
  { says: 'what its row says equals it', needsHeads: true, equation: (from, to) => [from, to] },
  {
    says: 'the derivative of the function in its row',
    equation: (from, to) => {
      const slope = slopeOf(from)
      return slope && [slope, to]
    },
  },
  {
    says: 'a function whose derivative is the one in its row',
    equation: (from, to) => {
      const slope = slopeOf(to)
      return slope && [from, slope]
    },
  },
]
