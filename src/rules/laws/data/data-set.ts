import type { Document, Grid } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import type { Rational } from '../../../math/number/rational.js'
import { total } from '../../../math/statistics/sample-statistics.js'
import type { Node } from '../../../notation/tree/node.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import type { Reading } from '../../../page/reading.js'
import { type Cell, cellAt, isRounded } from '../../tables/cell.js'
import { turned } from '../../tables/each-table.js'
import { type Head, headAt } from '../../tables/heads/head.js'
import { rowsOf } from '../../tables/total.js'
import type { LawPage } from '../law-page.js'

/** Numbers that a page lists, by the names of which they are values. */
export interface DataSet extends Range {
  readonly columns: ReadonlyMap<string, readonly Rational[]>
  readonly size: number
  /** The most decimals that one of the numbers has. */
  readonly decimals: number
  /** Whether the numbers may have been rounded: those of a table may, the data themselves are not. */
  readonly isRounded: boolean
  /** Whether each number stands for as many as another column says, so that nothing else is known of their mean. */
  readonly isWeighted: boolean
  /** Whether all its rows are known to be data. */
  readonly isWhole: boolean
}

/** A larger table is not looked at. */
const MAX_ROWS = 200
const MAX_COLUMNS = 12
/** Two rows that add up to the third do so by chance. */
const MIN_PARTS = 3
/** Names by which a table says how often, or how likely, each of its values is. */
const WEIGHTS: ReadonlySet<string> = new Set(['f', 'p', 'P', 'w', 'q', 'n', 'N', 'm'])
/** Letters that run through data. */
export const RUNNING: ReadonlySet<string> = new Set(['i', 'j', 'k', 'r', 't'])

/** The name by which data are known: x for `x` and `x_i`; empty for what is no name. */
export function dataName(node: Node): string {
  const [base, index] = node.args
  const isMember = node.head === 'sub' && index!.head === 'symbol' && RUNNING.has(index!.text)
  return spelledName(isMember ? base! : node)
}

const known = new WeakMap<Document, readonly DataSet[]>()

/** The data that a document lists: its samples, which are called x, and the columns of its tables. */
export function dataSetsOf({ samples, reading, page: { document } }: LawPage): readonly DataSet[] {
  const found = known.get(document) ?? [
    ...samples.map(({ start, end, values }) => {
      const columns = new Map(['x', 'X'].map(name => [name, values] as const))
      const decimals = Math.max(...values.map(decimalsOf))
      const exact = { isRounded: false, isWeighted: false, isWhole: true }
      return { start, end, columns, size: values.length, decimals, ...exact }
    }),
    ...document.sections.flatMap(({ tables = [] }) => tables.flatMap(grid => ofTable(grid, reading) ?? [])),
  ]
  known.set(document, found)
  return found
}

/** How many decimals an exact decimal has. */
export function decimalsOf(value: Rational): number {
  let [at, scaled] = [0, value]
  for (; !scaled.isInteger() && at < MAX_DECIMALS; at++) scaled = scaled.times(10)
  return at
}

const MAX_DECIMALS = 30

/** The columns of a table, or its rows, where these are what has names. */
function ofTable(grid: Grid, reading: Reading): DataSet | null {
  const [found, another] = [grid, turned(grid)].flatMap(one => ofColumns(one, reading) ?? [])
  return found && !another ? found : null
}

function ofColumns(grid: Grid, reading: Reading): DataSet | null {
  const [first, ...lines] = grid
  if (!first || lines.length < 2 || lines.length > MAX_ROWS || first.length > MAX_COLUMNS) return null
  const heads = first.map(range => headAt(range, reading.source))
  const rows = rowsOf(grid, reading)
  const cells = first.map((_, at) => rows.map(row => row[at] && numberAt(row[at], reading)))
  const columns = heads.flatMap((head, at) => {
    const own = cells[at]!
    const isNumeric = own.length > 1 && own.every(cell => cell !== undefined && cell !== null)
    const name = isNumeric ? nameOf(head) : ''
    return name === '' ? [] : [{ name, own: own as Cell[] }]
  })
  const names = new Set(columns.map(({ name }) => name))
  if (names.size === 0 || names.size < columns.length) return null
  const values = columns.map(({ own }) => own.map(({ value }) => value))
  // One row alone, the last, may add the others up; any other that was left out may be data.
  const isWhole = rows.length >= lines.length - 1 && rows.at(-1) === lines[rows.length - 1]
  return {
    start: Math.min(...grid.flat().map(({ start }) => start)),
    end: Math.max(...grid.flat().map(({ end }) => end)),
    columns: new Map(columns.map(({ name }, at) => [name, values[at]!])),
    size: rows.length,
    decimals: Math.max(...values.flat().map(decimalsOf)),
    isRounded: columns.some(({ own }) => own.some(isRounded)),
    isWeighted: heads.some((head, at) => mayCount(head, cells[at]!)),
    isWhole: isWhole && !values.some(mayEndInSum),
  }
}

const nameOf = ({ name, formula, scale }: Head): string =>
  name && !formula && scale.eq(1) ? dataName(name) : ''

/** Whether a column may say how often each row counts: by its name, or by numbers under words, but for those of the rows. */
function mayCount(head: Head, cells: readonly (Cell | null | undefined)[]): boolean {
  if (head.name) return WEIGHTS.has(nameOf(head))
  const isNumbering = cells.every((cell, at) => cell?.value.eq(at + 1))
  return !head.formula && !isNumbering && cells.some(cell => cell)
}

function numberAt(range: Range, { source }: Reading): Cell | null {
  const cell = cellAt(range, source)
  return cell && cell.dimension.size === 0 && cell.worth.eq(1) ? cell : null
}

/** Whether the last of some numbers is the sum of the others, as that of a row of totals is. */
const mayEndInSum = (values: readonly Rational[]): boolean =>
  values.length > MIN_PARTS && total(values.slice(0, -1)).eq(values.at(-1)!)
