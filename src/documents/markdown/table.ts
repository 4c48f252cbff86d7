import type { Block, Leaf, Piece } from '../model/block.js'
import { type Cursor, isBlank } from '../model/container.js'

/** A bar, or what a backslash keeps from being one. */
const BAR = /\\.|\|/gs
const DELIMITER = /^:?-+:?$/

/** The cells of a row: split at every `|` that no backslash precedes, as GitHub does, in formulas too. */
export function cellsOf({ text, start }: Piece): Piece[] {
  const cells: Piece[] = []
  let from = 0
  const cut = (end: number) => {
    const cell = text.slice(from, end)
    const lead = cell.length - cell.trimStart().length
    const trimmed = cell.trim()
    const at = start + from + (trimmed ? lead : 0)
    cells.push({ text: trimmed, start: at, end: at + trimmed.length })
  }
  const first = text.search(/\S/)
  for (const { 0: mark, index } of text.matchAll(BAR)) {
    if (mark !== '|') continue
    if (index > first) cut(index)
    from = index + 1
  }
  if (text.slice(from).trim() !== '') cut(text.length)
  return cells
}

/** A table: a row, a line of dashes with as many columns, and rows up to a line without `|`. */
export class Table implements Leaf {
  private readonly rows: Piece[]

  private constructor(
    private readonly source: string,
    head: Piece,
  ) {
    this.rows = [head]
  }

  /** Opens under a row if this line is the line of dashes. */
  static open(source: string, head: Piece, { text, line }: Cursor): Table | null {
    const dashes = { text: source.slice(text.at, line.end), start: text.at, end: line.end }
    if (!dashes.text.includes('|') || !dashes.text.includes('-')) return null
    const columns = cellsOf(dashes)
    if (!columns.every(cell => DELIMITER.test(cell.text))) return null
    return columns.length === cellsOf(head).length ? new Table(source, head) : null
  }

  take(cursor: Cursor): 'more' | 'none' {
    const { text, line } = cursor
    const row = { text: this.source.slice(text.at, line.end), start: text.at, end: line.end }
    if (isBlank(cursor) || !row.text.includes('|')) return 'none'
    this.rows.push(row)
    return 'more'
  }

  finish(): readonly Block[] {
    return [{ kind: 'table', rows: this.rows.map(cellsOf) }]
  }
}
