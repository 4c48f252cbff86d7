import { isBlank, type TextLine } from '../layout/text-line.js'
import { isAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'

/** A table: its rows, the lines that it takes, and the stretches that only draw it. */
export interface DrawnTable {
  readonly rows: readonly (readonly Range[])[]
  readonly end: number
  readonly drawn: readonly Range[]
}

const GRID = /\+(?:[-=]{2,}\+)+[ \t]*(?=[\r\n]|$)/y
const GRID_LINE = /[+|]/y
const BORDER = /={2,}(?:[ \t]+={2,})+[ \t]*(?=[\r\n]|$)/y
/** What the columns of a simple table draw below a head that spans some of them. */
const SPANS = /-{2,}(?:[ \t]+-{2,})*[ \t]*(?=[\r\n]|$)/y

/** The grid or simple table that begins with a line; null where none does. */
export function tableFrom(source: string, lines: readonly TextLine[], index: number): DrawnTable | null {
  const { at } = lines[index]!
  if (isAt(GRID, source, at)) return gridFrom(source, lines, index)
  return isAt(BORDER, source, at) ? simpleFrom(source, lines, index) : null
}

/** Each line of a grid is a row, so that no cell is too long for a place in the source; bars part its cells. */
function gridFrom(source: string, lines: readonly TextLine[], index: number): DrawnTable {
  const rows: Range[][] = []
  const drawn: Range[] = []
  let end = index
  for (; end < lines.length && isAt(GRID_LINE, source, lines[end]!.at); end++) {
    const line = lines[end]!
    if (source[line.at] === '+') drawn.push({ start: line.at, end: line.end })
    else rows.push(cellsBetween(source, line))
  }
  return { rows, end, drawn }
}

/** What stands between the bars of a line. */
function cellsBetween(source: string, { at, end }: TextLine): Range[] {
  const bars: number[] = []
  for (let place = at; place < end; place++) if (source[place] === '|') bars.push(place)
  return bars.slice(0, -1).map((bar, i) => ({ start: bar + 1, end: bars[i + 1]! }))
}

/** A simple table goes to its last border, which a blank line follows, or the second where there is no head. */
function simpleFrom(source: string, lines: readonly TextLine[], index: number): DrawnTable | null {
  const borders = bordersFrom(source, lines, index)
  if (borders.length < 2) return null
  const [end, columns] = [borders.at(-1)! + 1, columnsOf(source, lines[index]!)]
  const rows: Range[][] = []
  const drawn: Range[] = []
  for (let row = index; row < end; row++) {
    const line = lines[row]!
    if (borders.includes(row) || isAt(SPANS, source, line.at)) drawn.push({ start: line.at, end: line.end })
    else if (!isBlank(line)) rows.push(cellsUnder(columns, line))
  }
  return { rows, end, drawn }
}

/** The first border and at most two more, of which the last ends the table. */
function bordersFrom(source: string, lines: readonly TextLine[], index: number): number[] {
  const borders = [index]
  for (let row = index + 1; row < lines.length && borders.length < 3; row++) {
    const line = lines[row]!
    if (!isBlank(line) && line.column < lines[index]!.column) break
    if (!isAt(BORDER, source, line.at)) continue
    borders.push(row)
    const next = lines[row + 1]
    if (borders.length === 2 && (!next || isBlank(next))) break
  }
  return borders
}

/** How far into its line each column begins. */
function columnsOf(source: string, { start, end }: TextLine): number[] {
  return [...source.slice(start, end).matchAll(/=+/g)].map(match => match.index)
}

function cellsUnder(columns: readonly number[], { start, end }: TextLine): Range[] {
  return columns.map((column, i) => ({
    start: Math.min(start + column, end),
    end: Math.min(start + (columns[i + 1] ?? Infinity), end),
  }))
}
