// @ts-check
// What the run without a mutant teaches: which mutants each test meets, which ones a file meets already as it
// loads, and how long everything takes. Stryker makes that run in one process and the mutants' runs in several.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const NOTES = 'errata-dry-run.json'

/**
 * @typedef {{ id: string, file: string, milliseconds: number, mutants: string[] }} Ran
 * @typedef {{ file: string, milliseconds: number, mutants: string[] }} Loaded
 * @typedef {{ file: string, milliseconds: number, tests: Ran[] }} Affected
 */

export class DryRun {
  /** @type {Map<string, (Ran | Loaded)[]> | undefined} */
  #meeting
  /** @type {Map<string, Ran[]>} */
  #testsOf = new Map()

  /** @param {{ tests: Ran[], files: Loaded[] }} notes */
  constructor(notes = { tests: [], files: [] }) {
    this.notes = notes
  }

  /** Leaves the notes in the current folder, which the processes share. */
  write() {
    writeFileSync(NOTES, JSON.stringify(this.notes))
  }

  static read() {
    return new DryRun(JSON.parse(readFileSync(NOTES, 'utf8')))
  }

  /**
   * The files with the tests that a mutant can change, quick ones first: the tests that meet it, and all tests of a
   * file that meets it as it loads.
   * @param {string} mutant
   * @returns {Affected[]}
   */
  affected(mutant) {
    this.#meeting ??= this.#indexed()
    const met = new Set(this.#meeting.get(mutant))
    const affected = this.notes.files.map(loaded => {
      const { file, milliseconds } = loaded
      const ofFile = this.#testsOf.get(file) ?? []
      const tests = met.has(loaded) ? [...ofFile] : ofFile.filter(test => met.has(test))
      return { file, milliseconds, tests: tests.sort((a, b) => a.milliseconds - b.milliseconds) }
    })
    const time = (/** @type {Affected} */ { tests }) =>
      tests.reduce((sum, test) => sum + test.milliseconds, 0)
    return affected.filter(({ tests }) => tests.length > 0).sort((a, b) => time(a) - time(b))
  }

  /** What meets each mutant: there are tens of thousands of them, and each test would be searched for each. */
  #indexed() {
    /** @type {Map<string, (Ran | Loaded)[]>} */
    const meeting = new Map()
    for (const noted of [...this.notes.files, ...this.notes.tests])
      for (const mutant of noted.mutants) add(meeting, mutant, noted)
    for (const test of this.notes.tests) add(this.#testsOf, test.file, test)
    return meeting
  }
}

/** @template T @param {Map<string, T[]>} lists @param {string} key @param {T} value */
function add(lists, key, value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/**
 * Whether a property file is named after a source file: `properties/math/interval-order.property.ts` is about
 * `src/math/interval.ts`, and about no other file of that name.
 * @param {string} property @param {string} source
 */
export function isAbout(property, source) {
  const name = path.basename(source, '.ts')
  const rest = path.basename(property).slice(name.length)
  if (!path.basename(property).startsWith(name) || !/^[-.]/.test(rest)) return false
  return folderOf(property) === folderOf(source)
}

/** The folder of a file below `src` or `properties`, by which one mirrors the other. @param {string} file */
export const folderOf = file => path.dirname(file).replace(/^.*(?:^|\/)(?:src|properties)(?:\/|$)/, '')
