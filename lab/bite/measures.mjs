// @ts-check
// What each kind of check noticed of what was planted for it. The mutants of code and of claims, which take long, are
// those of the reports that their own runs left; everything else is measured here.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { intervalOf } from '../mutation/sample.mjs'
import { mutantsOf } from '../mutation/survivors.mjs'
import { auditByCommand } from '../score/command.mjs'
import { readCorpus } from '../score/corpus.mjs'
import { tallyCorpus, tallyMutants } from '../score/score.mjs'
import { countsOf } from '../score/tally.mjs'
import { scoreOf, totalsOf } from '../twins/score.mjs'
import { FAULTS } from '../twins/table.mjs'

/**
 * @typedef {object} Measure
 * @property {string} what
 * @property {number} detected
 * @property {number} of
 * @property {number} falseAlarms
 * @property {string} remark
 */

const REPORTS = 'reports/mutation'

/** Runs of a whole folder, as `npm run mutate` keeps them by their sources; those of single files tell less. */
const WHOLE = /^whole-([a-z-]+)-[0-9a-f]{16}\.json$/

/** The last report of each folder that was mutated as a whole. @returns {Map<string, string>} */
function lastReports() {
  const files = existsSync(REPORTS) ? readdirSync(REPORTS).filter(name => WHOLE.test(name)) : []
  const written = (/** @type {string} */ name) => statSync(`${REPORTS}/${name}`).mtimeMs
  const inOrder = files.sort((a, b) => written(a) - written(b))
  const last = new Map(inOrder.map(name => [WHOLE.exec(name)?.[1] ?? '', `${REPORTS}/${name}`]))
  return new Map([...last].sort())
}

/** Of a sample of all of src, where one was drawn; else of the folders that were mutated as a whole. @returns {Measure} */
export function codeMutants() {
  if (existsSync(SAMPLE)) return sampledMutants()
  const reports = lastReports()
  const mutants = [...reports.values()].flatMap(file => mutantsOf(JSON.parse(readFileSync(file, 'utf8'))))
  const count = (/** @type {string[]} */ ...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  return {
    what: 'code mutants',
    detected: noticed,
    of: noticed + count('Survived', 'NoCoverage'),
    falseAlarms: 0,
    remark: `src/${[...reports.keys()].join(', ') || '(no run)'}; ${count('Timeout')} of them by timeouts`,
  }
}

/** What `npm run mutate -- --one-in N` leaves. */
const SAMPLE = `${REPORTS}/sample.json`

/** @returns {Measure} */
function sampledMutants() {
  const { oneIn, killed, timeout, survived } = JSON.parse(readFileSync(SAMPLE, 'utf8'))
  const [detected, of] = [killed + timeout, killed + timeout + survived]
  const [lower, upper] = intervalOf(detected, of).map(end => end.toFixed(1))
  const remark = `one in ${oneIn} of src, all rooms: ${lower} to ${upper} % of all with 95 % confidence; ${timeout} by timeouts`
  return { what: 'code mutants', detected, of, falseAlarms: 0, remark }
}

/** What `npm run lab -- mutate:claims` left; without it, what `npm test` left of a few of each claim. */
const CLAIM_REPORTS = ['reports/claim-mutants.json', 'reports/claim-mutants-sample.json']

/** @returns {Measure} */
export function claimMutants() {
  const file = CLAIM_REPORTS.find(existsSync)
  if (file === undefined)
    throw new Error(
      `bite: expected ${CLAIM_REPORTS[0]} of npm run lab -- mutate:claims or npm test, got none`,
    )
  /** @type {ReturnType<typeof import('./claim-counts.mjs').reportOf>} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const { total, proved, refuted, undecided, unconfirmed, claims } = report
  return {
    what: 'claim mutants',
    detected: refuted,
    of: total,
    falseAlarms: report.false.length,
    remark: `refuted, of ${claims} claims; ${proved - unconfirmed.proved} are true and proved, as decimals confirm, ${unconfirmed.proved} are proved and have no value anywhere, ${undecided} undecided`,
  }
}

/** @returns {Measure} */
export function counterfeits() {
  const { tests, said } = propertiesOf(
    'properties/fields/machine-learning/chapter-15/counterfeits.property.ts',
  )
  if (tests.length === 0) throw new Error(`bite: expected counterfeits, got none:\n${said}`)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const remark = 'near misses put into the place of a claim'
  return { what: 'counterfeits', detected: passed, of: tests.length, falseAlarms: 0, remark }
}

/** @returns {Measure} */
export function plantedErrors() {
  const corpus = readCorpus('fixtures/corpus')
  const alarms = countsOf(tallyCorpus(corpus, auditByCommand, { book: false })).falseAlarms
  const options = { book: false, mutants: 2000, seed: 4 }
  const { twins, detection } = tallyMutants(corpus, auditByCommand, options)
  const onTwins = twins.flatMap(twin => twin.alarms).length
  return {
    what: 'planted errors',
    detected: detection.judged.detected,
    of: detection.judged.of,
    falseAlarms: alarms + onTwins + detection.accused,
    remark: 'of the slips in 2,000 mutants of the corpus, those that make a judged number false',
  }
}

/** @returns {Promise<Measure>} */
export async function faultyImplementations() {
  const scored = []
  for (const fault of FAULTS) scored.push(await scoreOf(fault, FRESH_CASES))
  const { faults, named, passing } = totalsOf(scored)
  const remark = 'named for what they are; the alarms are on their correct twins'
  return {
    what: 'faulty implementations',
    detected: named,
    of: faults,
    falseAlarms: faults - passing,
    remark,
  }
}

/** For each operation and format. */
const FRESH_CASES = 24

/** Runs properties by themselves. @param {string} path */
function propertiesOf(path) {
  const outputFile = 'reports/bite.json'
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', path, '--reporter=json', `--outputFile.json=${outputFile}`],
    { encoding: 'utf8' },
  )
  /** @type {{ testResults: { assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(outputFile, 'utf8'))
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  return { tests, said: `${stdout}${stderr}`.slice(-2_000) }
}
