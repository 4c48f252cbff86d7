import { type Domains, positiveIn, type SymbolDomain } from '../../../src/evidence/domain.js'
import { judgeIdentity } from '../../../src/evidence/identity.js'
import { type Inequality, judgeInequality } from '../../../src/evidence/inequality.js'
import type { Sign } from '../../../src/proof/sign.js'
import { proveIdentity, proveSign } from '../../../src/proof/tactics.js'
import { freeIndicesOf, groupsOf, sizesOf, symbolsOf } from '../../../src/term/symbols.js'
import { add, subtract } from '../../../src/term/term.js'
import type { ClaimMutant } from './claim-mutants.js'

/** What the engines say of a statement: true on the whole domain, false at a point, or neither. */
export interface Settlement {
  readonly outcome: 'proved' | 'refuted' | 'undecided'
  /** The point, as a report prints it. */
  readonly witness: Readonly<Record<string, string>> | null
}

const EFFORT = { seed: 15, points: 60 }

export function settle(mutant: ClaimMutant): Settlement {
  const { left, relation, right } = mutant
  const both = add(left, right)
  const isOpen = symbolsOf(both).size + groupsOf(both).size + sizesOf(both).size > 0
  if (relation === '=') return settledIdentity(mutant)
  return isOpen ? settledBySign(mutant) : settledNumbers({ left, right, relation: SHOWN[relation] })
}

const SHOWN = { '<': '<', '>': '>', '<=': '≤', '>=': '≥' } as const

function domainsOf({ positive, unit }: ClaimMutant): Domains {
  const among = (names: readonly string[], domain: SymbolDomain) => names.map(name => [name, domain] as const)
  return new Map([...among(positive, 'positive'), ...among(unit, 'unit')])
}

function settledIdentity(mutant: ClaimMutant): Settlement {
  const { left, right } = mutant
  if (freeIndicesOf(add(left, right)).size > 0) return settledMember(mutant)
  const { verdict, evidence, witness } = judgeIdentity(left, right, domainsOf(mutant), EFFORT)
  if (verdict === 'refuted') return { outcome: 'refuted', witness }
  const isProved = verdict === 'holds' && evidence?.level.startsWith('proved')
  return { outcome: isProved ? 'proved' : 'undecided', witness: null }
}

/** For every member that an index may stand for: the engines prove such statements, and refute none. */
function settledMember(mutant: ClaimMutant): Settlement {
  const { proved } = proveIdentity(mutant.left, mutant.right, { positive: positiveIn(domainsOf(mutant)) })
  return { outcome: proved ? 'proved' : 'undecided', witness: null }
}

/** The signs of left − right for which each relation is true, and those for which it is false. */
const SIGNS: Readonly<Record<string, readonly [readonly Sign[], readonly Sign[]]>> = {
  '<': [['negative'], ['positive', 'nonnegative', 'zero']],
  '>': [['positive'], ['negative', 'nonpositive', 'zero']],
  '<=': [['negative', 'nonpositive', 'zero'], ['positive']],
  '>=': [['positive', 'nonnegative', 'zero'], ['negative']],
}

function settledBySign(mutant: ClaimMutant): Settlement {
  const difference = subtract(mutant.left, mutant.right)
  const { sign } = proveSign(difference, { positive: positiveIn(domainsOf(mutant)) })
  const [ifTrue, ifFalse] = SIGNS[mutant.relation]!
  const outcome = ifTrue.includes(sign) ? 'proved' : ifFalse.includes(sign) ? 'refuted' : 'undecided'
  return { outcome, witness: null }
}

function settledNumbers({
  left,
  relation,
  right,
}: Pick<ClaimMutant, 'left' | 'right'> & { relation: Inequality }): Settlement {
  const { verdict } = judgeInequality(left, relation, right)
  const outcome = verdict === 'holds' ? 'proved' : verdict === 'refuted' ? 'refuted' : 'undecided'
  return { outcome, witness: null }
}
