// @ts-check
// npm run mutate:again -- PATH…
//
// Shows the unlisted survivors of the last run in these files and folders of src, once more, to the properties that
// are named after their files: whoever writes a property sees in seconds what it notices. What it does not notice
// another property still may; `npm run mutate` asks them all.
import { existsSync, readFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import './decimal-mutators.mjs'
import { listedRows, print, printUnlisted } from './listed.mjs'
import { compare, mutantsOf } from './survivors.mjs'

const REPORTS = 'reports/mutation'

/** The unlisted survivors of the last run of a folder, as far as they are below these paths. @param {string} folder @param {string[]} paths */
function survivorsBelow(folder, paths) {
  const report = `${REPORTS}/${folder}.json`
  if (!existsSync(report))
    throw new Error(`mutate:again: expected ${report}, which npm run mutate writes, got none`)
  const { unlisted } = compare(mutantsOf(JSON.parse(readFileSync(report, 'utf8'))), listedRows())
  return unlisted.filter(({ file }) => paths.some(path => file === path || file.startsWith(`${path}/`)))
}

/** @param {string} folder @param {string[]} paths */
async function showAgain(folder, paths) {
  const before = survivorsBelow(folder, paths)
  if (before.length === 0) return []
  const fileName = `${REPORTS}/again-${folder}.json`
  const stryker = new Stryker({
    configFile: 'stryker.conf.json',
    mutate: before.map(({ file, place }) => `${file}:${place}`),
    reporters: ['json'],
    jsonReporter: { fileName },
  })
  await stryker.runMutationTest()
  const isSame = (/** @type {import('./survivors.mjs').Mutant} */ a) =>
    before.some(b => a.file === b.file && a.place === b.place && a.replacement === b.replacement)
  const shown = mutantsOf(JSON.parse(readFileSync(fileName, 'utf8'))).filter(isSame)
  const { unlisted } = compare(shown, listedRows())
  printUnlisted(unlisted)
  print(`\n${folder}: ${before.length} survivors were shown again, ${unlisted.length} are left`)
  return unlisted
}

process.env.ERRATA_ABOUT_ONLY = '1'
const paths = process.argv.slice(2).map(path => path.replace(/\/$/, ''))
const folders = new Set(paths.map(path => path.split('/')[1] ?? ''))
if (paths.length === 0) throw new Error('mutate:again: expected files or folders of src, got none')
const left = []
for (const folder of folders) left.push(...(await showAgain(folder, paths)))
process.exitCode = left.length === 0 ? 0 : 1
