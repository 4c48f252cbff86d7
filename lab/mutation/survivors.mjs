// @ts-check
// What a mutation report says, held against the lists in survivors/: the mutants that no property notices, each with the
// reason why none can or need. A mutant is known by its file, its function, its mutator and what it puts in, so that a
// row outlives its place and the lines around it.
import { declarationAt, offsetOf } from './declaration.mjs'

/**
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ mutatorName: string, replacement?: string, status: string, statusReason?: string,
 *   location: { start: Place, end: Place } }} ReportedMutant
 * @typedef {{ files: Record<string, { source: string, mutants: ReportedMutant[] }> }} Report
 * @typedef {{ file: string, function: string, mutator: string, replacement: string, nth?: number }} Key nth, from 1, of
 *   those that are alike in the same function
 * @typedef {Key & { sentence: string }} Row
 * @typedef {Key & { line: number, place: string, before: string, after: string, status: string, reason: string }} Mutant
 * @typedef {{ killed: number, timeout: number, survived: number, unloadable: number, ignored: number }} Score
 */

/** The longest text of a row: of longer ones the beginning and the end are kept. */
const MAX_LENGTH = 240

/** @param {string} text */
export function shorten(text) {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MAX_LENGTH
    ? line
    : `${line.slice(0, MAX_LENGTH / 2)} … ${line.slice(-MAX_LENGTH / 2)}`
}

/** @param {Key} key */
export const keyOf = key => [key.file, key.function, key.mutator, key.replacement, key.nth ?? 1].join('\0')

/**
 * Gives each of the mutants of a file its key, in the order of their places.
 * @template {{ start: number, mutator: string, replacement: string }} M
 * @param {string} file @param {string} text of the file @param {readonly M[]} mutants all of the file
 * @returns {(M & Key)[]}
 */
export function withKeys(file, text, mutants) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  return mutants
    .toSorted((a, b) => a.start - b.start)
    .map(mutant => {
      const replacement = shorten(mutant.replacement)
      const known = { ...mutant, file, function: declarationAt(text, mutant.start), replacement }
      const nth = (counts.get(keyOf(known)) ?? 0) + 1
      counts.set(keyOf(known), nth)
      return nth === 1 ? known : { ...known, nth }
    })
}

/**
 * Every mutant of a report, with the lines that it changes before and after, and its place as Stryker's `mutate` has it.
 * @param {Report} report
 * @returns {Mutant[]}
 */
export function mutantsOf(report) {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return withKeys(
      file,
      source,
      mutants.map(mutant => describe(source, lines, mutant)),
    )
  })
}

/** @param {string} source @param {string[]} lines @param {ReportedMutant} mutant */
function describe(source, lines, { location: { start, end }, ...mutant }) {
  const touched = lines.slice(start.line - 1, end.line)
  const before = (touched[0] ?? '').slice(0, start.column - 1)
  const after = (touched.at(-1) ?? '').slice(end.column - 1)
  return {
    start: offsetOf(source, { line: start.line - 1, column: start.column - 1 }),
    line: start.line,
    place: `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    before: shorten(touched.join('\n')),
    after: shorten(before + (mutant.replacement ?? '') + after),
    mutator: mutant.mutatorName,
    replacement: mutant.replacement ?? '',
    status: mutant.status,
    reason: mutant.statusReason ?? '',
  }
}

/** Whether no property noticed the mutant; one that no property reaches counts too. @param {Mutant} mutant */
export const isSurvivor = mutant => mutant.status === 'Survived' || mutant.status === 'NoCoverage'

/**
 * The survivors without a row, and the rows without a survivor. Rows of files that the report does not cover are not
 * judged, nor are those of mutants that only took too long: what is a matter of speed alone survives on one machine
 * and not on another.
 * @param {Mutant[]} mutants @param {Row[]} rows
 */
export function compare(mutants, rows) {
  const covered = new Set(mutants.map(mutant => mutant.file))
  const listed = new Set(rows.map(keyOf))
  const open = new Set(mutants.filter(mutant => isSurvivor(mutant) || mutant.status === 'Timeout').map(keyOf))
  return {
    unlisted: mutants.filter(mutant => isSurvivor(mutant) && !listed.has(keyOf(mutant))),
    stale: rows.filter(row => covered.has(row.file) && !open.has(keyOf(row))),
  }
}

/**
 * The counts of mutants by what names them, such as their folder. Mutants with which a property file does not load are
 * counted apart: they are noticed, but by the loader and not by a property.
 * @param {Mutant[]} mutants @param {(mutant: Mutant) => string} name
 * @returns {Map<string, Score>}
 */
export function scoresBy(mutants, name) {
  /** @type {Map<string, Score>} */
  const scores = new Map()
  for (const mutant of mutants) {
    const score = scores.get(name(mutant)) ?? {
      killed: 0,
      timeout: 0,
      survived: 0,
      unloadable: 0,
      ignored: 0,
    }
    score[columnOf(mutant)] += 1
    scores.set(name(mutant), score)
  }
  return scores
}

/**
 * @param {Mutant} mutant
 * @returns {keyof Score}
 */
function columnOf(mutant) {
  if (isSurvivor(mutant)) return 'survived'
  if (mutant.status === 'Killed') return 'killed'
  if (mutant.status === 'Timeout') return 'timeout'
  if (mutant.status === 'RuntimeError') return 'unloadable'
  if (mutant.status === 'Ignored') return 'ignored'
  throw new Error(`mutation report: expected a status that is known, got ${mutant.status} in ${mutant.file}`)
}

/** Noticed by a property, in percent of those that a property could notice. @param {Score} score */
export function percent({ killed, timeout, survived }) {
  const judged = killed + timeout + survived
  return judged === 0 ? 100 : (100 * (killed + timeout)) / judged
}
