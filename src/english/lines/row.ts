import { type Extent, lineBefore, lineBehind } from './line.js'

/** Another cell of its row says that it is wrong, or that what it asks is not met. */
const WRONG_CELL =
  /\|\s*(?:[✗❌]|wrong|false|incorrect|does not hold|no|fails?|not true)\s*(?:[.!]\s*)?(?:\||$)|\|[^|]{0,80}\b(?:violat(?:ion|ed|es)|not (?:met|satisfied))\b/i
export const isWrongInRow = (place: Extent, source: string): boolean => {
  const [before, behind] = [lineBefore(place, source), lineBehind(place, source)]
  return /^\s*\|/.test(before) && (WRONG_CELL.test(before) || WRONG_CELL.test(behind))
}

/** Heads of columns that hold what is wrong. */
const WRONG_HEAD =
  /^\W{0,3}(?:wrong|incorrect|false|mistaken?|misconception|myth|don['’]?ts?|✗|❌|(?:student|pupil|learner|candidate)s?['’]?s?(?: (?:answer|solution|work|attempt))?|attempt|answer given)\W{0,3}$/iu
/** Whether the title of a section or a list, or the head of a column, is of what is wrong. */
export const isWrongTitle = (title: string): boolean => WRONG_HEAD.test(title)
/** Heads of what a table corrects, where the cell under another head states the same anew: `| Before | After |`. */
const FORMER_HEAD = /^\W{0,3}(?:was|before|old|error|erroneous|original|written)\W{0,3}$/iu

/** The cells of a row of a table. */
const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim())

/** What a cell says something of: its text before the first sign. */
const saidOf = (cell: string): string | undefined =>
  /=|≈|\\approx/.test(cell) ? cell.split(/=|≈|\\approx/)[0]!.replaceAll(/[\s$`]/g, '') : undefined

/** The row of a table that a place stands in, and the column; null outside a table. */
function rowOf(
  place: Extent,
  source: string,
): {
  readonly heads: readonly string[]
  readonly cells: readonly string[]
  readonly column: number
} | null {
  const before = lineBefore(place, source)
  if (!/^\s*\|/.test(before)) return null
  const above = source
    .slice(Math.max(0, place.start - MAX_TABLE), place.start)
    .split('\n')
    .slice(0, -1)
  const first = above.findLastIndex(row => !/^\s*\|/.test(row)) + 1
  return {
    heads: cellsOf(above[first] ?? ''),
    cells: cellsOf(before + source.slice(place.start, place.end) + lineBehind(place, source)),
    column: (before.match(/\|/g)?.length ?? 0) - 1,
  }
}

/** Its column is headed "Wrong", or "Before" where another cell of its row says something else of the same. */
export function isInWrongColumn(place: Extent, source: string): boolean {
  const row = rowOf(place, source)
  if (!row) return false
  const { heads, cells, column } = row
  const head = heads[column] ?? ''
  if (WRONG_HEAD.test(head)) return true
  const own = saidOf(cells[column] ?? '')
  return (
    FORMER_HEAD.test(head) &&
    own !== undefined &&
    cells.some((cell, i) => i !== column && saidOf(cell) === own)
  )
}

/** No further up is the head of a table looked for. */
const MAX_TABLE = 4000

/** Heads of a column that says, or asks, which lines of the table are true. */
const TRUTH_HEAD =
  /^\W{0,3}(?:(?:true|right|correct|t) ?(?:\/|or|vs\.?) ?(?:false|wrong|incorrect|f)|truth(?: values?)?|(?:true|valid|correct|holds)\s?\?|t\/f)\W{0,3}$/i
const TRUE_CELL = /^\W{0,3}(?:t|true|y|yes|right|correct|holds|valid|1)\W{0,3}$|[✓✔✅☑]/i

/** Another column says whether each line of the table is true, and does not say so of this one. */
export function isWrongInColumn(place: Extent, source: string): boolean {
  const row = rowOf(place, source)
  const asked = row?.heads.findIndex(head => TRUTH_HEAD.test(head)) ?? -1
  return row !== null && asked >= 0 && asked !== row.column && !TRUE_CELL.test(row.cells[asked] ?? '')
}
