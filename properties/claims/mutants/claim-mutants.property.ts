import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mutantsOfClaim, obligationsOfClaims, shown } from './claim-mutants.js'
import { confirm } from './confirm.js'
import { type Settlement, settle } from './settle.js'

/**
 * Every claim of the chapter with one node changed, settled by the engines, and confirmed by decimals that share no code
 * with them. A few of each claim every time; ERRATA_CLAIM_MUTANTS=all settles all of them and leaves the counts in
 * reports/claim-mutants.json.
 */
const IS_FULL = process.env.ERRATA_CLAIM_MUTANTS === 'all'
const FEW = 3

test('of the claims with one node changed none is proved that is false, and none refuted that is true', () => {
  const claims = obligationsOfClaims()
  const counts = { claims: new Set<string>(), proved: 0, refuted: 0, undecided: 0, false: [] as string[] }
  for (const [place, claim] of claims.entries()) {
    const mutants = mutantsOfClaim(claim)
    const step = IS_FULL ? 1 : Math.max(1, Math.floor(mutants.length / FEW))
    for (let i = place % step; i < mutants.length; i += step) {
      const mutant = mutants[i]!
      const settlement: Settlement = settle(mutant)
      counts[settlement.outcome]++
      counts.claims.add(claim.rule)
      const { isFalse, at } = confirm(mutant, settlement, i)
      if (isFalse)
        counts.false.push(`${claim.rule}: ${settlement.outcome} ${shown(mutant)} at ${describe(at)}`)
    }
  }
  const total = counts.proved + counts.refuted + counts.undecided
  if (IS_FULL) {
    mkdirSync('reports', { recursive: true })
    writeFileSync(
      'reports/claim-mutants.json',
      `${JSON.stringify({ ...counts, claims: counts.claims.size, total })}\n`,
    )
  }
  expect(counts.false).toEqual([])
  expect(total).toBeGreaterThan(IS_FULL ? 20_000 : 200)
}, 3_600_000)

const describe = (at: unknown): string =>
  JSON.stringify(at, (_, value) =>
    value instanceof Map ? Object.fromEntries(value) : typeof value === 'bigint' ? `${value}` : value,
  )
