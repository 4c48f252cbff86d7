// @ts-check
// npm run mutate [-- PATH…]   mutates the named files and folders, or all folders of src that compute
// npm run mutate:fast         mutates a fixed slice of them
//
// A mutant is shown to the properties of its folder, first to those that are named after its file, and never to the
// folders above: `properties/term` must notice a wrong `src/term`. A full run starts from the results of the last
// one where the properties, the versions and the other folders are unchanged; Stryker itself looks at what changed
// in the folder. Delete reports/ to start afresh.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import './decimal-mutators.mjs'
import { compare, mutantsOf, percent, scoresByFolder } from './survivors.mjs'

const FOLDERS = ['numeric', 'term', 'proof', 'formulas']
/** The folders of src that the properties of FOLDERS read. */
const READ = [...FOLDERS, 'latex']
const FAST = ['src/formulas']
const REPORTS = 'reports/mutation'
/** One list per folder of src. */
const LISTED = 'properties/mutation/survivors'

/** @param {string} text */
const print = text => process.stdout.write(`${text}\n`)

/** The source files below a folder, in a fixed order. @param {string} folder */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap(entry => (entry.isFile() ? [`${entry.parentPath}/${entry.name}`] : [])).sort()
}

/** A name for everything that a stored result of this folder leans on and Stryker does not compare. @param {string} folder */
function fingerprint(folder) {
  const sources = READ.filter(name => name !== folder).flatMap(name => filesBelow(`src/${name}`))
  const machinery = filesBelow('properties/mutation').filter(file => !file.startsWith(LISTED))
  const configuration = ['package-lock.json', 'stryker.conf.json']
  const files = [...sources, ...filesBelow(`properties/${folder}`), ...machinery]
  const hash = createHash('sha256')
  for (const file of [...files, ...configuration]) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Mutates these files of one folder and answers with their mutants.
 * @param {string} folder @param {string[]} files @param {boolean} isFull
 */
async function mutateFolder(folder, files, isFull) {
  const fileName = `${REPORTS}/${folder}.json`
  process.env.ERRATA_MUTATED_FOLDER = folder
  const stryker = new Stryker({
    configFile: 'stryker.conf.json',
    mutate: files,
    incremental: isFull,
    incrementalFile: `${REPORTS}/incremental-${folder}-${fingerprint(folder)}.json`,
    jsonReporter: { fileName },
    htmlReporter: { fileName: `${REPORTS}/${folder}.html` },
  })
  await stryker.runMutationTest()
  return mutantsOf(JSON.parse(readFileSync(fileName, 'utf8')))
}

/** The files to mutate by the folder that they are in. @param {string[]} files */
function byFolder(files) {
  /** @type {Map<string, string[]>} */
  const folders = new Map()
  for (const file of files) {
    const folder = /^src\/([^/]+)\/.+\.ts$/.exec(file)?.[1]
    if (!folder || !existsSync(file))
      throw new Error(`mutate: expected files such as src/term/term.ts, got ${file}`)
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  return folders
}

/** Prints the scores and what is wrong with the lists of survivors. @param {import('./survivors.mjs').Mutant[]} mutants */
function report(mutants) {
  /** @type {import('./survivors.mjs').Row[]} */
  const rows = filesBelow(LISTED).flatMap(file => JSON.parse(readFileSync(file, 'utf8')))
  const { unlisted, stale } = compare(mutants, rows)
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
  for (const { file, line, mutator, status, original, replacement } of unlisted) {
    print(
      `\n${file}:${line} ${mutator}, ${status}, is not among the listed survivors\n  - ${original}\n  + ${replacement}`,
    )
  }
  for (const row of stale) {
    print(`\n${row.file}: this listed survivor is none\n  - ${row.original}\n  + ${row.replacement}`)
  }
  print(
    `\n${mutants.length} mutants, ${unlisted.length} unlisted survivors, ${stale.length} rows without a survivor`,
  )
  return unlisted.length + stale.length === 0
}

const named = process.argv.slice(2)
const isFull = named.length === 0
const paths = isFull ? FOLDERS.map(folder => `src/${folder}`) : named[0] === '--fast' ? FAST : named
const files = paths.flatMap(name => (name.endsWith('.ts') ? [name] : filesBelow(name)))
if (files.length === 0) throw new Error(`mutate: expected files of src, got ${paths.join(' ')}`)

mkdirSync(REPORTS, { recursive: true })
/** @type {import('./survivors.mjs').Mutant[]} */
const mutants = []
for (const [folder, group] of byFolder(files)) mutants.push(...(await mutateFolder(folder, group, isFull)))
process.exitCode = report(mutants) ? 0 : 1
