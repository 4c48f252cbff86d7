import type { Grid } from '../../../documents/model/document.js'

type Line = Grid[number]

/** A remark in brackets: `(before discount)`; `(CH4)` and `(86.5%)` are none. */
const REMARK = /\([^()]*\p{Ll}{3}[^()]*\)/u

/** Whether a row has a remark where no other has one, or words in a column that they leave blank. */
export function isException(line: Line, others: readonly Line[], source: string): boolean {
  const says = (row: Line, column: number): string => {
    const cell = row[column]
    return cell ? source.slice(cell.start, cell.end) : ''
  }
  const remarks = (row: Line): boolean => row.some((_, column) => REMARK.test(says(row, column)))
  const isAlone = (column: number): boolean =>
    /\p{L}/u.test(says(line, column)) && others.every(row => !/[\p{L}\d]/u.test(says(row, column)))
  return (remarks(line) && !others.some(remarks)) || line.some((_, column) => isAlone(column))
}
