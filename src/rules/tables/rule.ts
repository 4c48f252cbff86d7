import type { Grid } from '../../documents/model/document.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { columnFits } from './column-fits.js'
import { judgeTables } from './each-table.js'
import { distanceOf, type Fit } from './fit.js'
import { judgedCell, type TableOnPage, tableOnPage } from './judged-cell.js'
import { withOtherHeads } from './other-rows.js'
import { rowsOf } from './total.js'

const COLUMNS = 'law/columns'

/** Fewer lines show nothing. */
const MIN_LINES = 3

/** So many times the widths of what both may stand for a wrong value lies off: a value rounded twice does not. */
const MIN_DISTANCE = 3

/** The cells of a table that its other cells foretell. */
function judgeTable(grid: Grid, reading: Reading): Judged[] {
  const [heads, ...lines] = grid
  if (!heads || lines.length < MIN_LINES) return []
  const table = tableOnPage(heads, reading)
  const told = { ...table, titles: withOtherHeads(table.titles) }
  return [...columnFits(grid, rowsOf(grid, reading), reading)].flatMap(([target, fit]) =>
    judgedBy(fit, target, told),
  )
}

function judgedBy(fit: Fit, target: number, table: TableOnPage): Judged[] {
  const { fits, miss } = fit
  const distance = miss === null ? 0 : distanceOf(fit, target, miss)
  // One that is right by rounding alone, where all others are exact, is left open.
  const isTold = miss !== null && (distance <= 0 || distance >= MIN_DISTANCE)
  return [...fits, ...(isTold ? [miss] : [])].flatMap(
    row => judgedCell(COLUMNS, fit, target, row, table) ?? [],
  )
}

const TABLE =
  'see the table.\n\n| pieces | price | cost |\n|---|---|---|\n| 27 | 3.49 | 94.23 |\n| 31 | 2.15 | 66.65 |\n| 18 | 7.99 | 143.82 |\n'

export const columns = defineRule({
  id: COLUMNS,
  summary:
    'A column of a table that comes from the others, as most rows show, does so in every row but for exceptions.',
  why: 'A table is filled in by hand, and a digit goes wrong on the way; only such a slip is called wrong.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| 12 | 1.75 | 21.00 |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => judgeTables(page, judgeTable),
})
