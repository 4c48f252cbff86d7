// @ts-check
// npm run lab -- mutate:agreement [PATH…]   shows the same mutants of one folder to Stryker's vitest runner and to ours
//
// The vitest runner is the reference: it starts a worker for each mutant and imports everything anew. Both get the
// same files of properties, the same seed and the same number of cases. The one difference that may be is a mutant
// with which a file of properties does not load: no test of it fails, so that the reference calls it a survivor.
import { mkdirSync, readFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import './decimal-mutators.mjs'
import { differencesOf } from './differences.mjs'
import { filesBelow, judgesOf } from './judges.mjs'
import { mutantsOf } from './survivors.mjs'

const REPORTS = 'reports/mutation'
const CASES = '100'
const SEED = '20170615'

/** @param {string} text */
const print = text => process.stdout.write(`${text}\n`)

/** @param {'fresh-modules' | 'vitest'} testRunner @param {string[]} files */
async function mutantsUnder(testRunner, files) {
  const fileName = `${REPORTS}/agreement-${testRunner}.json`
  const start = performance.now()
  const stryker = new Stryker({
    configFile: 'stryker.conf.json',
    plugins: [
      './lab/mutation/decimal-mutators.mjs',
      './lab/mutation/runner.mjs',
      '@stryker-mutator/vitest-runner',
    ],
    mutate: files,
    testRunner,
    vitest: { configFile: 'lab/mutation/reference.config.ts', related: false },
    reporters: ['json'],
    jsonReporter: { fileName },
  })
  await stryker.runMutationTest()
  const seconds = (performance.now() - start) / 1000
  return { mutants: mutantsOf(JSON.parse(readFileSync(fileName, 'utf8'))), seconds }
}

const named = process.argv.slice(2)
const paths = named.length === 0 ? ['src/formulas'] : named
const files = paths.flatMap(name => (/\.ts(:\d|$)/.test(name) ? [name] : filesBelow(name)))

mkdirSync(REPORTS, { recursive: true })
Object.assign(process.env, {
  ERRATA_JUDGES: judgesOf(files.map(file => file.replace(/:\d.*$/, ''))).join(' '),
  ERRATA_FEW_CASES: CASES,
  ERRATA_RUNS: '100',
  ERRATA_MAX_CASES: CASES,
  ERRATA_SEED: SEED,
})
const ours = await mutantsUnder('fresh-modules', files)
const reference = await mutantsUnder('vitest', files)
const { agreed, atLoading, others } = differencesOf(ours.mutants, reference.mutants)
for (const [title, group] of /** @type {const} */ ([
  ['does not load, and the reference calls it a survivor', atLoading],
  ['the runners disagree', others],
])) {
  for (const { mutant, status } of group) {
    print(
      `\n${mutant.file}:${mutant.line} ${mutant.mutator}: ${title} (${mutant.status}, reference ${status})`,
    )
    print(`  - ${mutant.before}\n  + ${mutant.after}`)
  }
}
print(
  `\n${ours.mutants.length} mutants: the runners agree on ${agreed}, ${atLoading.length} do not load, ` +
    `${others.length} differ (${ours.seconds.toFixed(0)} s, reference ${reference.seconds.toFixed(0)} s)`,
)
process.exitCode = others.length === 0 ? 0 : 1
