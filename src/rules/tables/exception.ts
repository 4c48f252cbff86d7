import type { Grid } from '../../documents/model/document.js'

type Line = Grid[number]

const BRACKETS = /\([^()]*\)/g
/** A remark in brackets: `(before discount)`; `(CH4)` and `(86.5%)` are none. */
const holdsRemark = (text: string): boolean =>
  (text.match(BRACKETS) ?? []).some(inside => /\p{Ll}{3}/u.test(inside))

const textsIn =
  (source: string) =>
  (row: Line, column: number): string => {
    const cell = row[column]
    return cell ? source.slice(cell.start, cell.end) : ''
  }

/** Whether a row says something else in a column where all others say the same: a discount, where they have none. */
export function differsAlone(
  line: Line,
  others: readonly Line[],
  source: string,
  isOfLaw: (column: number) => boolean,
): boolean {
  const says = textsIn(source)
  const [first] = others
  return (
    first !== undefined &&
    line.some(
      (_, column) =>
        !isOfLaw(column) &&
        says(line, column) !== says(first, column) &&
        others.every(row => says(row, column) === says(first, column)),
    )
  )
}

/** Whether a row has a remark where no other has one, or words in a column that they leave blank. */
export function isException(line: Line, others: readonly Line[], source: string): boolean {
  const says = textsIn(source)
  const remarks = (row: Line): boolean => row.some((_, column) => holdsRemark(says(row, column)))
  const isAlone = (column: number): boolean =>
    /\p{L}/u.test(says(line, column)) && others.every(row => !/[\p{L}\d]/u.test(says(row, column)))
  return (remarks(line) && !others.some(remarks)) || line.some((_, column) => isAlone(column))
}
