import type { Piece, TableBlock } from '../model/block.js'

const CELL = /\S+(?: \S+)*/g
const RULE = /^[\s=-]+$/
/** What heads a column: words or a unit, and no bare figure or statement. */
const isHead = ({ text }: Piece): boolean => !text.includes('=') && /[\p{L}%$€£#]/u.test(text)
const MIN_COLUMNS = 3
const MIN_ROWS = 2
/** Nobody sets more lines, or longer ones, by hand. */
const MAX_LINES = 500
const MAX_WIDTH = 400

interface Span {
  start: number
  end: number
}

/**
 * The table that the lines of a text are whose columns stand apart by two blanks or more, below a row of heads; null where
 * they are anything else. A row with fewer cells, such as a total, has each of them in the column that it stands below.
 */
export function alignedTable(lines: readonly Piece[]): TableBlock | null {
  const full = lines.filter(({ text }) => text.trim() !== '' && !RULE.test(text))
  if (full.length > MAX_LINES || full.some(({ text }) => text.length > MAX_WIDTH || /[|\t]/.test(text)))
    return null
  const rows = full.map(line => ({ line, cells: cellsOf(line) }))
  const [head, ...others] = rows
  if (!head || head.cells.length < MIN_COLUMNS || !head.cells.every(isHead)) return null
  if (!others.every(({ line }) => /\d/.test(line.text))) return null
  const whole = others.filter(({ cells }) => cells.length === head.cells.length)
  if (whole.length < MIN_ROWS) return null
  const spans = spansOf([head, ...whole].map(({ line, cells }) => cells.map(cell => within(cell, line))))
  const placed = spans && rows.map(({ line, cells }) => inColumns(cells, line, spans))
  return placed?.every(row => row !== null) ? { kind: 'table', rows: placed as Piece[][] } : null
}

const cellsOf = ({ text, start }: Piece): readonly Piece[] =>
  [...text.matchAll(CELL)].map(({ 0: cell, index }) => ({
    text: cell,
    start: start + index,
    end: start + index + cell.length,
  }))

/** Where a cell stands in its line. */
const within = (cell: Piece, line: Piece): Span => ({
  start: cell.start - line.start,
  end: cell.end - line.start,
})

/** From where to where each column reaches; null where two of them overlap. */
function spansOf(rows: readonly (readonly Span[])[]): readonly Span[] | null {
  const spans = rows[0]!.map((_, column) => ({
    start: Math.min(...rows.map(row => row[column]!.start)),
    end: Math.max(...rows.map(row => row[column]!.end)),
  }))
  return spans.every(({ end }, column) => end < (spans[column + 1]?.start ?? Number.POSITIVE_INFINITY))
    ? spans
    : null
}

/** A row with a cell for each column; null where one of its cells is below none, or two are below one. */
function inColumns(cells: readonly Piece[], line: Piece, spans: readonly Span[]): readonly Piece[] | null {
  const places = cells.map(cell => {
    const { start, end } = within(cell, line)
    return spans.findIndex(span => start < span.end && end > span.start)
  })
  if (places.includes(-1) || new Set(places).size < places.length) return null
  return spans.map((span, column) => {
    const at = Math.min(line.start + span.start, line.end)
    return cells[places.indexOf(column)] ?? { text: '', start: at, end: at }
  })
}
