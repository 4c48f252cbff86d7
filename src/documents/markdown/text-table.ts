import type { Piece, TableBlock } from '../model/block.js'
import { alignedTable } from './aligned-table.js'
import { cellsOf } from './table.js'

/** A line of dashes between the rows of a table in plain text: `-----+--------`, `|---|---|`. */
const RULE = /^[\s|+:=-]+$/
const DASHES = /--|==/
const JOINTS = /[|+]/
const MIN_COLUMNS = 2

/**
 * The table that the lines of a text are, as terminals and letters set it: a row of heads, a line of dashes, and rows, all of
 * one number of cells, or columns set apart by blanks; null where a line is anything else.
 */
export function textTable(lines: readonly Piece[]): TableBlock | null {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const isRule = ({ text }: Piece): boolean => [RULE, DASHES, JOINTS].every(pattern => pattern.test(text))
  const first = full.findIndex(line => !isRule(line))
  if (first < 0 || !full[first + 1] || !isRule(full[first + 1]!)) return alignedTable(lines)
  const rows = full.filter(line => !isRule(line)).map(line => cellsOf(line))
  const width = rows[0]!.length
  return width >= MIN_COLUMNS && rows.length > 1 && rows.every(row => row.length === width)
    ? { kind: 'table', rows }
    : null
}
