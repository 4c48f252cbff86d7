import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  type Term,
} from '../term/term.js'
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

defineFunction({
  name: 'coth',
  summary: 'The hyperbolic cotangent, cosh x/sinh x.',
  spellings: { latex: ['\\coth', 'coth'], plain: ['coth'] },
  arity: 1,
  asTerm: x => divide(add(exp(x), exp(negate(x))), subtract(exp(x), exp(negate(x)))),
  examples: ['\\coth(1) \\approx 1.313035'],
})

defineFunction({
  name: 'sech',
  summary: 'The hyperbolic secant, 1/cosh x.',
  spellings: { latex: ['sech'], plain: ['sech'] },
  arity: 1,
  asTerm: x => power(half(add(exp(x), exp(negate(x)))), -1),
  examples: ['\\operatorname{sech}(0) = 1', '\\operatorname{sech}(1) \\approx 0.648054'],
})

defineFunction({
  name: 'csch',
  summary: 'The hyperbolic cosecant, 1/sinh x.',
  spellings: { latex: ['csch'], plain: ['csch'] },
  arity: 1,
  asTerm: x => power(half(subtract(exp(x), exp(negate(x)))), -1),
  examples: ['\\operatorname{csch}(1) \\approx 0.850918'],
})

defineFunction({
  name: 'arsinh',
  summary: 'The inverse of the hyperbolic sine, ln(x + √(x² + 1)).',
  spellings: {
    latex: ['arsinh', 'arcsinh', 'asinh'],
    plain: ['arsinh', 'arcsinh', 'asinh'],
    python: ['arcsinh', 'asinh'],
  },
  arity: 1,
  asTerm: x => ln(add(x, squareRoot(add(power(x, 2), 1)))),
  examples: ['\\operatorname{arsinh}(0) = 0', '\\operatorname{arsinh}(1) \\approx 0.881374'],
})

defineFunction({
  name: 'arcosh',
  summary: 'The inverse of the hyperbolic cosine, ln(x + √(x² − 1)).',
  spellings: {
    latex: ['arcosh', 'arccosh', 'acosh'],
    plain: ['arcosh', 'arccosh', 'acosh'],
    python: ['arccosh', 'acosh'],
  },
  arity: 1,
  domain: ['1', '∞'],
  asTerm: x => ln(add(x, squareRoot(add(power(x, 2), -1)))),
  examples: ['\\operatorname{arcosh}(1) = 0', '\\operatorname{arcosh}(2) \\approx 1.316958'],
})

defineFunction({
  name: 'artanh',
  summary: 'The inverse of the hyperbolic tangent, ½ ln((1 + x)/(1 − x)).',
  spellings: {
    latex: ['artanh', 'arctanh', 'atanh'],
    plain: ['artanh', 'arctanh', 'atanh'],
    python: ['arctanh', 'atanh'],
  },
  arity: 1,
  domain: ['-1', '1'],
  asTerm: x => half(ln(divide(add(1, x), subtract(1, x)))),
  examples: ['\\operatorname{artanh}(0) = 0', '\\operatorname{artanh}(0.5) \\approx 0.549306'],
})
