import type { Grid } from '../../documents/model/document.js'
import { Rational } from '../../math/number/rational.js'
import { add, number, subtract } from '../../math/term/term.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type Cell, type Row, rowOf } from './cell.js'
import { judgeTables } from './each-table.js'
import { distanceOf, type Fit } from './fit.js'
import { judgedCell, type TableOnPage, tableOnPage } from './judged-cell.js'
import { type Ends, exact, named, type Relation } from './relation.js'
import { rowsOf } from './total.js'

const SHARES = 'law/row-shares'

/** Fewer shares are one, and what it leaves. */
const MIN_SHARES = 3
const MAX_COLUMNS = 10
const MAX_ROWS = 200
/** Fewer rows add up to a whole by chance. */
const MIN_RIGHT = 2
/** So much less than by chance must be the room that rounding leaves to the sums of all rows. */
const MIN_DIGITS = 4
/** So many times what rounding leaves a wrong sum lies off. */
const MIN_DISTANCE = 3

/** What the cells of one row in some columns are: shares of 1, or of 100 where they are percentages without their sign. */
interface Shares {
  readonly columns: readonly number[]
  readonly whole: number
}

/** The neighbouring columns whose cells add up to a whole in every row but one; the widest of several. */
function sharesIn(rows: readonly Row[], width: number): { shares: Shares; miss: Row | null } | null {
  for (let size = Math.min(width, MAX_COLUMNS); size >= MIN_SHARES; size--)
    for (let from = 0; from + size <= width; from++)
      for (const whole of [1, 100]) {
        const columns = Array.from({ length: size }, (_, i) => from + i)
        const found = addedUp(rows, { columns, whole })
        if (found) return { shares: { columns, whole }, miss: found.miss }
      }
  return null
}

function addedUp(rows: readonly Row[], { columns, whole }: Shares): { miss: Row | null } | null {
  const isShare = (cell: Cell | undefined): boolean =>
    cell !== undefined && cell.near >= 0 && cell.near <= whole
  if (!rows.every(row => columns.every(column => isShare(row.get(column))))) return null
  const sums = rows.map(row => ({ row, ...sumOf(columns.map(column => row.get(column)!)) }))
  const right = sums.filter(
    ({ lower, upper }) => lower <= whole * (1 + SLACK) && whole * (1 - SLACK) <= upper,
  )
  const digits = right.reduce(
    (sum, { lower, upper }) => sum - Math.log10(Math.max(upper - lower, SLACK) / whole),
    0,
  )
  const isVaried =
    new Set(right.map(({ row }) => columns.map(column => row.get(column)!.near).join())).size > 1
  if (right.length < MIN_RIGHT || right.length < rows.length - 1 || digits < MIN_DIGITS || !isVaried)
    return null
  return { miss: sums.find(one => !right.includes(one))?.row ?? null }
}

const sumOf = (cells: readonly Cell[]): Ends => ({
  lower: cells.reduce((sum, { lower }) => sum + lower, 0),
  upper: cells.reduce((sum, { upper }) => sum + upper, 0),
})

/** What double precision may lose in a few sums. */
const SLACK = 1e-12

/** What the other shares of its row leave to one of them. */
const restOf = (target: number, { columns, whole }: Shares): Relation => {
  const from = columns.filter(column => column !== target)
  return {
    from,
    says: heads => `what ${from.map(column => named(heads, column)).join(', ')} leave of ${whole}`,
    over: cells => {
      const { lower, upper } = sumOf(cells as readonly Cell[])
      return { lower: whole - upper, upper: whole - lower }
    },
    of: cells => subtract(number(Rational.of(whole)), add(...cells.map(exact))),
    factor: 'none',
  }
}

function judgeShares(grid: Grid, reading: Reading): Judged[] {
  const [heads = []] = grid
  const lines = rowsOf(grid, reading)
  if (heads.length < MIN_SHARES || lines.length < MIN_RIGHT || lines.length > MAX_ROWS) return []
  const rows = lines.map(line => rowOf(line, reading.source))
  const found = sharesIn(rows, heads.length)
  return found ? toldOf(found.shares, found.miss, rows, tableOnPage(heads, reading)) : []
}

/** The last share of each row that adds up; of the one that does not, the share that a slip of the pen has changed. */
function toldOf(shares: Shares, miss: Row | null, rows: readonly Row[], table: TableOnPage): Judged[] {
  const fits = rows.filter(row => row !== miss)
  const judgedAs = (target: number, row: Row): Judged[] => {
    const fit: Fit = {
      relation: restOf(target, shares),
      factor: ONE,
      fits,
      miss,
      closest: fits[0]!,
      digits: 0,
    }
    if (row === miss && distanceOf(fit, target, row) < MIN_DISTANCE) return []
    const judged = judgedCell(SHARES, fit, target, row, table)
    return judged ? [judged] : []
  }
  const wrong = miss ? shares.columns.flatMap(column => judgedAs(column, miss)) : []
  const slips = wrong.filter(({ judgement }) => judgement.verdict === 'refuted')
  const last = shares.columns.at(-1)!
  return [...fits.flatMap(row => judgedAs(last, row)), ...(slips.length === 1 ? slips : [])]
}

const ONE = { near: 1, exact: Rational.ONE, digits: 0 }

const TABLE = 'see the table.\n\n| step | a | b | c |\n|---|---|---|---|\n| 1 | 0.665 | 0.245 | 0.090 |\n'

export const rowShares = defineRule({
  id: SHARES,
  summary: 'The shares of a row add up to a whole, where those of the other rows do.',
  why: 'Two digits of a probability change places when a table is typed.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| 2 | 0.867 | 0.117 | 0.016 |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => judgeTables(page, judgeShares),
})
