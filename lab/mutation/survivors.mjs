// @ts-check
// What a mutation report says, held against the lists in survivors/: the mutants that no property notices, each with the
// reason why none can or need. A mutant is named by its lines before and after, so that a row outlives its place.

/**
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ mutatorName: string, replacement?: string, status: string, statusReason?: string,
 *   location: { start: Place, end: Place } }} ReportedMutant
 * @typedef {{ files: Record<string, { source: string, mutants: ReportedMutant[] }> }} Report
 * @typedef {{ file: string, original: string, replacement: string, sentence: string }} Row
 * @typedef {{ file: string, line: number, place: string, original: string, replacement: string, mutator: string,
 *   status: string, reason: string }} Mutant
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

/**
 * Every mutant of a report, with the lines that it changes before and after, and its place as Stryker's `mutate` has it.
 * @param {Report} report
 * @returns {Mutant[]}
 */
export function mutantsOf(report) {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants.map(mutant => describe(file, lines, mutant))
  })
}

/**
 * @param {string} file @param {string[]} lines @param {ReportedMutant} mutant
 * @returns {Mutant}
 */
function describe(file, lines, mutant) {
  const { start, end } = mutant.location
  const touched = lines.slice(start.line - 1, end.line)
  const before = (touched[0] ?? '').slice(0, start.column - 1)
  const after = (touched.at(-1) ?? '').slice(end.column - 1)
  return {
    file,
    line: start.line,
    place: `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    original: shorten(touched.join('\n')),
    replacement: shorten(before + (mutant.replacement ?? '') + after),
    mutator: mutant.mutatorName,
    status: mutant.status,
    reason: mutant.statusReason ?? '',
  }
}

/** Whether no property noticed the mutant; one that no property reaches counts too. @param {Mutant} mutant */
export const isSurvivor = mutant => mutant.status === 'Survived' || mutant.status === 'NoCoverage'

/** @param {{ file: string, original: string, replacement: string }} row */
const keyOf = row => [row.file, row.original, row.replacement].join('\0')

/**
 * The survivors without a row, and the rows without a survivor. Equal lines in one file need a row each. Rows of
 * files that the report does not cover are not judged, nor are those of mutants that only took too long: what is a
 * matter of speed alone survives on one machine and not on another.
 * @param {Mutant[]} mutants @param {Row[]} rows
 */
export function compare(mutants, rows) {
  const covered = new Set(mutants.map(mutant => mutant.file))
  /** @type {Map<string, Row[]>} */
  const open = new Map()
  for (const row of rows) {
    if (covered.has(row.file)) open.set(keyOf(row), [...(open.get(keyOf(row)) ?? []), row])
  }
  const unlisted = mutants.filter(isSurvivor).filter(mutant => open.get(keyOf(mutant))?.pop() === undefined)
  for (const mutant of mutants) if (mutant.status === 'Timeout') open.get(keyOf(mutant))?.pop()
  return { unlisted, stale: [...open.values()].flat() }
}

/**
 * The counts of each folder of src. Mutants with which a property file does not load are counted apart: they are
 * noticed, but by the loader and not by a property.
 * @param {Mutant[]} mutants
 * @returns {Map<string, Score>}
 */
export function scoresByFolder(mutants) {
  /** @type {Map<string, Score>} */
  const scores = new Map()
  for (const mutant of mutants) {
    const folder = mutant.file.split('/').slice(0, -1).join('/')
    const score = scores.get(folder) ?? { killed: 0, timeout: 0, survived: 0, unloadable: 0, ignored: 0 }
    score[columnOf(mutant)] += 1
    scores.set(folder, score)
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
