import { add, divide, exp, multiply, negate, number, subtract, type Term } from '../term/term.js'
import { defineFunction } from './registry.js'

const half = (value: Term): Term => multiply(number('1/2'), value)

defineFunction({
  name: 'sinh',
  summary: 'The hyperbolic sine, (eˣ − e⁻ˣ)/2.',
  spellings: { latex: ['\\sinh', 'sinh'], plain: ['sinh'], python: ['sinh'] },
  arity: 1,
  asTerm: x => half(subtract(exp(x), exp(negate(x)))),
  examples: ['\\sinh(0) = 0', '\\sinh(1) \\approx 1.175201'],
})

defineFunction({
  name: 'cosh',
  summary: 'The hyperbolic cosine, (eˣ + e⁻ˣ)/2.',
  spellings: { latex: ['\\cosh', 'cosh'], plain: ['cosh'], python: ['cosh'] },
  arity: 1,
  asTerm: x => half(add(exp(x), exp(negate(x)))),
  examples: ['\\cosh(0) = 1', '\\cosh(1) \\approx 1.543081'],
})

defineFunction({
  name: 'tanh',
  summary: 'The hyperbolic tangent, (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ).',
  spellings: { latex: ['\\tanh', 'tanh'], plain: ['tanh'], python: ['tanh'] },
  arity: 1,
  asTerm: x => divide(subtract(exp(x), exp(negate(x))), add(exp(x), exp(negate(x)))),
  examples: ['\\tanh(0) = 0', '\\tanh(1) \\approx 0.761594'],
})
