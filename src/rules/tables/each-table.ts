import type { Grid } from '../../documents/model/document.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { untaken } from '../overlap.js'

/** What a rule says of the cells of each table of a page that no earlier rule has judged. */
export const judgeTables = (
  page: Page,
  judged: (grid: Grid, reading: Reading) => readonly Judged[],
): readonly Judged[] =>
  untaken(
    page.lines.flatMap(reading => (reading.section.tables ?? []).flatMap(grid => judged(grid, reading))),
    page,
  )

/** A table with its rows as columns: of one whose rows have heads. Empty where a row lacks a cell. */
export function turned([first = [], ...others]: Grid): Grid {
  const isWhole = others.length > 0 && others.every(({ length }) => length === first.length)
  return isWhole ? first.map((cell, at) => [cell, ...others.map(row => row[at]!)]) : []
}
