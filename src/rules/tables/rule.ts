import type { Grid } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { untaken } from '../overlap.js'
import { defineRule } from '../rule.js'
import { cellAt } from './cell.js'
import { distanceOf, type Fit, fitOf, isInUnits, type Row } from './fit.js'
import { judgedCell, type TableOnPage } from './judged-cell.js'
import { doubtedLead } from './lead.js'
import { relationsFrom } from './relation.js'

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
function judgeTable([heads = [], ...lines]: Grid, reading: Reading): Judged[] {
  if (heads.length < 2 || lines.length < 3 || lines.length > MAX_ROWS || heads.length > MAX_COLUMNS) return []
  const titles = heads.map(({ start, end }) => reading.source.slice(start, end).replaceAll(/[*_`]/g, ''))
  const rows = lines
    .filter(([first]) => !first || !isTotal(reading.source.slice(first.start, first.end)))
    .map(cells => rowOf(cells, reading.source))
  const columns = heads
    .map((_, column) => column)
    .filter(column => rows.filter(row => row.has(column)).length >= 3)
  const table = { titles, lead: doubtedLead(heads[0]!.start, reading), reading }
  const known = new Set<string>()
  return columns.toReversed().flatMap(target => {
    const fit = bestFit(target, columns, rows, known)
    if (!fit) return []
    known.add(keyOf(fit.relation.from, target))
    return judgedBy(fit, target, table)
  })
}

const rowOf = (cells: Grid[number], source: string): Row =>
  new Map(
    cells.flatMap((range, column) => {
      const cell = cellAt(range, source)
      return cell ? [[column, cell] as const] : []
    }),
  )

/** The last row of many tables adds the others up. */
const isTotal = (title: string): boolean =>
  title
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => isWordFor(word, 'sumOf'))

const keyOf = (from: readonly number[], target: number): string => [...from, target].toSorted().join()

/** The relation that the rows bear out best; none where two of them disagree on the row that is wrong. */
function bestFit(
  target: number,
  columns: readonly number[],
  rows: readonly Row[],
  known: ReadonlySet<string>,
): Fit | null {
  const others = columns.filter(column => column !== target)
  const relations = relationsFrom(others).filter(
    relation => !known.has(keyOf(relation.from, target)) && isInUnits(relation, target, rows),
  )
  const chance = Math.log10(Math.max(1, relations.length))
  const fits = relations
    .map(relation => fitOf(relation, target, rows))
    .filter((fit): fit is Fit => fit !== null && fit.digits - chance >= MIN_DIGITS_HOLDING)
    .toSorted((a, b) => b.digits - a.digits)
  const whole = fits
    .filter(({ miss }) => miss === null)
    .toSorted((a, b) => a.relation.from.length - b.relation.from.length)[0]
  if (whole || fits.length === 0) return whole ?? null
  const [best] = fits as [Fit]
  // What is worked out stands to the right of what it comes from, and of two cells that disagree it is the one at fault.
  if (best.relation.from.some(column => column > target)) return null
  const isSure =
    best.fits.length >= (best.factor.exact === null ? 3 : 2) && fits.every(({ miss }) => miss === best.miss)
  return isSure && best.digits - chance >= MIN_DIGITS_ACCUSING ? best : null
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
  check: page =>
    untaken(
      page.lines.flatMap(reading =>
        (reading.section.tables ?? []).flatMap(grid => judgeTable(grid, reading)),
      ),
      page,
    ),
})
