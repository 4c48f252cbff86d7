import { CLIPPED_LOSS_GROUPS } from '../../../../src/conform/operations/tokens/clipped-loss-draws.js'
import { p, type Quantity, type Reach, testGroups, x } from '../preference/reach.js'

/** The logarithm of the ratio. */
const logRatio: Quantity = ([logProbability], [old]) => logProbability! - old!
const distance: Quantity = (...input) => Math.abs(logRatio(...input))
const sign: Quantity = (...input) => Math.sign(logRatio(...input))

const ADVANTAGE: Reach[] = [
  [p(1), '-4..4/0.25'],
  [(_, [, advantage]) => Math.abs(advantage!), '0.25..4/0.25'],
]
const EPSILON: Reach = [p(2), '0.125 0.25 0.5']
const USUAL: Reach = [(_, [, , epsilon]) => Number(epsilon!.toPrecision(2)), '0.1 0.2 0.28']
const full: Reach[] = [[p(0), '-6..-0.125'], [p(1), '-4..4'], USUAL]
const wholeAnswer: Reach[] = [
  [p(0), '-1000..-760'],
  [(...input) => Math.round(logRatio(...input) * 64), '-32..32/1'],
  // Of numbers up to 1000 their difference errs by some 10^−13.
  [(...input) => Number(Math.abs((logRatio(...input) * 64) % 1).toFixed(9)) % 1, '0'],
  [p(1), '0.5..4'],
  USUAL,
]

testGroups(CLIPPED_LOSS_GROUPS, [
  [
    'smoke',
    'smoke',
    'bfloat16',
    14,
    [p(0), '-6..-1/0.125'],
    [logRatio, '-1..1/0.125'],
    ...ADVANTAGE,
    EPSILON,
  ],
  [
    'native64',
    'full-mantissa',
    'float64',
    8,
    ...full,
    [logRatio, '-1..1'],
    [(...input) => (distance(...input) > 1 / 16 ? 0 : distance(...input)), '0..0.0625'],
    [(...input) => (distance(...input) > 1 / 64 ? 0 : distance(...input)), '0..0.015625'],
  ],
  ['native32', 'full-mantissa', 'float32', 8, ...full],
  ['native16', 'full-mantissa', 'float16', 6, [p(0), '-6..-0.125'], USUAL],
  ['native-bfloat16', 'full-mantissa', 'bfloat16', 6, [p(0), '-6..-0.125'], USUAL],
  [
    'beyond-bounds',
    'signed convention',
    'bfloat16',
    10,
    [p(0), '-6..-2/0.125'],
    [distance, '0.75..1.5/0.125'],
    [sign, '-1 1'],
    ...ADVANTAGE,
    EPSILON,
  ],
  [
    'far',
    'far',
    'bfloat16',
    8,
    [p(0), '-12..-8/0.125'],
    [distance, '1.5..7/0.125'],
    [sign, '-1 1'],
    ...ADVANTAGE,
    EPSILON,
  ],
  [
    'beyond-limits',
    'limit',
    'bfloat16',
    14,
    [distance, '10.5 21 24 60 84 88.5 704'],
    [sign, '-1 1'],
    [([logProbability], [old]) => Math.max(logProbability!, old!), '0'],
    // A large ratio with a negative advantage, a small one with a positive.
    [(x, [old, advantage]) => Math.sign(x[0]! - old!) * advantage!, '-0.5'],
    [p(2), '0.25'],
  ],
  ['on-policy', 'tie', 'bfloat16', 4, [x(0), '-8..0/0.125'], [logRatio, '0'], ...ADVANTAGE, EPSILON],
  [
    'no-advantage',
    'tie',
    'bfloat16',
    3,
    [p(0), '-6..-2/0.125'],
    [distance, '0.75..1.5/0.125'],
    [sign, '-1 1'],
    [p(1), '0'],
    EPSILON,
  ],
  ['whole-answer64', 'overflow', 'float64', 5, ...wholeAnswer],
  ['whole-answer32', 'overflow', 'float32', 5, [p(0), '-1000..-760'], [p(1), '0.5..4'], USUAL],
])
