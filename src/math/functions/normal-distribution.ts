import { piIn } from '../number/interval/circle.js'
import type { Interval } from '../number/interval/interval.js'
import { Rational } from '../number/rational.js'
import { divide, exp, multiply, power, squareRoot, symbol } from '../term/term.js'
import { defineFunction } from './registry.js'

/** The name of the distribution function of the standard normal variable. */
export const STANDARD_NORMAL = 'standardNormal'

defineFunction({
  name: STANDARD_NORMAL,
  summary:
    'The chance that a standard normal variable is below x, Φ(x) = 1/√(2π) times the integral of e^(−t²/2) up to x.',
  spellings: {},
  arity: 1,
  exact: x => (x.isZero() ? Rational.of('1/2') : undefined),
  enclose: x => x.context.between(below(x.context.of(x.lower)).lower, below(x.context.of(x.upper)).upper),
  slope: x => divide(exp(multiply('-1/2', power(x, 2))), squareRoot(multiply(2, symbol('π')))),
  isNeverNegative: true,
  examples: [],
})

/** Beyond it the tail is below e^(−800), which no page prints. */
const MAX_SCORE = 40

/**
 * Φ of a point.
 *
 * Error budget: from 0 on Φ(x) = 1/2 + φ(x) Σ x^(2n+1)/(2n+1)!!, whose terms are positive and fall by half at least once
 * 2n + 3 > 2x², so that all behind the last one are at most as large as that. All operations are of intervals. Below 0 it is
 * 1 − Φ(−x): the digits that the difference loses are the zeros behind its point.
 * (Abramowitz and Stegun 1964, 26.2.11.)
 */
function below(x: Interval): Interval {
  const { context } = x
  if (x.compare(0) === -1) return below(x.neg()).neg().plus(1)
  if (x.compare(MAX_SCORE) === 1)
    return context.between(context.of(1).minus(context.of(-(MAX_SCORE ** 2) / 2).exp()).lower, 1)
  const square = x.times(x)
  let [term, sum] = [x, x]
  const count = Math.ceil(Number(square.upper.toString())) + 4 * context.nearest.workingDigits
  for (let n = 1; n <= count; n++) {
    term = term.times(square).div(2 * n + 1)
    sum = sum.plus(term)
  }
  const density = square.div(-2).exp().div(piIn(context).times(2).sqrt())
  return sum.plus(context.between(0, term.upper)).times(density).plus('0.5')
}
