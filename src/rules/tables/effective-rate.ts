import type { Grid } from '../../documents/model/document.js'
import { isWordFor, type Sense } from '../../english/lexicon.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { add, divide, exp, number, power, subtract, type Term } from '../../math/term/term.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type Cell, cellAt } from './cell.js'
import { judgeTables } from './each-table.js'
import { judgeCell, judgedAt, tableOnPage } from './judged-cell.js'

const RULE = 'law/effective-rate'

/** How often interest is added in a year; null where it is at all times. */
const FREQUENCIES: readonly (readonly [Sense, number | null])[] = [
  ['onceAYear', 1],
  ['twiceAYear', 2],
  ['everyQuarter', 4],
  ['everyMonth', 12],
  ['everyWeek', 52],
  ['everyDay', 365],
  ['allTheTime', null],
]

/** The rate of a year with interest on interest: (1 + r/n)^n − 1, and e^r − 1 at all times. */
function effectiveRate(nominal: Term, times: number | null): Term {
  const grown = times === null ? exp(nominal) : power(add(1, divide(nominal, times)), times)
  return subtract(grown, 1)
}

/** A rate in percent, and how often it is compounded. */
interface Rate {
  readonly cell: Cell
  readonly times: number | null
}

/** So many rows beside the yearly one show what a column is. */
const MIN_RIGHT = 2

/**
 * A column of yearly rates, by how often a year the interest is added: the yearly row says which rate it is of. One row that
 * differs is accused where the others are right.
 */
function judgeRates(grid: Grid, reading: Reading): Judged[] {
  const [heads, ...lines] = grid
  if (!heads) return []
  const table = tableOnPage(heads, reading)
  return heads.flatMap((_, column) => {
    const rates = lines.flatMap(line => rateIn(line, column, reading) ?? [])
    const yearly = rates.find(({ times }) => times === 1)
    if (!yearly) return []
    const nominal = number(yearly.cell.value)
    const others = rates.filter(rate => rate !== yearly)
    const judged = others.map(({ cell, times }) => ({
      cell,
      judgement: judgeCell(cell, effectiveRate(nominal, times), reading.source),
    }))
    return isBorneOut(judged.map(({ judgement }) => judgement))
      ? judged.flatMap(
          ({ cell, judgement }) =>
            judgedAt(RULE, cell, judgement, 'it is the nominal rate with interest on interest', table) ?? [],
        )
      : []
  })
}

function isBorneOut(judgements: readonly Judgement[]): boolean {
  const right = judgements.filter(({ verdict }) => verdict === 'holds').length
  return right >= MIN_RIGHT && judgements.length - right <= 1
}

/** The rate in a column of a row whose first cells say how often it is compounded; null where they do not. */
function rateIn(line: Grid[number], column: number, { source }: Reading): Rate | null {
  const cell = line[column] && cellAt(line[column], source)
  if (!cell || !source.slice(line[column]!.start, line[column]!.end).includes('%')) return null
  const words = line.slice(0, column).flatMap(({ start, end }) =>
    source
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}-]+/u),
  )
  const found = FREQUENCIES.find(([sense]) => words.some(word => isWordFor(word, sense)))
  return found ? { cell, times: found[1] } : null
}

const TABLE =
  'a nominal 6% comes to the following.\n\n| compounded | effective |\n|---|---|\n| yearly | 6.000% |\n| half-yearly | 6.090% |\n| quarterly | 6.136% |\n'

export const effectiveRates = defineRule({
  id: RULE,
  summary: 'The effective rate of a year is the nominal one, with interest added so often.',
  why: 'The figures differ in their last digits alone, and two of them change places unseen.',
  source: null,
  examples: {
    right: [{ states: `${TABLE}| monthly | 6.168% |\n` }],
    wrong: [],
  },
  stage: 'line',
  check: page => judgeTables(page, judgeRates),
})
