// @ts-check
// A Stryker test runner that runs the properties of one folder in its own process. Stryker's vitest runner starts
// a worker and imports everything anew for each mutant, which takes ten times as long as the properties themselves,
// and calls a mutant with which no file loads a survivor, since no test of it fails.
import path from 'node:path'
import { DryRun, folderOf, isAbout } from './dry-run.mjs'
import { fastCheck, limitCases } from './fast-check-stand-in.mjs'
import { FreshModules } from './fresh-modules.mjs'
import { isSlow, judgesOf } from './judges.mjs'
import { quickOf } from './quick.mjs'
import { declareClassPlugin, PluginKind } from './stryker.mjs'
import { isTimeout, within } from './time-limit.mjs'
import { limitFor, Noticed, run, untilFailure } from './trial.mjs'
import { restoreAll } from './vi-stand-in.mjs'
import { endSuites, takeTests, vitest } from './vitest-stand-in.mjs'

/** Enough cases for most mutants; the comparison with the reference asks for all at once. */
const FEW_CASES = Number(process.env.ERRATA_FEW_CASES ?? 10)
/** A property that needs more cases than these to notice a mutant notices it by luck. */
const MAX_CASES = 100

/** In milliseconds without a mutant: what of the other properties of the folder, and then of the room, is asked, quick ones first. */
const MAX_LENGTH_OF_FOLDER = 4000
const MAX_LENGTH_OF_ROOM = 2000

/** A mutant is shown to the same cases every time. */
const SEED = '20170615'

/** In milliseconds; no test takes so long without a mutant. */
const MAX_LENGTH = 60_000

/**
 * How often each mutant is met, by its number: as files load, and in each test.
 * @typedef {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} Coverage
 * @typedef {import('./trial.mjs').NamedTest} NamedTest
 */

/**
 * Runs a test without a mutant, with as few cases as a mutant is shown to first, then with as many as last: a test that
 * fails for want of cases would call every mutant noticed.
 * @param {NamedTest} test
 */
async function runWithout(test) {
  limitCases(FEW_CASES)
  const few = await run(test, MAX_LENGTH)
  if (few.failureMessage !== '') return few
  limitCases(MAX_CASES)
  return run(test, MAX_LENGTH)
}

export class FreshModulesRunner {
  static inject = /** @type {const} */ (['options'])

