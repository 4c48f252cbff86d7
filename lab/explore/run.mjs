// @ts-check
// npm run explore [-- [--seed N] [--runs N] [PATH…]]
//
// Runs the properties with new cases and with more of them: a thousand where fast-check would try a hundred. The seed is
// printed first; with it the same cases are drawn again.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
    runs: { type: 'string', default: '1000' },
  },
})
process.stdout.write(`npm run explore -- --seed ${values.seed} --runs ${values.runs}\n`)
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'properties',
    '--testTimeout',
    '1200000',
    ...positionals,
  ],
  { stdio: 'inherit', env: { ...process.env, ERRATA_SEED: values.seed, ERRATA_RUNS: values.runs } },
)
process.exitCode = status ?? 1
