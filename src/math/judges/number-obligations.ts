import type { Obligation } from '../certificates/obligation.js'
import { judgeRounding, type PrintedNumber } from '../number/printed-number.js'
import { Rational } from '../number/rational.js'
import { number, type Term } from '../term/term.js'
import { obligationOf } from './obligation-of.js'

/** A printed figure with what one of it is worth: `13%`, a sixth. */
export interface PrintedFigure {
  readonly printed: PrintedNumber
  readonly factor: Rational
  readonly reciprocal: boolean
}

/**
 * What a verdict on a number comes to, as inequalities between the value and the ends of the numbers that print so:
 * between both ends where it agrees, beyond one of them where it does not. An end belongs to the numbers that print so
 * where its tie goes to this one. `inFigures` is the value, or
 * one end of an enclosure that lies on one side of each of them.
 */
export function numberObligations(
  figure: PrintedFigure,
  value: Term,
  inFigures: Rational,
  unit: Rational,
): readonly Obligation[] {
  const half = unit.div(2)
  const [low, high] = [figure.printed.value.minus(half), figure.printed.value.plus(half)]
  const sign = inFigures.sign()
  const [isLowOpen, isHighOpen] = [low, high].map(end => !isRoundedTo(figure.printed, end, unit))
  const isBelow = inFigures.lt(low) || (isLowOpen && inFigures.eq(low))
  const isAbove = inFigures.gt(high) || (isHighOpen && inFigures.eq(high))
  if (isBelow) return settled(figure, value, sign, [[isLowOpen ? '<=' : '<', low]])
  if (isAbove) return settled(figure, value, sign, [[isHighOpen ? '>=' : '>', high]])
  return settled(figure, value, sign, [
    [isLowOpen ? '>' : '>=', low],
    [isHighOpen ? '<' : '<=', high],
  ])
}

/** Whether a value halfway to the next number may be rounded to this one. */
function isRoundedTo(printed: PrintedNumber, value: Rational, unit: Rational): boolean {
  const strict = { ...printed, unit, coarsestUnit: unit }
  return judgeRounding(strict, { lower: value, upper: value }).agreement === 'rounded'
}

/** An order of magnitude: within a factor of ten. */
export function magnitudeObligations(figure: PrintedFigure, value: Term): readonly Obligation[] {
  const { value: printed } = figure.printed
  const [low, high] = [printed.div(10), printed.times(10)].sort((a, b) => a.cmp(b)) as [Rational, Rational]
  return settled(figure, value, printed.sign(), [
    ['>', low],
    ['<', high],
  ])
}

type Bound = '<' | '<=' | '>' | '>='

const TURNED: Readonly<Record<Bound, Bound>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** Between fractions of one sign, their reciprocals stand the other way round; an end of the other sign says no more. */
function settled(
  { factor, reciprocal }: PrintedFigure,
  value: Term,
  sign: number,
  bounds: readonly (readonly [Bound, Rational])[],
): readonly Obligation[] {
  const ends = bounds.filter(([, bound]) => !reciprocal || bound.sign() === sign)
  if (ends.length === 0) return [proved(value, sign === 1 ? '>' : '<', Rational.ZERO)]
  const isTurned = reciprocal || factor.sign() === -1
  return ends.map(([relation, bound]) => {
    const end = reciprocal ? Rational.ONE.div(bound) : bound.times(factor)
    return proved(value, isTurned ? TURNED[relation] : relation, end)
  })
}

function proved(value: Term, relation: Bound, end: Rational): Obligation {
  const settled = { outcome: 'proved', witness: null, conditions: [] } as const
  return obligationOf(value, relation, number(end), new Map(), settled)
}
