import { type Domains, positiveIn, type SymbolDomain } from '../../../src/math/engines/domain.js'
import { judgeIdentity } from '../../../src/math/judges/identity.js'
import { type Inequality, judgeInequality } from '../../../src/math/judges/inequality.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
import { freeIndicesOf, groupsOf, sizesOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { add, subtract } from '../../../src/math/term/term.js'
import type { ClaimMutant } from './claim-mutants.js'

/** What the engines say of a statement: true on the whole domain, false at a point, or neither. */
export interface Settlement {
  readonly outcome: 'proved' | 'refuted' | 'undecided'
  /** The point, as a report prints it. */
  readonly witness: Readonly<Record<string, string>> | null
  /** Why it is undecided, without the numbers of the case; null where it is not. */
  readonly reason: string | null
}

const proved: Settlement = { outcome: 'proved', witness: null, reason: null }
const refuted = (witness: Settlement['witness']): Settlement => ({
  outcome: 'refuted',
  witness,
  reason: null,
})
const undecided = (why: string): Settlement => ({
  outcome: 'undecided',
  witness: null,
  reason: why.replaceAll(/(?<![a-z])[-\d./e+]*\d/g, 'n').slice(0, MAX_REASON_LENGTH),
})

const MAX_REASON_LENGTH = 100

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
  const { verdict, evidence, witness, explanation } = judgeIdentity(left, right, domainsOf(mutant), EFFORT)
  if (verdict === 'refuted') return refuted(witness)
  return verdict === 'holds' && evidence?.level.startsWith('proved') ? proved : undecided(explanation)
}

/** For every member that an index may stand for: the engines prove such statements, and refute none. */
function settledMember(mutant: ClaimMutant): Settlement {
  const proof = proveIdentity(mutant.left, mutant.right, { positive: positiveIn(domainsOf(mutant)) })
  return proof.proved ? proved : undecided(`of every member: ${proof.reason}`)
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
  const { sign, reason } = proveSign(difference, { positive: positiveIn(domainsOf(mutant)) })
  const [ifTrue, ifFalse] = SIGNS[mutant.relation]!
  if (ifTrue.includes(sign)) return proved
  return ifFalse.includes(sign) ? refuted(null) : undecided(`of a sign: ${reason ?? sign}`)
}

function settledNumbers({
  left,
  relation,
  right,
}: Pick<ClaimMutant, 'left' | 'right'> & { relation: Inequality }): Settlement {
  const { verdict, explanation } = judgeInequality(left, relation, right)
  if (verdict === 'holds') return proved
  return verdict === 'refuted' ? refuted(null) : undecided(`of numbers: ${explanation}`)
}
