import { trainingRunGroups } from '../../../../src/conform/operations/cost/training-run-draws.js'
import { p, testGroups } from '../preference/reach.js'

const tokensPerParameter = (_: readonly number[], [parameters, tokens]: readonly number[]) =>
  tokens! / parameters!
const LENGTH = [(_: readonly number[], p: readonly number[]) => p.length, '3'] as const

testGroups(
  trainingRunGroups((draw, run) => [...run, `${draw.choice([1])}`]),
  [
    // Rounded to bfloat16: 10^6, 99 · 10^6, 10^9 and 99 · 10^9.
    [
      'smoke',
      'smoke',
      'bfloat16',
      12,
      LENGTH,
      [p(0), '999424..99090432'],
      [p(1), '998244352..98784247808'],
      [p(2), '1'],
    ],
    [
      'native64',
      'full-mantissa',
      'float64',
      6,
      LENGTH,
      [p(0), '1000000..1000000000000'],
      [p(1), '1000000000..20000000000000'],
    ],
    [
      'twenty-tokens-per-parameter',
      'smoke',
      'float64',
      6,
      LENGTH,
      [p(0), '1000000000..700000000000/1000000000'],
      [tokensPerParameter, '20'],
    ],
    [
      'largest-runs',
      'far',
      'float64',
      6,
      LENGTH,
      [p(0), '100000000000..2000000000000/1000000000'],
      [p(1), '2000000000000..60000000000000/1000000000000'],
    ],
  ],
)
