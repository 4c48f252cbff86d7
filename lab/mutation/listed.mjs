// @ts-check
// What must be noticed of each room's mutants, and the survivors that are listed with a reason.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {import('./survivors.mjs').Mutant} Mutant */

const LISTED = 'lab/mutation/survivors'

/**
 * The rooms whose answers are called proofs, and the operations of a field: each survivor of theirs is listed. In percent.
 * @type {Record<string, number>}
 */
const LEAST_WHERE_LISTED = { math: 98, formulas: 98, conform: 98, operations: 98 }
/** In percent, in every other room; its survivors are not listed. */
const LEAST = 90

/** The first folder below src, or `operations` for those of a field. @param {string} file */
export const roomOf = file =>
  /^src\/fields\/[^/]+\/operations\//.test(file) ? 'operations' : (file.split('/')[1] ?? '')

/** @param {string} room */
export const leastOf = room => LEAST_WHERE_LISTED[room] ?? LEAST

/** @param {Mutant} mutant */
export const mustBeListed = ({ file }) => roomOf(file) in LEAST_WHERE_LISTED

/** The rows of a list, one a line. @param {string} file @returns {any[]} */
export const rowsIn = file =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
    : []

/** @returns {import('./survivors.mjs').Row[]} */
export const listedRows = () =>
  Object.keys(LEAST_WHERE_LISTED).flatMap(room => rowsIn(`${LISTED}/${room}.jsonl`))

/** @param {string} text */
export const print = text => process.stdout.write(`${text}\n`)

/** The row of a survivor, but for its sentence. @param {Mutant} mutant */
const rowOf = ({ file, mutator, replacement, nth, ...mutant }) =>
  JSON.stringify({ file, function: mutant.function, mutator, replacement, ...(nth ? { nth } : {}) })

/** @param {Mutant[]} survivors */
export function printSurvivors(survivors) {
  for (const survivor of survivors) {
    const { file, line, mutator, status, before, after } = survivor
    print(`\n${file}:${line} ${mutator}, ${status}\n  - ${before}\n  + ${after}`)
    if (mustBeListed(survivor)) print(`  is not among the listed survivors: ${rowOf(survivor)}`)
  }
}
