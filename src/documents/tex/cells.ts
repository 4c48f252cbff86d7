import type { Range } from '../model/range.js'

/** The cells of a table as they are passed, row by row; each begins with the sign that parts it, which is covered. */
export class Cells {
  readonly rows: Range[][] = []
  private row: Range[] = []
  /** How many columns the cell spans that is being read; one where that is no number. */
  span = 1
  /** The tables inside this one that are open; they are read as prose. */
  inner = 0

  /** `level`: how many braces are open around the table; the cell at hand begins at `from`. */
  constructor(
    readonly level: number,
    private from: number,
  ) {}

  endCell(at: number): void {
    this.row.push({ start: this.from, end: at })
    for (; this.span > 1; this.span--) this.row.push({ start: at, end: at })
    this.span = 1
    this.from = at
  }

  endRow(at: number): void {
    this.endCell(at)
    this.rows.push(this.row)
    this.row = []
  }
}
