import type { Grid } from '../../documents/model/document.js'
import { isWordFor, type Sense } from '../../english/lexicon.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { number } from '../../math/term/term.js'
import { isSameDimension } from '../../math/units/dimension.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { type Cell, isRounded, rowOf } from './cell.js'
import { columnFits } from './column-fits.js'
import { turned } from './each-table.js'
import type { Fit } from './fit.js'
import { isSlip, judgeCell, judgedAt, tableOnPage } from './judged-cell.js'
import { textBefore } from './lead.js'

/** The column of a table whose last row may add the others up. */
interface Column {
  readonly at: number
  readonly total: Cell
  readonly parts: readonly Cell[]
  readonly sum: Rational
  readonly judged: Judgement
  /** Whether the total is the sum of what the parts may have been rounded from. */
  readonly isSum: boolean
}

/** Two rows that are added up may agree with the third by chance. */
const MIN_ROWS = 3
/** A total of fewer digits is met by chance. */
const MIN_DIGITS = 2
/** A total this far from the sum, as a share of it, is one of something else. */
const NEARNESS = Rational.of('0.06')

/** The row of a table that adds the others up, and its columns. */
interface Total {
  readonly at: number
  readonly isNamed: boolean
  readonly columns: readonly Column[]
}

/**
 * The one row that is named a total, or a last row that adds up two columns, or one and leaves cells blank; null where
 * there is none, or several.
 */
function totalIn([, ...lines]: Grid, reading: Reading): Total | null {
  const named = lines.flatMap((line, at) => (isNamedTotal(line, reading.source) ? [at] : []))
  const at = named[0] ?? lines.length - 1
  if (named.length > 1 || at < 2) return null
  const columns = columnsOf(lines.slice(0, at + 1), reading)
  if (named.length === 1) return { at, isNamed: true, columns }
  const added = columns.filter(isTelling).length
  const isAdded = added > 1 || (added === 1 && lines[at]!.some(cell => isBlank(cell, reading)))
  return isAdded ? { at, isNamed: false, columns } : null
}

/** The rows of a table below its heads, without one that adds the others up. */
export function rowsOf(grid: Grid, reading: Reading): Grid {
  const total = totalIn(grid, reading)?.at ?? -1
  const isPlain = (line: Grid[number]): boolean =>
    !isHeadedBy(line, reading.source, 'totalRow', 'statisticRow') && !isMarked(line, reading.source)
  return grid.slice(1).filter((line, at) => at !== total && isPlain(line))
}

/** Whether a row says in its first cell that it adds the others up. */
const isNamedTotal = (line: Grid[number], source: string): boolean => isHeadedBy(line, source, 'totalRow')

/** Whether a row has the mark of a note behind one of its cells, which makes an exception of it. */
export const isMarked = (line: Grid[number], source: string): boolean =>
  line.some(({ start, end }) => MARK.test(source.slice(start, end).replaceAll('**', '')))

const MARK = /(?:[*†‡]|\[\^?\w+\]|\$\^\{?(?:\\d{0,2}ag(?:ger)?|\\ast|\w)\}?\$)\s*$/u

const isHeadedBy = ([first]: Grid[number], source: string, ...senses: readonly Sense[]): boolean =>
  first !== undefined && hasWord(source.slice(first.start, first.end), ...senses)

/**
 * The totals of a table. A total that is no sum is wrong where it is one but for a slip of the pen, and where its row adds
 * up another column: else its rows may be some of many, or its column may be of rates.
 */
export function judgeTotals(rule: string, grid: Grid, reading: Reading): Judged[] {
  const found = grid.length > 0 && grid[0]!.length > 1 ? totalIn(grid, reading) : null
  return found ? judgeTotal(rule, grid, found, reading) : []
}

/** The same of a column that is named a total, `Total` or `Sum`, and adds up those before it. */
export function judgeTotalColumn(rule: string, grid: Grid, reading: Reading): Judged[] {
  const rows = turned(grid)
  const found = rows.length > 0 && rows[0]!.length > 1 ? totalIn(rows, reading) : null
  if (!found?.isNamed || found.at !== rows.length - 2) return []
  return judgeTotal(rule, rows, found, reading).filter(({ judgement, start }) => {
    const line = grid.find(cells => cells.some(cell => cell.start <= start && start < cell.end))!
    return judgement.verdict === 'holds' || mayAddUp(line, reading.source)
  })
}

/** Whether the cells of a row add up: those of a greatest value, or of a row with the mark of a note, do not. */
const mayAddUp = (line: Grid[number], source: string): boolean =>
  !isMarked(line, source) &&
  (!isHeadedBy(line, source, 'statisticRow') || isHeadedBy(line, source, 'meanRow'))

