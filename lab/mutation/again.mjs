// @ts-check
// npm run lab -- mutate:again PATH…
//
// Shows the survivors of the last run that are not listed, in these files and folders of src, once more, to the properties that
// are named after their files: whoever writes a property sees in seconds what it notices. What it does not notice
// another property still may; `npm run mutate` asks them all.
import { existsSync, readFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import './decimal-mutators.mjs'
import { filesBelow, partOf } from './judges.mjs'
import { listedRows, print, printSurvivors } from './listed.mjs'
import { compare, isSurvivor, mutantsOf } from './survivors.mjs'

const REPORTS = 'reports/mutation'

/** The survivors of the last run of a part that are not listed, of these files. @param {string} part @param {string[]} files */
function survivorsIn(part, files) {
  const report = `${REPORTS}/${part.replaceAll('/', '-')}.json`
  if (!existsSync(report))
    throw new Error(`mutate:again: expected ${report}, which npm run mutate writes, got none`)
  const { unlisted } = compare(mutantsOf(JSON.parse(readFileSync(report, 'utf8'))), listedRows())
  return unlisted.filter(({ file }) => files.includes(file))
}

/** @param {string} part @param {string[]} files */
async function showAgain(part, files) {
  const before = survivorsIn(part, files)
  if (before.length === 0) return []
  const fileName = `${REPORTS}/again-${part.replaceAll('/', '-')}.json`
  const stryker = new Stryker({
    configFile: 'stryker.conf.json',
    mutate: before.map(({ file, place }) => `${file}:${place}`),
    reporters: ['json'],
    jsonReporter: { fileName },
  })
  await stryker.runMutationTest()
  const shown = mutantsOf(JSON.parse(readFileSync(fileName, 'utf8'))).filter(isSurvivor)
  const left = before.filter(a =>
    shown.some(b => a.file === b.file && a.place === b.place && a.replacement === b.replacement),
  )
  printSurvivors(left)
  print(`\n${part}: ${before.length} survivors were shown again, ${left.length} are left`)
  return left
}

process.env.ERRATA_ABOUT_ONLY = '1'
const files = process.argv.slice(2).flatMap(name => (name.endsWith('.ts') ? [name] : filesBelow(name)))
if (files.length === 0) throw new Error('mutate:again: expected files or folders of src, got none')
const left = []
for (const part of new Set(files.map(partOf))) left.push(...(await showAgain(part, files)))
process.exitCode = left.length === 0 ? 0 : 1
