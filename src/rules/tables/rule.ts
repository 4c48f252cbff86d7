import type { Grid } from '../../documents/model/document.js'
import type { Rational } from '../../math/number/rational.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { relationsFrom } from './between-columns.js'
import { type Row, rowOf } from './cell.js'
import { judgeTables } from './each-table.js'
import { distanceOf, type Fit, fitOf, isInUnits } from './fit.js'
import { judgedCell, type TableOnPage, tableOnPage } from './judged-cell.js'
import { relationsWithRows, withOtherHeads, withOtherRows } from './other-rows.js'
import { numbersNear } from './printed-numbers.js'
import { rowsOf } from './total.js'
import { conversionsTo } from './unit-column.js'

const COLUMNS = 'law/columns'

/** A larger table is data, and nobody fills it in by hand. */
const MAX_COLUMNS = 10
const MAX_ROWS = 200
/** So many digits must agree that need not before a relation is believed, and before one row is accused by the others. */
const MIN_DIGITS_HOLDING = 3
const MIN_DIGITS_ACCUSING = 4
/** So many times the widths of what both may stand for a wrong value lies off: a value rounded twice does not. */
const MIN_DISTANCE = 3

/** The cells of a table that its other cells foretell. */
function judgeTable(grid: Grid, reading: Reading): Judged[] {
  const [heads = [], ...lines] = grid
  if (heads.length < 2 || lines.length < 3 || lines.length > MAX_ROWS || heads.length > MAX_COLUMNS) return []
  const { source } = reading
  const plain = rowsOf(grid, reading).map(cells => rowOf(cells, source))
  const columns = heads
    .map((_, column) => column)
    .filter(column => plain.filter(row => row.has(column)).length >= 3)
  const table = tableOnPage(heads, reading)
  const numbers = {
    rows: withOtherRows(plain, heads.length),
    columns,
    titles: table.titles,
    printed: numbersNear(heads[0]!.start, table.titles, source),
  }
  const known = new Set<string>()
  return columns.toReversed().flatMap(target => {
    const fit = bestFit(target, numbers, known)
    if (!fit) return []
    known.add(keyOf(fit.relation.from, target))
    return judgedBy(fit, target, { ...table, titles: withOtherHeads(table.titles) })
  })
}

/** What is known of the numbers of a table. */
interface Numbers {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
  readonly titles: readonly string[]
  readonly printed: readonly Rational[]
}

const keyOf = (from: readonly number[], target: number): string => [...from, target].toSorted().join()

/** The relation that the rows bear out best; none where two of them disagree on the row that is wrong. */
function bestFit(
  target: number,
  { rows, columns, titles, printed }: Numbers,
  known: ReadonlySet<string>,
): Fit | null {
  const width = titles.length
  const relations = [
    ...relationsFrom(
      columns.filter(column => column !== target),
      printed,
    ),
    ...relationsWithRows(target, columns, width),
    ...conversionsTo(target, titles),
  ].filter(relation => !known.has(keyOf(relation.from, target)) && isInUnits(relation, target, rows))
  const common = relations.filter(({ isRare }) => !isRare)
  const chanceOf = ({ relation: { isRare } }: Fit) =>
    Math.log10(Math.max(1, (isRare ? relations : common).length))
  const fits = relations
    .map(relation => fitOf(relation, target, rows, printed))
    .filter((fit): fit is Fit => fit !== null && fit.digits - chanceOf(fit) >= MIN_DIGITS_HOLDING)
    .toSorted((a, b) => b.digits - a.digits)
  const whole = fits
    .filter(({ miss }) => miss === null)
    .toSorted((a, b) => a.relation.from.length - b.relation.from.length)[0]
  if (whole || fits.length === 0) return whole ?? null
  const [best] = fits as [Fit]
  // What is worked out stands to the right of what it comes from, and of two cells that disagree it is the one at fault.
  if (best.relation.from.some(column => column % width > target)) return null
  const isSure =
    best.fits.length >= (best.factor.exact === null ? 3 : 2) && fits.every(({ miss }) => miss === best.miss)
  const least = best.factor.isPrinted ? MIN_DIGITS_HOLDING : MIN_DIGITS_ACCUSING
  return isSure && best.digits - chanceOf(best) >= least ? best : null
}

function judgedBy(fit: Fit, target: number, table: TableOnPage): Judged[] {
  const { fits, miss } = fit
  const isFar = miss !== null && distanceOf(fit, target, miss) >= MIN_DISTANCE
  return [...fits, ...(isFar ? [miss] : [])].flatMap(
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
