import { commonDivisor, commonMultiple } from '../number/floor-and-remainder.js'
import { defineFunction } from './registry.js'

defineFunction({
  name: 'gcd',
  summary: 'The greatest common divisor of whole numbers.',
  spellings: { latex: ['\\gcd', 'gcd'], plain: ['gcd'] },
  arity: 'several',
  exact: (...values) => commonDivisor(values),
  isSymmetric: true,
  examples: ['\\gcd(252, 105) = 21', '\\gcd(12, 18, 8) = 2'],
})

defineFunction({
  name: 'lcm',
  summary: 'The least common multiple of whole numbers from 1.',
  spellings: { latex: ['lcm'], plain: ['lcm'] },
  arity: 'several',
  exact: (...values) => commonMultiple(values),
  isSymmetric: true,
  examples: ['\\operatorname{lcm}(4, 6) = 12', '\\operatorname{lcm}(2, 3, 5) = 30'],
})
