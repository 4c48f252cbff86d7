import { apply, divide } from '../term/term.js'
import { defineFunction } from './registry.js'

defineFunction({
  name: 'abs',
  summary: 'The absolute value |x|.',
  spellings: { latex: ['abs'], plain: ['abs'], plainForm: '\\lvert#\\rvert', python: ['abs'] },
  arity: 1,
  inOrder: (order, [value]) => order.abs(value),
  slope: x => divide(x, apply('abs', x)),
  keepsPositive: true,
  isNeverNegative: true,
  sympy: 'Abs',
  smtlib: ([value]) => `(ite (>= ${value} 0.0) ${value} (- ${value}))`,
  examples: ['|-3| = 3', '\\left|2 - 0.5\\right| = 1.5'],
})

for (const [name, sympy, least, adverb] of [
  ['min', 'Min', '-3', 'least'],
  ['max', 'Max', '5', 'greatest'],
] as const)
  defineFunction({
    name,
    summary: `The ${adverb} of some values.`,
    spellings: { latex: [`\\${name}`, name], plain: [name] },
    arity: 'several',
    inOrder: (order, values) => order.extreme(name, values),
    isSymmetric: true,
    keepsPositive: true,
    sympy,
    smtlib: (values, purifying) => purifying.extreme(name, values),
    examples: [`\\${name}(2, -3, 5) = ${least}`, `\\${name}(0.5) = 0.5`],
  })
