// @ts-check
// npm run mutate                  mutates every folder of src with logic: all but the claims, which are data
// npm run mutate -- PATH…         mutates the named files and folders of src; `src` is all of it
// npm run mutate:fast             mutates a fixed slice
// npm run mutate:again -- PATH…   shows the unlisted survivors of the last run to the properties named after their files
//
// A mutant is shown to the properties of its folder, first to those that are named after its file, and never to the
// folders above, unless judged-by.json names them: `properties/term` must notice a wrong `src/term`. A whole folder
// whose files and properties are as they were has the results of its last run; of one that has changed, Stryker keeps
// the results that still hold, where the properties, the versions and the other folders are unchanged. Delete
// reports/ to start afresh.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import './decimal-mutators.mjs'
import { filesBelow, judgesOf, withImports } from './judges.mjs'
import { listedRows, print, printUnlisted } from './listed.mjs'
import { compare, mutantsOf, percent, scoresByFolder } from './survivors.mjs'

const FOLDERS = [
  ...['numeric', 'term', 'proof', 'formulas', 'evidence', 'latex', 'laws', 'drawing', 'programs'],
  ...['units', 'plain', 'vectors', 'report', 'operations', 'documents', 'audit', 'conform', 'command'],
]
/** What starts the command line and what others import: no property can load them in its own process, or need. */
const ENTRIES = new Set(['src/cli.ts', 'src/index.ts'])
const FAST = ['src/formulas', 'src/laws']
const PLUGINS = ['decimal-mutators', 'runner'].map(name => `lab/mutation/${name}.mjs`)
const REPORTS = 'reports/mutation'

/** A name for the contents of these files. @param {string[]} files */
function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * Everything outside the folder that a result of it leans on, and Stryker does not compare.
 * @param {string} folder @param {string[]} files those of the folder
 */
function surroundings(folder, files) {
  const machinery = [
    ...withImports(PLUGINS),
    ...['left-out', 'judged-by'].map(name => `lab/mutation/${name}.json`),
  ]
  const read = withImports(['properties/setup.ts', ...judgesOf(files)])
  const outside = read.filter(file => !file.startsWith(`src/${folder}/`))
  return [...outside, ...machinery, ...filesBelow('fixtures'), 'package-lock.json', 'stryker.conf.json']
}

/**
 * Mutates these files of one folder and answers with their mutants.
 * @param {string} folder @param {string[]} files
 */
async function mutateFolder(folder, files) {
  const whole = filesBelow(`src/${folder}`)
  const isWhole = whole.every(file => files.includes(file))
  const around = surroundings(folder, whole)
  const fileName = `${REPORTS}/${folder}.json`
  const kept = `${REPORTS}/whole-${folder}-${fingerprint([...around, ...whole])}.json`
  if (isWhole && existsSync(kept)) copyFileSync(kept, fileName)
  else {
    const stryker = new Stryker({
      configFile: 'stryker.conf.json',
      mutate: files,
      incremental: isWhole,
      incrementalFile: `${REPORTS}/incremental-${folder}-${fingerprint(around)}.json`,
      jsonReporter: { fileName },
      htmlReporter: { fileName: `${REPORTS}/${folder}.html` },
    })
    await stryker.runMutationTest()
    if (isWhole) copyFileSync(fileName, kept)
  }
  return mutantsOf(JSON.parse(readFileSync(fileName, 'utf8')))
}

/** The files to mutate by the folder that they are in. @param {string[]} files */
function byFolder(files) {
  /** @type {Map<string, string[]>} */
  const folders = new Map()
  for (const file of files) {
    if (ENTRIES.has(file)) continue
    const folder = /^src\/([^/]+)\/.+\.ts$/.exec(file)?.[1]
    if (!folder || !existsSync(file))
      throw new Error(`mutate: expected files such as src/math/term/term.ts, got ${file}`)
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  return folders
}

/** Prints the scores and what is wrong with the lists of survivors. @param {import('./survivors.mjs').Mutant[]} mutants */
function report(mutants) {
  const { unlisted, stale } = compare(mutants, listedRows())
  writeFileSync(`${REPORTS}/unlisted.json`, `${JSON.stringify(unlisted, null, 2)}\n`)
  print('\nfolder             noticed  killed  timed out  survived  does not load  ignored')
  for (const [folder, score] of scoresByFolder(mutants)) {
    const columns = [score.killed, score.timeout, score.survived, score.unloadable, score.ignored]
    const [killed, timeout, survived, unloadable, ignored] = columns.map(String)
    print(
      folder.padEnd(18) +
        `${percent(score).toFixed(1)} %`.padStart(8) +
        [killed?.padStart(8), timeout?.padStart(11), survived?.padStart(10)].join('') +
        [unloadable?.padStart(15), ignored?.padStart(9)].join(''),
    )
  }
  printUnlisted(unlisted)
  for (const row of stale) {
    print(`\n${row.file}: this listed survivor is none\n  - ${row.original}\n  + ${row.replacement}`)
  }
  print(
    `\n${mutants.length} mutants, ${unlisted.length} unlisted survivors, ${stale.length} rows without a survivor`,
  )
  return unlisted.length + stale.length === 0
}

const named = process.argv.slice(2)
const paths =
  named.length === 0 ? FOLDERS.map(folder => `src/${folder}`) : named[0] === '--fast' ? FAST : named
const files = paths.flatMap(name => (name.endsWith('.ts') ? [name] : filesBelow(name)))
if (files.length === 0) throw new Error(`mutate: expected files of src, got ${paths.join(' ')}`)

mkdirSync(REPORTS, { recursive: true })
/** @type {import('./survivors.mjs').Mutant[]} */
const mutants = []
for (const [folder, group] of byFolder(files)) mutants.push(...(await mutateFolder(folder, group)))
process.exitCode = report(mutants) ? 0 : 1
