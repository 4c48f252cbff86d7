// @ts-check
// npm run lab -- bite [-- --write]
//
// What the checks notice of what is planted for them, as one table: the mutants of code and of claims, of the last
// `npm run mutate` and `npm run lab -- mutate:claims`; counterfeits, planted errors and faulty implementations, measured here.
// --write puts the table into the README. Exits with 1 for any false alarm, false proof or false refutation, for a
// counterfeit or a faulty implementation that passes, and for less than 95 % of the code mutants or the planted errors.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withBlock } from '../../fixtures/readme.mjs'
import { claimMutants, codeMutants, counterfeits, faultyImplementations, plantedErrors } from './measures.mjs'
import { isGoodEnough, tableOf } from './table.mjs'

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
  },
})

const measures = [
  codeMutants(),
  claimMutants(),
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
