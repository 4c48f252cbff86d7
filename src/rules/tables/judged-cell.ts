import type { Token } from '../../documents/model/document.js'
import { stanceOf } from '../../english/stance.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { divide, multiply, number, type Term } from '../../math/term/term.js'
import { nameOf } from '../../page/exercises.js'
import { judgeFigure } from '../../page/quantities/judge-figure.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import type { Cell } from './cell.js'
import type { Fit, Row } from './fit.js'
import { isSlipOf } from './slip.js'

/** What the other rows of its table say of a cell; null where they agree with it by rounding alone, or it has no words. */
export function judgedCell(
  rule: string,
  fit: Fit,
  target: number,
  row: Row,
  titles: readonly string[],
  reading: Reading,
): Judged | null {
  const cell = row.get(target)!
  const token = tokenIn(cell, reading)
  const judgement = token && judgementOf(fit, target, row, reading)
  if (!token || !judgement) return null
  const { start, end } = cell
  const says = `as in ${fit.fits.length} other rows, it is ${fit.relation.says(titles)}`
  return {
    rule,
    exercise: nameOf(reading.section),
    from: start,
    to: end,
    start,
    end,
    judgement: { ...judgement, reading: says },
    through: [],
    at: { token: doubtedLead(cell, reading) ?? token, reading },
  }
}

function judgementOf(fit: Fit, target: number, row: Row, { source }: Reading): Judgement | null {
  const { figure, worth } = row.get(target)!
  const unit = worth.div(Rational.of(figure.factor))
  const data = multiply(valueIn(fit, target, row), number(Rational.ONE.div(unit)))
  const judged = judgeFigure(figure, { sign: '≈', data }, source)
  if (fit.miss !== row) return judged.verdict === 'holds' ? judged : null
  const isSlip =
    judged.expected !== null && isSlipOf(...([figure.digits, judged.expected].map(plain) as [string, string]))
  return judged.verdict === 'refuted' && isSlip
    ? judged
    : undecided('no-engine', `its row may be an exception; ${judged.explanation}`)
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

/** The word that leads to a table, where the sentence of that word does not stand by what the table says. */
function doubtedLead({ start }: Cell, reading: Reading): Token | null {
  const { tokens } = reading.section
  const first = tokens.findLastIndex(token => token.start < start && token.headers === undefined)
  const lead = tokens.slice(0, first + 1).findLast(({ kind }) => kind !== 'stop' && kind !== 'break')
  if (!lead || start - lead.end > MAX_DISTANCE) return null
  return stanceOf(lead, reading).kind === 'asserted' ? null : lead
}

/** The heads and the rows above a cell stand between it and what leads to its table. */
const MAX_DISTANCE = 3000

const tokenIn = ({ start, end }: Cell, { section }: Reading): Token | undefined =>
  section.tokens.find(token => token.kind !== 'stop' && token.start < end && token.end > start)
