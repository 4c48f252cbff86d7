import { defineFunction } from '../../../src/math/functions/functions.js'
import { piIn } from '../../../src/math/number/interval/circle.js'
import type { Interval } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  apply,
  divide,
  exp,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  symbol,
} from '../../../src/math/term/term.js'

/** Two functions as somebody outside the project would add them: one with values of its own, and one defined by it. */
defineFunction({
  name: 'erf',
  summary: 'The error function, 2/√π times the integral of e^(−t²) from 0 to x.',
  spellings: { latex: ['erf'], plain: ['erf'], python: ['erf'] },
  arity: 1,
  domain: ['-4', '4'],
  exact: x => (x.isZero() ? Rational.ZERO : undefined),
  enclose: x => x.context.between(erfAt(x.context.of(x.lower)).lower, erfAt(x.context.of(x.upper)).upper),
  slope: x => multiply(2, divide(exp(negate(power(x, 2))), squareRoot(symbol('π')))),
  examples: ['\\operatorname{erf}(0) = 0', '\\operatorname{erf}(0.5) \\approx 0.5204999'],
})

defineFunction({
  name: 'erf2',
  summary: 'The complement of the error function, squared.',
  spellings: { latex: ['\\erftwo', 'erf2'], plain: ['erf2'], python: ['erf2', 'erf_2'] },
  arity: 1,
  domain: ['-4', '4'],
  asTerm: x => power(subtract(1, apply('erf', x)), 2),
  examples: ['\\erftwo(0) = 1', '\\operatorname{erf2}(1) \\approx 0.024743'],
})

/** 2/√π e^(−x²) Σ 2ⁿ x^(2n+1)/(2n+1)!!, whose terms fall by half at least once 2n + 3 > 4x². */
function erfAt(x: Interval): Interval {
  if (x.compare(0) === -1) return erfAt(x.neg()).neg()
  const { context } = x
  const square = x.times(x).times(2)
  let [term, sum] = [x, x]
  const count = Math.ceil(2 * Number(square.upper.toString())) + 4 * context.nearest.workingDigits
  for (let n = 1; n <= count; n++) {
    term = term.times(square).div(2 * n + 1)
    sum = sum.plus(term)
  }
  const whole = sum.plus(context.between(0, term.upper))
  return whole.times(square.div(-2).exp()).times(2).div(piIn(context).sqrt())
}
