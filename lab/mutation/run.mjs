// @ts-check
// npm run mutate                  mutates every file of src with logic: all but the books, which are data
// npm run mutate -- PATH…         mutates the named files and folders of src
// npm run mutate -- --fast        mutates a fixed slice
// npm run mutate -- --one-in N [PATH…]   draws one mutant in N of each file, always the same, and gives intervals of 95 %
// npm run lab -- mutate:again PATH…   shows the survivors of the last run to the properties named after their files
//
// A mutant is shown to the properties of its own part of a room (`math/number`, or the files side by side in `formulas`),
// first to those that are named after its file, then to those of the room that import it; never to another room. A whole
// part whose files and properties are as they were has the results of its last run; of one that has changed, Stryker
// keeps the results that still hold, where the properties, the versions and the other folders are unchanged. Delete
// reports/ to start afresh.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import './decimal-mutators.mjs'
import { filesBelow, filesOf, judgesOf, partOf, withImports } from './judges.mjs'
import { leastOf, listedRows, mustBeListed, print, printSurvivors, roomOf } from './listed.mjs'
import { drawOneIn, intervalOf } from './sample.mjs'
import { compare, isSurvivor, mutantsOf, percent, scoresBy } from './survivors.mjs'

/** What starts the command line and what others import: no property can load them in its own process, or need. */
const ENTRIES = new Set(['src/cli.ts', 'src/index.ts'])
/** The claims of a book are data: its counterfeits and edits judge them. */
const BOOK = /\/chapter-\d+\//
const FAST = ['src/formulas', 'src/math/statistics']
const PLUGINS = ['decimal-mutators', 'runner'].map(name => `lab/mutation/${name}.mjs`)
const REPORTS = 'reports/mutation'

/** A name for the contents of these files. @param {string[]} files */
function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * Everything outside a part that a result of it leans on, and Stryker does not compare.
 * @param {string[]} files those of the part
 */
function surroundings(files) {
  const machinery = [...withImports(PLUGINS), 'lab/mutation/left-out.json']
  const read = withImports(['properties/setup.ts', ...judgesOf(files)])
  const outside = read.filter(file => !files.includes(file))
  return [...outside, ...machinery, ...filesBelow('fixtures'), 'package-lock.json', 'stryker.conf.json']
}

/**
 * Mutates these files of one part and answers with their mutants.
 * @param {string} part @param {string[]} files
 */
async function mutatePart(part, files) {
  const whole = oneIn === 1 ? filesOf('src', part).filter(isMutated) : files
  const isWhole = oneIn === 1 && whole.every(file => files.includes(file))
  const around = surroundings(whole)
  const name = part.replaceAll('/', '-')
  const fileName = `${REPORTS}/${name}.json`
  const kept = `${REPORTS}/whole-${name}-${fingerprint([...around, ...whole])}.json`
  if (isWhole && existsSync(kept)) copyFileSync(kept, fileName)
  else {
    const stryker = new Stryker({
      configFile: 'stryker.conf.json',
      mutate: files,
      incremental: isWhole,
      incrementalFile: `${REPORTS}/incremental-${name}-${fingerprint(around)}.json`,
      jsonReporter: { fileName },
      htmlReporter: { fileName: `${REPORTS}/${name}.html` },
    })
    await stryker.runMutationTest()
    if (isWhole) copyFileSync(fileName, kept)
  }
  return mutantsOf(JSON.parse(readFileSync(fileName, 'utf8')))
}

/** @param {string} file */
const isMutated = file => file.endsWith('.ts') && !ENTRIES.has(file) && !BOOK.test(file)

/** @param {string} file a whole room at once, where a sample has few mutants to show to each property */
const groupOf = file => (oneIn === 1 ? partOf(file) : (file.split('/')[1] ?? ''))

/** The files to mutate by the part that they are in, or by the room. @param {string[]} files */
function byPart(files) {
  /** @type {Map<string, string[]>} */
  const parts = new Map()
  for (const file of files.filter(isMutated)) {
    if (!/^src\/[^/]+\/.+\.ts$/.test(file) || !existsSync(file))
      throw new Error(`mutate: expected files such as src/math/term/term.ts, got ${file}`)
    parts.set(groupOf(file), [...(parts.get(groupOf(file)) ?? []), file])
  }
  return parts
}

