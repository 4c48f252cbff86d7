import type { Grid, Token } from '../../documents/model/document.js'
import { firstBehind, type Range } from '../../documents/model/range.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { divide, multiply, number, type Term } from '../../math/term/term.js'
import type { Link } from '../../notation/tree/link.js'
import { nameOf } from '../../page/exercises.js'
import { judgeFigure } from '../../page/quantities/judge-figure.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { asDouble, type Cell, type Row, roundedEnds } from './cell.js'
import { distanceOf, type Fit, givenIn } from './fit.js'
import { doubtedLead } from './lead.js'
import { isSlipOf, replacedIn, swappedIn } from './slip.js'

/** A table where it stands: the heads of its columns, and the word before it whose sentence does not stand by it. */
export interface TableOnPage {
  readonly titles: readonly string[]
  readonly lead: Token | null
  readonly reading: Reading
}

/** What the heads of a table say, without the marks that only change the print. */
export const titlesOf = (heads: Grid[number], { source }: Reading): readonly string[] =>
  heads.map(({ start, end }) => source.slice(start, end).replaceAll(/[*_`]/g, ''))

export const tableOnPage = (heads: Grid[number], reading: Reading): TableOnPage => ({
  titles: titlesOf(heads, reading),
  lead: doubtedLead(heads[0]!.start, reading),
  reading,
})

/** A judgement of a cell, with what it is said to be; null where the cell has no words of the page. */
export function judgedAt(
  rule: string,
  { start, end }: Range,
  judgement: Judgement,
  says: string,
  { lead, reading }: TableOnPage,
  link?: Link,
): Judged | null {
  const token = tokenIn({ start, end }, reading)
  return (
    token && {
      rule,
      exercise: nameOf(reading.section),
      from: start,
      to: end,
      start,
      end,
      judgement: { ...judgement, reading: says },
      through: [],
      at: { token: lead ?? token, reading, ...(link ? { link } : {}) },
    }
  )
}

/** What else a table tells of a cell that differs: another relation of its row asks for the same, or its row may be an exception. */
export type KnownOfMiss = 'asked for' | 'exception'

/** What the other rows of its table say of a cell; null where they agree with it by rounding alone, or it has no words. */
export function judgedCell(
  rule: string,
  fit: Fit,
  target: number,
  row: Row,
  table: TableOnPage,
  known: KnownOfMiss | null = null,
): Judged | null {
  const judgement = judgementOf(fit, target, row, table.reading, known)
  const others = fit.fits.length - (fit.miss === row ? 0 : 1)
  const says = `as in ${others} other rows, it is ${fit.relation.says(table.titles)}`
  return judgement && judgedAt(rule, row.get(target)!, judgement, says, table)
}

/** So many times the widths of what both may stand for a wrong value lies off: a value rounded twice does not. */
const MIN_DISTANCE = 3
/** The same where something else than the distance tells that it is wrong. */
const MIN_DISTANCE_EXPLAINED = 1
/** A whole unit of the last place, from what a row gives exactly: no way of rounding leads there. */
const MIN_DISTANCE_EXACT = 0.5

function leastExplained(fit: Fit, target: number, row: Row): number {
  const given = givenIn(fit, target, row)
  return given && given.lower === given.upper ? MIN_DISTANCE_EXACT : MIN_DISTANCE_EXPLAINED
}

function judgementOf(
  fit: Fit,
  target: number,
  row: Row,
  { source }: Reading,
  known: KnownOfMiss | null,
): Judgement | null {
  const cell = row.get(target)!
  const judged = judgeCell(cell, valueIn(fit, target, row), source)
  if (fit.miss !== row) return judged.verdict === 'holds' ? judged : null
  const isSaid =
    known === 'asked for' ||
    isSlip(cell, judged) ||
    isMistyped(fit, target, row) ||
    isTurnedRound(fit, target, cell, judged) ||
    // What few tables have may also be nearly so in most rows of one, as in a limit.
    (fit.factor.isPrinted && !fit.relation.isRare) ||
    fit.relation.isSaid
  const distance = distanceOf(fit, target, row)
  // One that is right by rounding alone, where all others are exact, is left open.
  if (distance > 0 && distance < (isSaid ? leastExplained(fit, target, row) : MIN_DISTANCE)) return null
  return judged.verdict === 'refuted' && isSaid && known !== 'exception'
    ? judged
    : undecided('no-engine', `its row may be an exception; ${judged.explanation}`)
}

/** A cell beside the value, in base units, that something else gives it. */
export function judgeCell({ figure, worth }: Cell, value: Term, source: string): Judgement {
  const unit = worth.div(Rational.of(figure.factor))
  const data = multiply(value, number(Rational.ONE.div(unit)))
  return judgeFigure(figure, { sign: '≈', data }, source)
}

/** Whether a cell is what it was found to be but for a slip of the pen. */
export const isSlip = ({ figure }: Cell, { expected }: Judgement): boolean =>
  expected !== null && isSlipOf(plain(figure.digits), plain(expected))

/** Whether a cell with a digit replaced, or two neighbours swapped, is what its row gives, as near as that is known. */
function isMistyped(fit: Fit, target: number, row: Row): boolean {
  const cell = row.get(target)!
  const given = givenIn(fit, target, row)
  if (!given) return false
  const steps = (given.upper - given.lower) / (cell.upper - cell.lower)
  const isMeant = (digits: string): boolean => {
    const [lower, upper] = roundedEnds({ ...cell, figure: { ...cell.figure, digits } }).map(asDouble)
    return lower! <= given.upper && given.lower <= upper!
  }
  return (
    (steps < MAX_STEPS_SWAPPED && swappedIn(cell.figure.digits).some(isMeant)) ||
    (steps < MAX_STEPS_REPLACED && replacedIn(cell.figure.digits).some(isMeant))
  )
}

/** In so many units of the last place the row must give a cell, so that no other digits come near it by chance. */
const MAX_STEPS_SWAPPED = 10
const MAX_STEPS_REPLACED = 3

/** Whether a cell is what it was found to be but for its sign, in a column of both signs: no amounts stand there. */
function isTurnedRound(fit: Fit, target: number, { value }: Cell, { expected }: Judgement): boolean {
  const signs = new Set(fit.fits.map(row => row.get(target)!.value.sign()))
  const digits = expected === null ? '' : plain(expected)
  const isSame = digits !== '' && Rational.of(digits).eq(value.abs())
  return isSame && signs.has(1) && signs.has(-1)
}

/** The digits of a figure and their point. */
const plain = (text: string): string => text.replaceAll(/[^\d.]/g, '')

/** What the relation gives in a row; a factor that only the rows tell is that of the one which shows it most closely. */
function valueIn({ relation, factor: { exact }, closest }: Fit, target: number, row: Row): Term {
  const given = (one: Row) => relation.of(relation.from.map(column => one.get(column)!))
  if (exact?.eq(1)) return given(row)
  return multiply(
    given(row),
    exact ? number(exact) : divide(number(closest.get(target)!.value), given(closest)),
  )
}

/** The first word of the page in a range. */
export function tokenIn({ start, end }: Range, { section: { tokens } }: Reading): Token | null {
  const token = tokens[firstBehind(tokens, one => one.end > start)]
  return token && token.start < end ? token : null
}
