import { describe, expect, test } from 'vitest'
import {
  input,
  ONE_SUCCESS,
  oneSuccessGroup,
  rewardGroups,
  singleGroup,
  smallGroup,
} from '../../../../src/conform/operations/rewards/reward-cases.js'
import { type GroupRow, greatest, least, length, p, type Reach, testGroups, x } from '../preference/reach.js'

const distinct = (values: readonly number[]) => new Set(values).size
const SHORT: Reach = [p(0), '0.5']
const USUAL: Reach = [p(0), '0.25']
const power = ([first]: readonly number[]) => Math.floor(Math.log10(first! * (1 + 1e-12)))

describe('groups of rewards', () => {
  testGroups(rewardGroups({ least: 3, sizeOfLarge: 20, usual: () => ['0.25'], short: () => ['0.5'] }), [
    ['smoke', 'smoke', 'bfloat16', 14, [length, '4 5 6 7 8'], [x(0), '-7.75..7.75/0.25'], SHORT],
    ['native64', 'full-mantissa', 'float64', 8, [length, '3 4 5 6 7 8 9'], [x(0), '-4..4'], USUAL],
    ['native32', 'full-mantissa', 'float32', 8, [length, '3 4 5 6 7 8 9'], [x(0), '-4..4'], USUAL],
    ['native16', 'full-mantissa', 'float16', 6, [length, '3 4 5 6 7 8 9'], USUAL],
    ['native-bfloat16', 'full-mantissa', 'bfloat16', 6, [length, '3 4 5 6 7 8 9'], USUAL],
    [
      'binary',
      'smoke',
      'bfloat16',
      6,
      [length, '3 4 5 6 7 8 9 10 11 12 13 14 15 16'],
      [least(), '0'],
      [greatest(), '1'],
      SHORT,
    ],
    ['smallest-size', 'smoke', 'bfloat16', 4, [length, '3'], [x(0), '-7.75..7.75/0.25'], SHORT],
    ...(['64', '32', '-bfloat16'] as const).map(
      (format): GroupRow => [
        `constant${format}`,
        'constant-group',
        format === '-bfloat16' ? 'bfloat16' : `float${format}`,
        4,
        [length, '3 5 6 7 11 12'],
        [distinct, '1'],
        USUAL,
      ],
    ),
    ...(['64', '32', '-bfloat16'] as const).map(
      (format): GroupRow => [
        `split${format}`,
        'tie',
        format === '-bfloat16' ? 'bfloat16' : `float${format}`,
        5,
        [length, '4 5 6 7 8 9 10 11 12'],
        [distinct, '2'],
        USUAL,
      ],
    ),
    [
      'offset64',
      'shifted cancellation',
      'float64',
      5,
      [length, '3 4 5 6 7 8'],
      [power, '2 3 4 5 6 7 8 9'],
      USUAL,
    ],
    ['offset32', 'shifted cancellation', 'float32', 5, [length, '3 4 5 6 7 8'], [power, '2 3 4 5'], USUAL],
    ['offset-bfloat16', 'shifted cancellation', 'bfloat16', 5, [length, '3 4 5 6 7 8'], USUAL],
    ['large64', 'long-sum', 'float64', 2, [length, '20'], [least(), '0..0'], [greatest(), '1..1'], USUAL],
    ['large32', 'long-sum', 'float32', 2, [length, '20'], USUAL],
  ])
})

describe('other groups of rewards', () => {
  testGroups(
    [smallGroup(3, () => ['0.5']), oneSuccessGroup(() => ['0.5']), singleGroup(() => ['0.5'])],
    [
      [
        'small-rewards',
        'near-degenerate',
        'bfloat16',
        4,
        [length, '3 4 5 6 7 8'],
        [values => values[0]! * 2 ** 17, '-7.75..7.75/0.25'],
        SHORT,
      ],
      [
        'one-success',
        'limit long-sum',
        'bfloat16',
        2,
        [length, '128'],
        [values => values.indexOf(1), '96..127/1'],
        SHORT,
      ],
      ['single', 'singleton', 'bfloat16', 4, [length, '1'], [x(0), '-7.75..7.75/0.25'], SHORT],
    ],
  )

  test('an input has rewards and parameters', () => {
    expect(input(['1'], ['2'])).toEqual({ x: ['1'], p: ['2'] })
    expect(ONE_SUCCESS).toBe('one-success')
  })
})