  #modules = new FreshModules(
    new Map([
      ['vitest', vitest],
      ['fast-check', fastCheck],
    ]),
  )
  #setup = path.resolve('properties/setup.ts')
  /** @type {string[]} */
  #files = []
  /** @type {Set<string>} */
  #slow = new Set()
  /** @type {DryRun | undefined} */
  #dryRun
  /** The tests of the files that this mutant was shown to, whose suites must end. @type {import('./vitest-stand-in.mjs').Test[]} */
  #declared = []
  /** @type {string[]} */
  #mutated

  /** @param {{ mutate: string[] }} options the files to mutate, each perhaps with a range of lines behind it */
  constructor({ mutate }) {
    this.#mutated = mutate.map(name => name.replace(/:\d.*$/, ''))
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const judges = judgesOf(this.#mutated)
    this.#files = judges.map(file => path.resolve(file))
    this.#slow = new Set(judges.filter(isSlow).map(file => path.resolve(file)))
    process.env.ERRATA_SEED = SEED
    for (const file of [this.#setup, ...this.#files]) await this.#modules.prepare(file)
  }

  /** Stryker's instrumented code and its runners meet in this object. */
  get #switchboard() {
    /** @type {any} */
    const everything = globalThis
    everything.__stryker__ ??= {}
    return everything.__stryker__
  }

  /** Modules in which nothing has run yet but the setup of the properties. */
  #begin() {
    const load = this.#modules.fresh()
    load(this.#setup)
    return load
  }

  /** The tests that a file declares as it is evaluated. @param {(file: string) => object} load @param {string} file */
  #testsOf(load, file) {
    takeTests()
    load(file)
    const name = path.relative('.', file).replaceAll(path.sep, '/')
    return takeTests().map((test, index) => ({ ...test, file, id: `${name}#${index} ${test.name}` }))
  }

  /** Runs everything without a mutant. */
  async dryRun() {
    const dryRun = new DryRun()
    const results = []
    /** @type {Coverage} */
    const mutantCoverage = { static: {}, perTest: {} }
    for (const file of this.#files) {
      const { tests, milliseconds, met } = await this.#tryFile(file)
      results.push(...tests)
      for (const [mutant, hits] of Object.entries(met.static))
        mutantCoverage.static[mutant] = (mutantCoverage.static[mutant] ?? 0) + hits
      Object.assign(mutantCoverage.perTest, met.perTest)
      dryRun.notes.files.push({ file, milliseconds, mutants: Object.keys(met.static) })
      for (const { id, timeSpentMs } of tests) {
        const mutants = Object.keys(met.perTest[id] ?? {})
        dryRun.notes.tests.push({ id, file, milliseconds: timeSpentMs, mutants })
      }
    }
    dryRun.write()
    return { status: 'complete', tests: results, mutantCoverage }
  }

  /** Runs the tests of a file and notes the mutants that they meet. @param {string} file */
  async #tryFile(file) {
    const switchboard = this.#switchboard
    /** @type {Coverage} */
    const met = { static: {}, perTest: {} }
    Object.assign(switchboard, { activeMutant: undefined, mutantCoverage: met })
    const start = performance.now()
    const tests = this.#testsOf(this.#begin(), file)
    const milliseconds = performance.now() - start
    const results = []
    for (const test of tests) {
      switchboard.currentTestId = test.id
      results.push(await runWithout(test))
      switchboard.currentTestId = undefined
    }
    await endSuites(tests)
    return { tests: results, milliseconds, met }
  }

  /** @param {{ activeMutant: { id: string, fileName: string }, hitLimit?: number }} options */
  async mutantRun({ activeMutant: { id, fileName }, hitLimit }) {
    this.#dryRun ??= DryRun.read()
    const switchboard = this.#switchboard
    Object.assign(switchboard, { activeMutant: id, hitCount: 0, hitLimit })
    try {
      const result = await this.#judge(this.#dryRun.affected(id), fileName)
      if (hitLimit === undefined || switchboard.hitCount <= hitLimit) return result
      return { status: 'timeout', reason: `Hit limit reached (${switchboard.hitCount}/${hitLimit})` }
    } finally {
      switchboard.activeMutant = undefined
      restoreAll()
    }
  }

  /**
   * Runs the affected tests until one fails: those of the properties that are named after the mutated file with few
   * cases, then those that would try more, then those of the other properties of the folder and of the room with few.
   * @param {import('./dry-run.mjs').Affected[]} affected @param {string} source
   */
  async #judge(affected, source) {
    const load = this.#begin()
    this.#declared = []
    const about = affected.filter(({ file }) => isAbout(file, source))
    const rest = affected.filter(({ file }) => !isAbout(file, source) && !this.#slow.has(file))
    const isBeside = (/** @type {{ file: string }} */ { file }) => folderOf(file) === folderOf(source)
    const others = [
      ...quickOf(rest.filter(isBeside), MAX_LENGTH_OF_FOLDER),
      ...quickOf(
        rest.filter(file => !isBeside(file)),
        MAX_LENGTH_OF_ROOM,
      ),
    ]
    try {
      limitCases(FEW_CASES)
      const cut = await this.#tryFiles(load, about)
      limitCases(MAX_CASES)
      await untilFailure(cut)
      limitCases(FEW_CASES)
      const cutOfOthers = await this.#tryFiles(load, others)
      if (about.length === 0) {
        limitCases(MAX_CASES)
        await untilFailure(cutOfOthers)
      }
      return { status: 'survived', nrOfTests: affected.flatMap(({ tests }) => tests).length }
    } catch (error) {
      if (error instanceof Noticed) return error.result
      throw error
    } finally {
      await endSuites(this.#declared).catch(() => undefined)
    }
  }

  /** @param {(file: string) => object} load @param {import('./dry-run.mjs').Affected[]} affected */
  async #tryFiles(load, affected) {
    const cut = []
    for (const file of affected) cut.push(...(await untilFailure(this.#affectedTests(load, file))))
    return cut
  }

  /**
   * Loads a file and answers with its affected tests and how long they take without a mutant.
   * @param {(file: string) => object} load @param {import('./dry-run.mjs').Affected} affected
   */
  #affectedTests(load, { file, milliseconds, tests }) {
    const declared = this.#loadInTime(load, file, milliseconds)
    this.#declared.push(...declared)
    const byId = new Map(declared.map(test => [test.id, test]))
    return tests.map(({ id, milliseconds }) => {
      const test = byId.get(id)
      if (!test) throw new Noticed({ status: 'error', errorMessage: `${id} is not declared any more` })
      return { test, milliseconds }
    })
  }

  /** @param {(file: string) => object} load @param {string} file @param {number} milliseconds */
  #loadInTime(load, file, milliseconds) {
    try {
      return within(limitFor(milliseconds), () => this.#testsOf(load, file))
    } catch (error) {
      const name = path.basename(file)
      if (isTimeout(error)) throw new Noticed({ status: 'timeout', reason: `${name} does not load in time` })
      throw new Noticed({ status: 'error', errorMessage: `${name} does not load: ${error}`.slice(0, 300) })
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'fresh-modules', FreshModulesRunner)]
