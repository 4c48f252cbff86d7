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
