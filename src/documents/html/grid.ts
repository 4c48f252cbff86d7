import type { Outline } from '../layout/outline.js'
import type { Range } from '../model/range.js'
import type { Tag } from './tag-stream.js'

/** So many columns may a cell span; nobody reads a wider table. */
const MAX_SPAN = 30

/** A table that is open. Until it closes, its cells are paragraphs too: those of a table that only lays out a page stay so. */
export class OpenTable {
  private readonly rows: Range[][] = []
  private row: Range[] = []
  private cell: { readonly start: number; readonly span: number } | null = null
  /** How many blocks stand before its first cell. */
  private mark: number
  /** Whether it holds more than cells: headings, code, other tables. */
  isLayout = false

  constructor(private readonly outline: Outline) {
    this.mark = outline.size
  }

  get isInCell(): boolean {
    return this.cell !== null
  }

  /** What was read so far stands before its cells. */
  passCaption(): void {
    if (this.rows.length === 0 && this.row.length === 0) this.mark = this.outline.size
  }

  openCell({ start, end, attributes }: Tag): void {
    this.closeCell(start)
    const span = Number.parseInt(attributes.get('colspan') ?? '1', 10)
    this.cell = { start: end, span: span >= 1 && span <= MAX_SPAN ? span : 1 }
  }

  closeCell(at: number): void {
    if (!this.cell) return
    this.row.push({ start: this.cell.start, end: at })
    for (let more = this.cell.span; more > 1; more--) this.row.push({ start: at, end: at })
    this.cell = null
  }

  closeRow(at: number): void {
    this.closeCell(at)
    if (this.row.length > 0) this.rows.push(this.row)
    this.row = []
  }

  /** Ends the table: its cells are no paragraphs then. */
  close(at: number): void {
    this.closeRow(at)
    const isGrid = this.rows.some(row => row.length > 1)
    if (this.isLayout || !isGrid) return
    this.outline.truncate(this.mark)
    this.outline.addTable(this.rows)
  }
}
