// @ts-check
// All mutants of some files at once, in memory: Stryker's instrumenter puts them into one text with a switch each.
import { readFileSync } from 'node:fs'
import { strykerPlugins } from '../mutation/decimal-mutators.mjs'
import { createInjector, createInstrumenter } from '../mutation/stryker.mjs'

/**
 * @typedef {{ line: number, column: number }} Place both from 0
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement: string, statusReason?: string,
 *   location: { start: Place, end: Place } }} Reported
 * @typedef {{ id: string, file: string, mutator: string, start: number, end: number, replacement: string }} Mutant
 */

/** The mutator answers to a logger; nobody reads it. */
const silent = new Proxy({}, { get: () => () => false })

/** How far into a text a place is. @param {string} text @param {Place} place */
const offset = (text, { line, column }) =>
  text
    .split('\n')
    .slice(0, line)
    .reduce((total, before) => total + before.length + 1, column)

/**
 * The instrumented text of each file, and the mutants that are in it.
 * @param {string[]} files
 * @returns {Promise<{ texts: Map<string, string>, mutants: Mutant[] }>}
 */
export async function instrument(files) {
  const contents = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
  const instrumenter = createInjector().provideValue('logger', silent).injectFunction(createInstrumenter)
  const ignorers = strykerPlugins.flatMap((/** @type {{ value?: unknown }} */ plugin) => plugin.value ?? [])
  const result = await instrumenter.instrument(
    [...contents].map(([name, content]) => ({ name, mutate: true, content })),
    { plugins: null, excludedMutations: [], ignorers },
  )
  /** @type {Reported[]} */
  const reported = result.mutants
  return {
    texts: new Map(result.files.map((/** @type {any} */ { name, content }) => [name, content])),
    mutants: reported
      .filter(({ statusReason }) => statusReason === undefined)
      .map(({ id, fileName, mutatorName, replacement, location }) => {
        const text = contents.get(fileName) ?? ''
        const [start, end] = [offset(text, location.start), offset(text, location.end)]
        return { id, file: fileName, mutator: mutatorName, start, end, replacement }
      }),
  }
}
