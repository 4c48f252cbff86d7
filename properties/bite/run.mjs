// @ts-check
// npm run bite [-- --full] [--write]
//
// What the checks notice of what is planted for them, as one table: code mutants (of the last `npm run mutate`), claim
// mutants (a few of each claim; all of them with --full), counterfeits, planted errors, faulty implementations. --write
// puts the table into the README. Exits with 1 for any false alarm, false proof or false refutation, for a counterfeit or
// a faulty implementation that passes, and for less than 95 % of the code mutants and the planted errors. Needs a build.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withBlock } from '../../fixtures/readme.mjs'
import { claimMutants, codeMutants, counterfeits, faultyImplementations, plantedErrors } from './measures.mjs'
import { isGoodEnough, tableOf } from './table.mjs'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const measures = [
  codeMutants(),
  claimMutants(values.full),
  counterfeits(),
  plantedErrors(),
  await faultyImplementations(),
]
const table = tableOf(measures)
process.stdout.write(`${table}\n`)
if (values.write) {
  writeFileSync('README.md', withBlock(readFileSync('README.md', 'utf8'), 'bite', table))
}
process.exitCode = measures.every(isGoodEnough) ? 0 : 1
