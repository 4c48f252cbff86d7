// @ts-check
// Chooses for tests a bug that they are seen failing against.
import { readFileSync } from 'node:fs'
import { firstOfEachKind } from './candidates.mjs'
import { instrument, textWith } from './instrument.mjs'
import { isMet, meet, popularity, sumOf, switchboard, titleOf } from './meeting.mjs'
import { runPlanted, runTitle } from './outcome.mjs'
import { declaredIn, FEW_CASES } from './replay.mjs'
import { Workbench } from './workbench.mjs'

/** The cases that a property is shown its mutants with: many only where none of a few says that something is wrong. */
const CASES = [FEW_CASES, 100]
/** How many mutants a test is shown before it is called one that was never seen failing: that it meets itself … */
const MAX_MET = 60
/** … and that only the file meets, as it loads. */
const MAX_LOADED = 30
/** How many it is shown in search of one that fails an assertion, after one with which something else is thrown. */
const TRIES_AFTER_THROWN = 20
/** Of this process, for a test with one number of cases; what other processes take does not count. */
const SECONDS = 20

/** In milliseconds, of what takes so long without a mutant. Most loops without end are stopped by their hits before. */
const limitFor = (/** @type {number} */ milliseconds) => 3000 + 10 * milliseconds

const secondsUsed = () => process.cpuUsage().user / 1e6

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('./table.mjs').Named} Named */
/** @typedef {import('./instrument.mjs').Mutant} Mutant */
/** @typedef {import('./meeting.mjs').Meeting} Meeting */
/** @typedef {import('./meeting.mjs').Title} Title */

/** Two workbenches: one where every mutant of some files can be switched on, and one with the files as they are. */
export class Chooser {
  #instrumented = new Workbench()
  #plain = new Workbench()
  /** @type {Mutant[]} */
  #mutants = []

  /** @param {string[]} properties @param {string[]} sources */
  async prepare(properties, sources) {
    await this.#plain.prepare(properties)
    await this.#instrumented.prepare(properties)
    const { texts, mutants } = await instrument(sources.filter(file => this.#plain.has(file)))
    for (const [file, text] of texts) this.#instrumented.plant(file, text)
    this.#mutants = mutants
  }

  /**
   * A row for each wanted test of a property file that is seen failing, and the titles of the others.
   * @param {string} property @param {(named: Named) => boolean} isWanted @param {(text: string) => void} print
   */
  async choose(property, isWanted, print) {
    /** @type {Map<string, Row>} */
    const rows = new Map()
    const wanted = declaredIn(this.#plain, property).filter(isWanted)
    for (const cases of CASES) {
      const open = wanted.filter(({ test }) => rows.get(test)?.threw ?? !rows.has(test))
      if (open.length === 0) break
      const meeting = await meet(this.#instrumented, property, cases)
      for (const { test } of open) {
        const title = titleOf(property, test, meeting)
        const failing = title.tests.find(({ error }) => error !== undefined)
        if (failing && cases === CASES.at(-1)) print(`  ${test}: fails without a mutant: ${failing.error}`)
        const row = failing ? undefined : await this.#rowFor(title, meeting, cases)
        if (row && !(row.threw && rows.has(test))) rows.set(test, row)
      }
    }
    return { rows: [...rows.values()], unseen: wanted.filter(({ test }) => !rows.has(test)) }
  }

  /**
   * @param {Title} title @param {Meeting} meeting @param {number} cases
   * @returns {Promise<Row | undefined>}
   */
  async #rowFor(title, meeting, cases) {
    const hits = sumOf([meeting.hits, ...title.tests.map(test => test.hits)])
    const limit = limitFor(Math.max(meeting.milliseconds, ...title.tests.map(test => test.milliseconds)))
    const end = secondsUsed() + SECONDS
    let left = Number.POSITIVE_INFINITY
    /** @type {Row | undefined} */
    let thrown
    for (const mutant of this.#candidates(title, meeting)) {
      if (left-- <= 0 || secondsUsed() > end) break
      const ids = new Set(title.tests.filter(test => isMet(mutant, meeting, test)).map(({ id }) => id))
      const isFailing = await this.#fails(title, mutant, { cases, limit }, ids, hits[mutant.id] ?? 0)
      if (!isFailing) continue
      const row = await this.#replay(title, mutant, { cases, limit })
      if (row && !row.threw) return row
      if (row && !thrown) left = TRIES_AFTER_THROWN
      thrown ??= row
    }
    return thrown
  }

  /** The mutants that a test is shown, in order. @param {Title} title @param {Meeting} meeting */
  #candidates({ property, tests }, meeting) {
    const counts = popularity(meeting)
    const met = sumOf(tests.map(({ hits }) => hits))
    const isMetLoading = (/** @type {Mutant} */ { id }) =>
      met[id] === undefined && meeting.hits[id] !== undefined
    const ofTest = this.#mutants.filter(({ id }) => met[id] !== undefined)
    return [
      ...firstOfEachKind(property, ofTest, counts, MAX_MET),
      ...firstOfEachKind(property, this.#mutants.filter(isMetLoading), counts, MAX_LOADED),
    ]
  }

  /**
   * Whether a switched-on mutant makes a test fail.
   * @param {Title} title @param {Mutant} mutant @param {import('./outcome.mjs').Limits} limits @param {Set<string>} ids
   * @param {number} hits without the mutant
   */
  async #fails(title, mutant, limits, ids, hits) {
    const board = switchboard()
    const hitLimit = 1000 + 100 * hits
    Object.assign(board, { activeMutant: mutant.id, hitCount: 0, hitLimit })
    try {
      const { kind } = await runTitle(this.#instrumented, title, limits, ({ id }) => ids.has(id))
      return (kind === 'failed' || kind === 'threw') && board.hitCount <= hitLimit
    } finally {
      board.activeMutant = undefined
    }
  }

  /**
   * The row of a mutant, if the test fails as well with the mutant written into the file.
   * @param {Title} title @param {Mutant} mutant @param {import('./outcome.mjs').Limits} limits
   * @returns {Promise<Row | undefined>}
   */
  async #replay({ property, test }, mutant, limits) {
    const bug = { file: mutant.file, text: textWith(readFileSync(mutant.file, 'utf8'), mutant) }
    const outcome = await runPlanted(this.#plain, bug, { property, test }, limits)
    if (outcome.kind !== 'failed' && outcome.kind !== 'threw') return undefined
    const { file, mutator, replacement, nth } = mutant
    return {
      ...{ property, test, file, function: mutant.function, mutator, replacement },
      ...(nth === undefined ? {} : { nth }),
      ...(outcome.kind === 'threw' ? { threw: true } : {}),
      ...(limits.cases === FEW_CASES ? {} : { cases: limits.cases }),
    }
  }
}
