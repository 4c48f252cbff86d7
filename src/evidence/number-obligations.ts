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
  if (inFigures.upper.lt(low)) return settled(figure, value, [['<', low]])
  if (inFigures.lower.gt(high)) return settled(figure, value, [['>', high]])
  return settled(figure, value, [
    ['>=', low],
    ['<=', high],
  ])
}

/** An order of magnitude: within a factor of ten. */
export function magnitudeObligations(figure: PrintedFigure, value: Term): readonly Obligation[] {
  return settled(figure, value, [
    ['>', figure.printed.value.div(10)],
    ['<', figure.printed.value.times(10)],
  ])
}

const TURNED: Readonly<Record<ObligationRelation, ObligationRelation>> = {
  '=': '=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

function settled(
  { factor, reciprocal }: PrintedFigure,
  value: Term,
  bounds: readonly (readonly [ObligationRelation, Rational])[],
): readonly Obligation[] {
  return bounds.flatMap(([relation, bound]) => {
    if (reciprocal && bound.sign() <= 0) return []
    const end = reciprocal ? Rational.ONE.div(bound) : bound.times(factor)
    const isTurned = reciprocal !== factor.sign() < 0
    const outcome = { outcome: 'proved', witness: null, conditions: [] } as const
    return [obligationOf(value, isTurned ? TURNED[relation] : relation, number(end), new Map(), outcome)]
  })
}
