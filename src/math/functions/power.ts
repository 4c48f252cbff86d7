import { negate, power, squareRoot } from '../term/term.js'
import { defineFunction } from './registry.js'

defineFunction({
  name: 'sqrt',
  summary: 'The square root √x.',
  spellings: { latex: ['\\sqrt'], plain: ['sqrt'], plainForm: '\\sqrt{#}', python: ['sqrt'] },
  arity: 1,
  domain: ['0', '∞'],
  asTerm: squareRoot,
  examples: ['\\sqrt{9} = 3', '\\sqrt{2} \\approx 1.414214'],
})

defineFunction({
  name: 'square',
  summary: 'The square x².',
  spellings: { python: ['square'] },
  arity: 1,
  asTerm: x => power(x, 2),
  examples: [],
})

defineFunction({
  name: 'neg',
  summary: 'The opposite −x.',
  spellings: { python: ['neg'] },
  arity: 1,
  asTerm: negate,
  examples: [],
})
