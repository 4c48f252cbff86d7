import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ClaimMutant, mutantsOfClaim, obligationsOfClaims, shown } from './claim-mutants.js'
import { confirm } from './confirm.js'
import { settle } from './settle.js'

/**
 * Every claim of the chapter with one node changed, settled by the engines, and confirmed by decimals that share no code
 * with them. A few of each claim every time; ERRATA_CLAIM_MUTANTS=all settles all of them. The counts are left in
 * reports/claim-mutants.json.
 */
const IS_FULL = process.env.ERRATA_CLAIM_MUTANTS === 'all'
const FEW = 3

interface Counts {
  proved: number
  refuted: number
  undecided: number
  /** Proved, but without a value at any point that was tried. */
  unconfirmed: number
  readonly claims: Set<string>
  readonly false: string[]
}

function count(counts: Counts, mutant: ClaimMutant, seed: number): void {
  const settlement = settle(mutant)
  const { isFalse, at, defined } = confirm(mutant, settlement, seed)
  counts[settlement.outcome]++
  counts.claims.add(mutant.rule)
  if (settlement.outcome === 'proved' && defined === 0) counts.unconfirmed++
  if (isFalse) counts.false.push(`${mutant.rule}: ${settlement.outcome} ${shown(mutant)} at ${printed(at)}`)
}

test('of the claims with one node changed none is proved that is false, and none refuted that is true', () => {
  const counts: Counts = {
    proved: 0,
    refuted: 0,
    undecided: 0,
    unconfirmed: 0,
    claims: new Set(),
    false: [],
  }
  for (const [place, claim] of obligationsOfClaims().entries()) {
    const mutants = mutantsOfClaim(claim)
    const step = IS_FULL ? 1 : Math.max(1, Math.floor(mutants.length / FEW))
    for (let i = place % step; i < mutants.length; i += step) count(counts, mutants[i]!, i)
  }
  const total = counts.proved + counts.refuted + counts.undecided
  mkdirSync('reports', { recursive: true })
  const report = { ...counts, claims: counts.claims.size, total }
  writeFileSync('reports/claim-mutants.json', `${JSON.stringify(report)}\n`)
  expect(counts.false).toEqual([])
  expect(total).toBeGreaterThan(IS_FULL ? 20_000 : 200)
}, 3_600_000)

const printed = (at: unknown): string =>
  JSON.stringify(at, (_, value) =>
    value instanceof Map ? Object.fromEntries(value) : typeof value === 'bigint' ? `${value}` : value,
  )
