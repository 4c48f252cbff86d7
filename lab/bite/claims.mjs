// @ts-check
// npm run lab -- mutate:claims [-- --processes N]
//
// Settles every claim of the chapter with one node changed: all mutants, where `npm test` takes a few of each claim. The
// blocks of mutants are dealt out to processes, one a core unless told otherwise. What is done stays in
// reports/claim-mutants, by what it depends on, and is not done again. Leaves the counts in reports/claim-mutants.json,
// and exits with 1 for a proof or a refutation that decimals contradict.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { merged, reportOf } from './claim-counts.mjs'
import { doneIn, expectedIn, folderOf, progressOf } from './claim-run.mjs'

const SECONDS_BETWEEN = 30
const { values } = parseArgs({ options: { processes: { type: 'string' } } })
const parts = Number(values.processes ?? availableParallelism())
const folder = folderOf('reports/claim-mutants')

/** Settles one part of the blocks. @param {number} part @returns {Promise<number>} */
function settled(part) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'lab/bite/mutants/claim-mutants.property.ts']
  const worker = spawn(process.execPath, [...vitest, '--reporter=dot', '--maxWorkers=1'], {
    env: { ...process.env, ERRATA_CLAIM_MUTANTS: JSON.stringify({ part, parts, folder }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  worker.stdout.on('data', text => {
    said += text
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => {
      worker.kill(signal)
      process.exitCode = 1
    })
  return new Promise(resolve =>
    worker.on('close', code => {
      if (code !== 0) process.stderr.write(said)
      resolve(code ?? 1)
    }),
  )
}

const started = performance.now()
const before = progressOf(folder, { mutants: 0, seconds: 1 }).mutants
const timer = setInterval(() => {
  const seconds = (performance.now() - started) / 1000
  process.stderr.write(`${progressOf(folder, { mutants: before, seconds }).text}\n`)
}, 1000 * SECONDS_BETWEEN)
const codes = await Promise.all(Array.from({ length: parts }, (_, part) => settled(part)))
clearInterval(timer)

const expected = expectedIn(folder)
if (codes.some(code => code !== 0) || !expected) process.exit(1)
const counts = merged(doneIn(folder), expected)
const report = reportOf(counts)
writeFileSync('reports/claim-mutants.json', `${JSON.stringify(report, null, 2)}\n`)
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
process.exitCode = counts.false.length === 0 ? 0 : 1
