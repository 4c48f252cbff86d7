import { describe } from 'vitest'
import { scalingGroups } from '../../../../src/conform/operations/cost/scaling-draws.js'
import { p, type Reach, testGroups, x } from '../preference/reach.js'

const groups = scalingGroups({
  spent: (draw, parameters) => [draw.rounded(parameters)],
  constants: law => [
    law.irreducibleLoss,
    law.modelCoefficient,
    law.dataCoefficient,
    law.modelExponent,
    law.dataExponent,
  ],
})

/** From 1 to 99 of 10^5 to 10^10. */
const ANY_SIZE: Reach[] = [
  [x(0), '100000..990000000000/100000'],
  [([N]) => Math.floor(Math.log10(N!) + 1e-12), '5 6 7 8 9 10 11'],
]
const constants = (...reached: string[]): Reach[] => reached.map((each, i) => [p(i), each])
const HOFFMANN = ['1.69', '406.4', '410.7', '0.34', '0.28']

describe('a scaling law', () => {
  testGroups(groups, [
    [
      'smoke',
      'smoke',
      'bfloat16',
      12,
      ...constants(
        '1..2/0.25',
        '32 64 128 256 512',
        '1024 2048 4096 8192',
        '0.125 0.25 0.375 0.5 0.625',
        '0.125 0.25 0.375 0.5 0.625',
      ),
      [(_, [, , , alpha, beta]) => Math.sign(alpha! - beta!), '-1 0 1'],
    ],
    [
      'native64',
      'full-mantissa',
      'float64',
      10,
      ...ANY_SIZE,
      ...constants('1..2', '100..1000', '100..3000', '0.25..0.5', '0.25..0.5'),
    ],
    ['hoffmann-2022', 'convention', 'float64', 6, ...ANY_SIZE, ...constants(...HOFFMANN)],
    [
      'besiroglu-2024',
      'convention',
      'float64',
      6,
      ...ANY_SIZE,
      ...constants('1.8172', '482.01', '2085.43', '0.3478', '0.3658'),
    ],
    [
      'largest-runs',
      'far',
      'float64',
      4,
      [x(0), '1000000000000 10000000000000 100000000000000'],
      ...constants(...HOFFMANN),
    ],
  ])
})
