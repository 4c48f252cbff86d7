import type { Grid } from '../../../documents/model/document.js'

type Line = Grid[number]

const BRACKETS = /\([^()]*\)/g
/** A remark in brackets: `(before discount)`; `(CH4)` and `(86.5%)` are none. */
const holdsRemark = (text: string): boolean =>
  (text.match(BRACKETS) ?? []).some(inside => /\p{Ll}{3}/u.test(inside))

/** Whether a row has a remark where no other has one, or words in a column that they leave blank. */
export function isException(line: Line, others: readonly Line[], source: string): boolean {
  const says = (row: Line, column: number): string => {
    const cell = row[column]
    return cell ? source.slice(cell.start, cell.end) : ''
  }
  const remarks = (row: Line): boolean => row.some((_, column) => holdsRemark(says(row, column)))
  const isAlone = (column: number): boolean =>
    /\p{L}/u.test(says(line, column)) && others.every(row => !/[\p{L}\d]/u.test(says(row, column)))
  return (remarks(line) && !others.some(remarks)) || line.some((_, column) => isAlone(column))
}
