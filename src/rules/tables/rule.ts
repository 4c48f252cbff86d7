import type { Grid } from '../../documents/model/document.js'
import { oneOf } from '../../english/lexicon.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { columnFits } from './column-fits.js'
import { judgeTables, turned } from './each-table.js'
import { differsAlone, isException } from './exception.js'
import { type ChosenFit, distanceOf, type Fit, givenIn } from './fit.js'
import { judgedCell, tableOnPage } from './judged-cell.js'
import { textAround } from './lead.js'
import { withOtherHeads } from './other-rows.js'
import { rowsOf } from './total.js'

const COLUMNS = 'law/columns'

/** Fewer lines show nothing. */
const MIN_LINES = 3

/** The cells of a table that its other cells foretell, column by column, or row by row where its rows are the quantities. */
function judgeTable(grid: Grid, reading: Reading): Judged[] {
  const below = judgeColumns(grid, reading)
  // That a row says again what another one does tells nothing.
  return below.length > 0
    ? below
    : judgeColumns(
        turned(grid),
        reading,
        ({ relation, factor }) => relation.factor !== 'any' || !factor.exact?.eq(1),
      )
}

function judgeColumns(grid: Grid, reading: Reading, isTelling: (fit: Fit) => boolean = () => true): Judged[] {
  const [heads, ...lines] = grid
  if (!heads || lines.length < MIN_LINES) return []
  const table = tableOnPage(heads, reading)
  const told = { ...table, titles: withOtherHeads(table.titles) }
  const rows = rowsOf(grid, reading)
  const fits = columnFits(grid, rows, reading)
  const asked = new Map([...fits].map(([target, fit]) => [target, askedForBy(fits, target, fit)] as const))
  const explained = new Set(asked.values())
  return [...fits].flatMap(([target, fit]) => {
    if (!isTelling(fit)) return []
    const isAskedFor = asked.get(target) !== null
    // The fault is in a cell that it comes from.
    const isExplained = explained.has(target)
    const judged = [...fit.fits, ...(fit.miss && !isExplained ? [fit.miss] : [])]
    const miss = mayBeException(fit, target, rows, reading) ? 'exception' : isAskedFor ? 'asked for' : null
    return judged.flatMap(row => judgedCell(COLUMNS, fit, target, row, told, miss) ?? [])
  })
}

const EXCEPTS = new RegExp(`(?<![\\p{L}])${oneOf('excepting')}`, 'iu')

/** Whether the row that differs says by itself that it is an exception. */
function mayBeException({ miss, relation }: Fit, target: number, lines: Grid, { source }: Reading): boolean {
  const start = miss?.get(target)?.start
  const line = lines.find(cells => cells.some(cell => cell.start <= start! && start! < cell.end))
  if (start === undefined || !line) return false
  const others = lines.filter(other => other !== line)
  if (EXCEPTS.test(textAround(lines, source))) return true
  const isOfLaw = (column: number): boolean =>
    column === target || relation.from.some(from => from % line.length === column)
  return isException(line, others, source) || differsAlone(line, others, source, isOfLaw)
}

/** A column that comes from this one, and whose fault in the same row goes away where this one is mended; null where there is none. */
function askedForBy(
  fits: ReadonlyMap<number, ChosenFit>,
  target: number,
  { miss, ...fit }: Fit,
): number | null {
  const given = miss && givenIn({ ...fit, miss }, target, miss)
  const cell = miss?.get(target)
  if (!given || !cell) return null
  const mended = new Map([...miss, [target, { ...cell, ...given, near: (given.lower + given.upper) / 2 }]])
  const found = [...fits].find(
    ([other, { all }]) =>
      other !== target &&
      all.some(
        theirs =>
          theirs.miss === miss &&
          theirs.relation.from.includes(target) &&
          distanceOf(theirs, other, mended) <= 0,
      ),
  )
  return found?.[0] ?? null
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
