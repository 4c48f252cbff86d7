import type { SearchEffort } from '../../../math/engines/search.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn } from '../../../math/term/key.js'
import type { Term } from '../../../math/term/term.js'
import { plainSymbolsOf } from '../../../page/statement.js'

/** Two formulas of a row of a table, with everything put in that the page says. */
export interface Pair {
  readonly from: Term
  readonly to: Term
}

/** What the second of two formulas may be of the first. */
export interface Pairing {
  readonly says: string
  /** Whether only heads that say so make it more than a likeness of two columns. */
  readonly needsHeads?: true
  /** How the second is judged; null where the two are nothing of the kind. */
  readonly judge: (pair: Pair, effort: SearchEffort) => Judgement | null
}

const isClosed = (term: Term): boolean => definableIn(term).size === 0

/** From the narrowest on: what is false is false in each, and what is true is so in one. */
const DOMAINS = ['unit', 'positive', 'real'] as const

/** Two terms in the same symbols: equal on one of the domains that they may have, or different on all of them. */
export function judgeEqual(left: Term, right: Term, effort: SearchEffort): Judgement | null {
  if (isClosed(left) && isClosed(right)) return judgeClosed(left, right)
  const [names, others] = [plainSymbolsOf(left), plainSymbolsOf(right)]
  if (!names || !others || ![...others].every(name => names.has(name))) return null
  const judged = DOMAINS.map(domain =>
    judgeIdentity(left, right, new Map([...names].map(name => [name, domain])), effort),
  )
  const proved = judged.find(({ verdict }) => verdict === 'holds' || verdict === 'conditional')
  if (proved) return { ...proved, verdict: 'holds' }
  return judged.every(({ verdict }) => verdict === 'refuted') ? judged[0]! : null
}

const VALUE: Pairing = {
  says: 'what its row says equals it',
  needsHeads: true,
  judge: ({ from, to }, effort) => judgeEqual(from, to, effort),
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

const DERIVATIVE: Pairing = {
  says: 'the derivative of the function in its row',
  judge: ({ from, to }, effort) => {
    const slope = slopeOf(from)
    return slope && judgeEqual(slope, to, effort)
  },
}

const ANTIDERIVATIVE: Pairing = {
  says: 'a function whose derivative is the one in its row',
  judge: ({ from, to }, effort) => {
    const slope = slopeOf(to)
    return slope && judgeEqual(from, slope, effort)
  },
}

export const PAIRINGS: readonly Pairing[] = [VALUE, DERIVATIVE, ANTIDERIVATIVE]
