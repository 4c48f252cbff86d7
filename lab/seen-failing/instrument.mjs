// @ts-check
// All mutants of some files at once, in memory: Stryker's instrumenter puts them into one text with a switch each.
import { readFileSync } from 'node:fs'
import { strykerPlugins } from '../mutation/decimal-mutators.mjs'
import { offsetOf } from '../mutation/declaration.mjs'
import { createInjector, createInstrumenter } from '../mutation/stryker.mjs'
import { keyOf, withKeys } from '../mutation/survivors.mjs'

/**
 * @typedef {{ line: number, column: number }} Place both from 0
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement: string, statusReason?: string,
 *   location: { start: Place, end: Place } }} Reported
 * @typedef {import('../mutation/survivors.mjs').Key} Key
 * @typedef {Key & { id: string, start: number, end: number, code: string }} Mutant code is the replacement at its full length
 */

/** The mutator answers to a logger; nobody reads it. */
const silent = new Proxy({}, { get: () => () => false })

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
  const mutants = [...contents].flatMap(([file, text]) => {
    const ofFile = reported.filter(({ fileName }) => fileName === file)
    return withKeys(
      file,
      text,
      ofFile.map(mutant => placed(text, mutant)),
    )
  })
  return {
    texts: new Map(result.files.map((/** @type {any} */ { name, content }) => [name, content])),
    mutants: mutants.filter(({ isIgnored }) => !isIgnored),
  }
}

/** @param {string} text @param {Reported} mutant */
const placed = (text, { id, mutatorName, replacement, location, statusReason }) => ({
  id,
  mutator: mutatorName,
  replacement,
  code: replacement,
  start: offsetOf(text, location.start),
  end: offsetOf(text, location.end),
  isIgnored: statusReason !== undefined,
})

/** The text of a file with one mutant written into it. @param {string} text @param {Mutant} mutant */
export const textWith = (text, { start, end, code }) => text.slice(0, start) + code + text.slice(end)

/** @type {Map<string, Promise<Mutant[]>>} */
const known = new Map()

/** The mutant of a key, or undefined where its file has it no more. @param {Key} key @returns {Promise<Mutant | undefined>} */
export async function mutantOf(key) {
  const mutants = known.get(key.file) ?? instrument([key.file]).then(({ mutants }) => mutants)
  known.set(key.file, mutants)
  return (await mutants).find(mutant => keyOf(mutant) === keyOf(key))
}