function judgeTotal(rule: string, grid: Grid, found: Total, reading: Reading): Judged[] {
  const table = tableOnPage(grid[0]!, reading)
  const isConfirmed = found.columns.some(isTelling)
  const mayOverlap = countsOnce(grid, reading)
  const isContradicted = found.columns.some(column => !column.isSum && !mayBeSum(column))
  const isWhole = found.columns.every(({ isSum }) => isSum)
  const fits = isWhole ? new Map<number, Fit>() : columnFits(grid, grid.slice(1), reading)
  return found.columns.flatMap(column => {
    // "Year" is twelve times "Month" in this row as in the others but one: the fault is in that one.
    const fit = fits.get(column.at)
    if (!column.isSum && fit?.miss && fit.fits.some(row => row.get(column.at)?.start === column.total.start))
      return []
    const judgement = judgementOf(column, isConfirmed && !mayOverlap, isContradicted)
    return (judgement && judgedAt(rule, column.total, judgement, 'it is the sum of the others', table)) ?? []
  })
}

const isBlank = ({ start, end }: Grid[number][number], { source }: Reading): boolean =>
  !/[\p{L}\d]/u.test(source.slice(start, end))

function columnsOf(lines: Grid, { source }: Reading): readonly Column[] {
  const [total, ...rows] = lines.map(line => rowOf(line, source)).toReversed()
  return [...total!].flatMap(([at, own]) => {
    const parts = rows.flatMap(row => row.get(at) ?? [])
    const isWhole = parts.length === rows.length
    if (!isWhole || !parts.every(({ dimension }) => isSameDimension(dimension, own.dimension))) return []
    const sum = parts.reduce((all, { value }) => all.plus(value), Rational.ZERO)
    const judged = judgeCell(own, number(sum), source)
    return [{ at, total: own, parts, sum, judged, isSum: isWithin(own, parts) }]
  })
}

/** Whether what the parts may have been rounded from adds up to what the total may have been rounded from. */
function isWithin({ lower, upper }: Cell, parts: readonly Cell[]): boolean {
  const total = (end: 'lower' | 'upper'): number =>
    parts.reduce((sum, part) => sum + (isRounded(part) ? part[end] : part.near), 0)
  return total('lower') <= upper * (1 + SLACK) && lower * (1 - SLACK) <= total('upper')
}

/** What double precision may lose in a few sums. */
const SLACK = 1e-12

/** Whether it is no chance that a column adds up. */
const isTelling = ({ isSum, sum, parts, total }: Column): boolean =>
  isSum && parts.length >= MIN_ROWS && !sum.isZero() && digitsOf(total) >= MIN_DIGITS

const digitsOf = ({ figure: { digits } }: Cell): number => digits.replace(/\D/g, '').replace(/^0+/, '').length

/** Whether a head, or what leads to the table, says that what stands in several rows is counted once. */
function countsOnce([heads]: Grid, { source }: Reading): boolean {
  const { start } = heads![0]!
  const words = `${textBefore(start, source)} ${source.slice(start, heads!.at(-1)!.end)}`
  return hasWord(words, 'countedOnce')
}

/** Whether a text has a word of one of some senses. */
const hasWord = (text: string, ...senses: readonly Sense[]): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(word => isWordFor(word, ...senses))

/** A sum of what is positive is greater than each part, as no average is. */
const mayBeSum = ({ total, parts }: Column): boolean =>
  parts.every(part => total.value.gt(part.value) && part.value.sign() >= 0)

/** Whether parts add up once some are taken off, as discounts are, or as independent errors do, by their squares. */
function addsOtherwise({ total, parts, sum }: Column): boolean {
  const off = sum.minus(total.value).div(2)
  const isTakenOff = parts.some(
    ({ value }, i) => value.eq(off) || parts.slice(i + 1).some(other => value.plus(other.value).eq(off)),
  )
  const size = Math.sqrt(parts.reduce((all, { near }) => all + near * near, 0))
  return isTakenOff || (total.lower <= size && size <= total.upper)
}

function judgementOf(column: Column, isConfirmed: boolean, isContradicted: boolean): Judgement | null {
  const { total, sum, judged, isSum } = column
  if (isSum) return judged.verdict === 'holds' ? judged : null
  if (judged.verdict !== 'refuted' || !mayBeSum(column) || addsOtherwise(column)) return null
  if (isSlip(total, judged) && (isConfirmed || !isContradicted)) return judged
  const isNear = total.value.minus(sum).abs().lte(sum.times(NEARNESS))
  return isNear && isConfirmed ? judged : null
}
