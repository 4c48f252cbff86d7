import { apply, divide } from '../term/term.js'
import { defineFunction } from './registry.js'

defineFunction({
  name: 'sec',
  summary: 'The secant of an angle, 1/cos x.',
  spellings: { latex: ['\\sec', 'sec'], plain: ['sec'] },
  arity: 1,
  domain: ['-1.57', '1.57'],
  angle: 'argument',
  asTerm: x => divide(1, apply('cos', x)),
  examples: ['\\sec(60^\\circ) = 2', '\\sec(1) \\approx 1.850816'],
})

defineFunction({
  name: 'csc',
  summary: 'The cosecant of an angle, 1/sin x.',
  spellings: { latex: ['\\csc', 'csc'], plain: ['csc'] },
  arity: 1,
  domain: ['0', '3.14'],
  angle: 'argument',
  asTerm: x => divide(1, apply('sin', x)),
  examples: ['\\csc(30^\\circ) = 2', '\\csc(1) \\approx 1.188395'],
})

defineFunction({
  name: 'cot',
  summary: 'The cotangent of an angle, cos x / sin x.',
  spellings: { latex: ['\\cot', 'cot'], plain: ['cot'] },
  arity: 1,
  domain: ['0', '3.14'],
  angle: 'argument',
  asTerm: x => divide(apply('cos', x), apply('sin', x)),
  examples: ['\\cot(45^\\circ) = 1', '\\cot(1) \\approx 0.642093'],
})
