// @ts-check
// npm run mutate:claims
//
// Settles every claim of the chapter with one node changed: all mutants, where `npm test` takes a few of each claim.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'properties/claims/mutants'],
  { env: { ...process.env, ERRATA_CLAIM_MUTANTS: 'all' }, stdio: 'inherit' },
)
process.exitCode = status ?? 1