/** @param {string} title @param {import('./survivors.mjs').Score} score @param {string} [remark] */
function printScore(title, score, remark = '') {
  const columns = [score.killed, score.timeout, score.survived, score.unloadable, score.ignored]
  const [killed, timeout, survived, unloadable, ignored] = columns.map(String)
  print(
    title.padEnd(34) +
      `${percent(score).toFixed(1)} %`.padStart(8) +
      [killed?.padStart(8), timeout?.padStart(11), survived?.padStart(10)].join('') +
      [unloadable?.padStart(15), ignored?.padStart(9), remark].join(''),
  )
}

/** Prints the scores, and answers with whether every room reaches what it must. @param {import('./survivors.mjs').Mutant[]} mutants */
function isEveryRoomGoodEnough(mutants) {
  print(`\n${'folder'.padEnd(34)} noticed  killed  timed out  survived  does not load  ignored`)
  const folderOf = (/** @type {{ file: string }} */ { file }) => file.split('/').slice(0, -1).join('/')
  for (const [folder, score] of scoresBy(mutants, folderOf)) printScore(folder, score)
  print('')
  const rooms = scoresBy(mutants, ({ file }) => roomOf(file))
  for (const [room, score] of rooms)
    printScore(room, score, `${remarkOn(score)}   at least ${leastOf(room)} %`)
  return [...rooms].every(([room, score]) => percent(score) >= leastOf(room))
}

/** @param {import('./survivors.mjs').Score} score */
function remarkOn({ killed, timeout, survived }) {
  if (oneIn === 1) return ''
  const ends = intervalOf(killed + timeout, killed + timeout + survived)
  return `   ${ends.map(end => end.toFixed(1)).join(' to ')} %`
}

/** Prints what is wrong with the scores and with the lists of survivors. @param {import('./survivors.mjs').Mutant[]} mutants */
function report(mutants) {
  // A row counts those that are alike, of which a sample has only some.
  const { unlisted, stale } = compare(mutants, oneIn === 1 ? listedRows() : [])
  writeFileSync(`${REPORTS}/survivors.json`, `${JSON.stringify(mutants.filter(isSurvivor), null, 2)}\n`)
  const wrong = oneIn === 1 ? unlisted.filter(mustBeListed) : []
  printSurvivors(wrong)
  for (const row of stale) print(`\n${row.file}: this listed survivor is none: ${JSON.stringify(row)}`)
  const isGoodEnough = isEveryRoomGoodEnough(mutants)
  print(
    `\n${mutants.length} mutants, ${wrong.length} unlisted survivors, ${stale.length} rows without a survivor`,
  )
  return isGoodEnough && wrong.length + stale.length === 0
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: 'boolean', default: false }, 'one-in': { type: 'string', default: '1' } },
})
const oneIn = Number(values['one-in'])
drawOneIn(oneIn)
const paths = positionals.length > 0 ? positionals : values.fast ? FAST : ['src']
const files = paths.flatMap(name => (name.endsWith('.ts') ? [name] : filesBelow(name)))
if (files.length === 0) throw new Error(`mutate: expected files of src, got ${paths.join(' ')}`)

mkdirSync(REPORTS, { recursive: true })
/** @type {import('./survivors.mjs').Mutant[]} */
const mutants = []
/** @type {string[]} */
const failed = []
for (const [part, group] of byPart(files)) {
  try {
    mutants.push(...(await mutatePart(part, group)))
  } catch (error) {
    // The other parts of a long run are still worth their hours.
    failed.push(`${part}: ${error instanceof Error ? error.message : error}`)
  }
}
// Where no part was mutated there are no figures to be mistaken for good ones.
const isGood = mutants.length > 0 && report(mutants)
// For `npm run lab -- bite`, where it is of the whole and no part is missing.
if (oneIn > 1 && paths[0] === 'src' && failed.length === 0) {
  const all = scoresBy(mutants, () => 'all').get('all')
  writeFileSync(`${REPORTS}/sample.json`, JSON.stringify({ oneIn, ...all }))
}
for (const one of failed) print(`not mutated: ${one}`)
process.exitCode = isGood && failed.length === 0 ? 0 : 1
