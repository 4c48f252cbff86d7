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
    const { files, tests } = this.notes
    const affected = files.map(({ file, milliseconds, mutants }) => {
      const isMetLoading = mutants.includes(mutant)
      const ofFile = tests.filter(test => test.file === file)
      const met = ofFile.filter(test => isMetLoading || test.mutants.includes(mutant))
      return { file, milliseconds, tests: met.sort((a, b) => a.milliseconds - b.milliseconds) }
    })
    const time = (/** @type {Affected} */ { tests }) =>
      tests.reduce((sum, test) => sum + test.milliseconds, 0)
    return affected.filter(({ tests }) => tests.length > 0).sort((a, b) => time(a) - time(b))
  }
}

/** Whether a property file is named after a source file: `interval-order.property.ts` is about `interval.ts`. @param {string} property @param {string} source */
export function isAbout(property, source) {
  const name = path.basename(source, '.ts')
  const rest = path.basename(property).slice(name.length)
  return path.basename(property).startsWith(name) && /^[-.]/.test(rest)
}
