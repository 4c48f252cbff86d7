import { encloseCos, encloseSin, encloseTan } from '../number/interval/circle.js'
import { Rational } from '../number/rational.js'
import { apply, multiply, negate, power } from '../term/term.js'
import { defineFunction } from './registry.js'
import { sineAt, tangentAt } from './special-angles.js'

/** At 0 alone a function of a rational angle is rational, or cos would be too (Lindemann 1882). */
const atZero = (value: Rational) => (x: Rational) => (x.isZero() ? value : undefined)

defineFunction({
  name: 'sin',
  summary: 'The sine of an angle.',
  spellings: { latex: ['\\sin', 'sin'], plain: ['sin'], python: ['sin'] },
  arity: 1,
  angle: 'argument',
  inverse: 'arcsin',
  exact: atZero(Rational.ZERO),
  enclose: encloseSin,
  slope: x => apply('cos', x),
  antiderivative: x => negate(apply('cos', x)),
  special: { valueAt: sineAt },
  examples: ['\\sin(30^\\circ) = 1/2', '\\sin(1) \\approx 0.841471', '\\sin(\\pi) = 0'],
})

defineFunction({
  name: 'cos',
  summary: 'The cosine of an angle, sin(x + π/2).',
  spellings: { latex: ['\\cos', 'cos'], plain: ['cos'], python: ['cos'] },
  arity: 1,
  angle: 'argument',
  inverse: 'arccos',
  exact: atZero(Rational.ONE),
  enclose: encloseCos,
  slope: x => multiply(-1, apply('sin', x)),
  antiderivative: x => apply('sin', x),
  special: { valueAt: k => sineAt(k + 6) },
  examples: ['\\cos(0) = 1', '\\cos(1) \\approx 0.540302', '\\cos(\\pi/3) = 0.5'],
})

defineFunction({
  name: 'tan',
  summary: 'The tangent of an angle, sin x / cos x.',
  spellings: { latex: ['\\tan', 'tan'], plain: ['tan'], python: ['tan'] },
  arity: 1,
  // Between two poles.
  domain: ['-1.57', '1.57'],
  angle: 'argument',
  inverse: 'arctan',
  exact: atZero(Rational.ZERO),
  enclose: encloseTan,
  slope: x => power(apply('cos', x), -2),
  special: { valueAt: k => (Math.abs(k % 12) === 6 ? null : tangentAt(k)) },
  examples: ['\\tan(45^\\circ) = 1', '\\tan(1) \\approx 1.557408'],
})
