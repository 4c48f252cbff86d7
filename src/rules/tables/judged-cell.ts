import type { Token } from '../../documents/model/document.js'
import { firstBehind } from '../../documents/model/range.js'
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

/** A table where it stands: the heads of its columns, and the word before it whose sentence does not stand by it. */
export interface TableOnPage {
  readonly titles: readonly string[]
  readonly lead: Token | null
  readonly reading: Reading
}

/** What the other rows of its table say of a cell; null where they agree with it by rounding alone, or it has no words. */
export function judgedCell(
  rule: string,
  fit: Fit,
  target: number,
  row: Row,
  { titles, lead, reading }: TableOnPage,
): Judged | null {
  const cell = row.get(target)!
  const token = tokenIn(cell, reading)
  const judgement = token && judgementOf(fit, target, row, reading)
  if (!token || !judgement) return null
  const { start, end } = cell
  const others = fit.fits.length - (fit.miss === row ? 0 : 1)
  const says = `as in ${others} other rows, it is ${fit.relation.says(titles)}`
  return {
    rule,
    exercise: nameOf(reading.section),
    from: start,
    to: end,
    start,
    end,
    judgement: { ...judgement, reading: says },
    through: [],
    at: { token: lead ?? token, reading },
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

const tokenIn = ({ start, end }: Cell, { section: { tokens } }: Reading): Token | undefined => {
  const token = tokens[firstBehind(tokens, one => one.end > start)]
  return token && token.start < end ? token : undefined
}
