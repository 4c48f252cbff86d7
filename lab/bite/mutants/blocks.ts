import { type Counts, noCounts } from '../claim-counts.mjs'
import { type ClaimMutant, mutantsOfClaim, obligationsOfClaims, shown } from './claim-mutants.js'
import { confirm, trialsOf } from './confirm.js'
import type { DecimalEvaluator, Point } from './decimal-evaluator.js'
import { settle } from './settle.js'

/** Mutants of one obligation that are tried at the same points, since they have most of their parts in common. */
export interface Block {
  readonly claim: ClaimMutant
  readonly mutants: readonly ClaimMutant[]
  readonly seed: number
}

const MAX_BLOCK = 32

/** All mutants of all claims. */
export function allBlocks(): Block[] {
  return obligationsOfClaims().flatMap(claim => {
    const mutants = mutantsOfClaim(claim)
    const starts = Array.from({ length: Math.ceil(mutants.length / MAX_BLOCK) }, (_, i) => i * MAX_BLOCK)
    return starts.map(seed => ({ claim, mutants: mutants.slice(seed, seed + MAX_BLOCK), seed }))
  })
}

/** A few mutants of each obligation, spread evenly, from another place on for each. */
export function fewOfEach(few: number): Block[] {
  return obligationsOfClaims().map((claim, place) => {
    const mutants = mutantsOfClaim(claim)
    const step = Math.max(1, Math.floor(mutants.length / few))
    return { claim, mutants: mutants.filter((_, i) => i % step === place % step), seed: place }
  })
}

/** What the engines, and then decimals, say of the mutants of a block. */
export function countsOf({ claim, mutants, seed }: Block): Counts {
  const started = performance.now()
  const trials = trialsOf(claim, seed)
  const counts = mutants.reduce((all, mutant) => counted(all, mutant, trials), noCounts())
  return {
    ...counts,
    claims: mutants.length > 0 ? [claim.rule] : [],
    seconds: (performance.now() - started) / 1000,
  }
}

function counted(counts: Counts, mutant: ClaimMutant, trials: readonly DecimalEvaluator[]): Counts {
  const settlement = settle(mutant)
  const { outcome, reason } = settlement
  const { isFalse, fails, at, defined } = confirm(mutant, settlement, trials)
  counts[outcome]++
  if (outcome !== 'undecided' && defined === 0) counts.unconfirmed[outcome]++
  if (outcome === 'undecided' && fails) counts.missed++
  if (reason !== null) counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1
  if (isFalse) counts.false.push(`${mutant.rule}: ${outcome} ${shown(mutant)} at ${printed(at)}`)
  return counts
}

function printed(at: Point | null): string {
  if (!at) return 'no point'
  const values = [...at.symbols, ...at.groups, ...at.indices].map(
    ([name, value]) => `${name} = ${Array.isArray(value) ? value.join(', ') : value}`,
  )
  return values.join('; ')
}
