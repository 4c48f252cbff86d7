import { Rational } from '../numeric/rational.js'
import type { ExactEnclosure, PrintedNumber } from '../numeric/rounding.js'
import type { Obligation, ObligationRelation } from '../proof/obligation.js'
import { number, type Term } from '../term/term.js'
import { obligationOf } from './obligation.js'

/** A printed figure with what one of it is worth: `13%`, a sixth. */
export interface PrintedFigure {
  readonly printed: PrintedNumber
  readonly factor: Rational
  readonly reciprocal: boolean
}

/**
 * What a verdict on a number comes to, as inequalities between the value and the ends of the numbers that print so:
 * between both ends, ends included, where it agrees; beyond one of them where it does not.
 */
export function numberObligations(
  figure: PrintedFigure,
  value: Term,
  inFigures: ExactEnclosure,
  unit: Rational,
): readonly Obligation[] {
  const half = unit.div(2)
  const [low, high] = [figure.printed.value.minus(half), figure.printed.value.plus(half)]
  const sign = inFigures.upper.sign()
  if (inFigures.upper.lt(low)) return settled(figure, value, sign, [['<', low]])
  if (inFigures.lower.gt(high)) return settled(figure, value, sign, [['>', high]])
  return settled(figure, value, sign, [
    ['>=', low],
    ['<=', high],
  ])
}

/** An order of magnitude: within a factor of ten. */
export function magnitudeObligations(figure: PrintedFigure, value: Term): readonly Obligation[] {
  const { value: printed } = figure.printed
  const [small, large] = [printed.div(10), printed.times(10)]
  const [low, high] = printed.sign() < 0 ? [large, small] : [small, large]
  return settled(figure, value, printed.sign(), [
    ['>', low],
    ['<', high],
  ])
}

const TURNED: Readonly<Record<ObligationRelation, ObligationRelation>> = {
  '=': '=',
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
  bounds: readonly (readonly [ObligationRelation, Rational])[],
): readonly Obligation[] {
  const ends = bounds.filter(([, bound]) => !reciprocal || bound.sign() === sign)
  if (ends.length === 0) return [proved(value, sign < 0 ? '<' : '>', Rational.ZERO)]
  const isTurned = reciprocal || factor.sign() < 0
  return ends.map(([relation, bound]) => {
    const end = reciprocal ? Rational.ONE.div(bound) : bound.times(factor)
    return proved(value, isTurned ? TURNED[relation] : relation, end)
  })
}

function proved(value: Term, relation: ObligationRelation, end: Rational): Obligation {
  const settled = { outcome: 'proved', witness: null, conditions: [] } as const
  return obligationOf(value, relation, number(end), new Map(), settled)
}
