import { groupsOfRewards } from '../../../../src/conform/operations/preference/reward-groups.js'
import { BFLOAT16_MARGINS } from './pair-reach.js'
import { p, type Quantity, type Reach, testGroups, x } from './reach.js'

const margin: Quantity = ([chosen, rejected]) => chosen! - rejected!
const ONE: Reach = [p(0), '0.5']
const far: Quantity = values => Math.max(...values.map(Math.abs))
const near: Quantity = values => values[Math.abs(values[0]!) < 5 ? 0 : 1]!

testGroups(
  groupsOfRewards(() => ['0.5']),
  [
    ['smoke', 'smoke', 'bfloat16', 16, [x(0), '-6..6/0.125'], [x(1), '-6..6/0.125'], ONE],
    ['native64', 'full-mantissa', 'float64', 8, [x(0), '-8..8'], [x(1), '-8..8'], ONE],
    ['native32', 'full-mantissa', 'float32', 8, [x(0), '-8..8'], [x(1), '-8..8'], ONE],
    ['native16', 'full-mantissa', 'float16', 8, [x(0), '-8..8'], [x(1), '-8..8'], ONE],
    [
      'saturation',
      'saturation overflow',
      'bfloat16',
      20,
      [far, BFLOAT16_MARGINS],
      [near, '-0.25 0 0.125'],
      [v => v.findIndex(reward => Math.abs(reward) > 5), '0 1'],
      [v => Math.sign(v.find(reward => Math.abs(reward) > 5)!), '-1 1'],
      ONE,
    ],
    [
      'wrong-way',
      'wrong-way overflow',
      'bfloat16',
      10,
      [([w]) => -w!, BFLOAT16_MARGINS],
      [x(1), '0 0.125 0.25'],
      ONE,
    ],
    ['tie', 'tie', 'bfloat16', 4, [x(0), '-8..8/0.125'], [margin, '0'], ONE],
    [
      'shifted',
      'shifted cancellation',
      'float64',
      8,
      [x(0), '253..1073741827'],
      [x(1), '253..1073741827'],
      [(...input) => Math.round(margin(...input) * 300), '-1800..1800/1'],
      [([w]) => Math.round(Math.log2(w!)), [...Array.from({ length: 23 }, (_, i) => i + 8)].join(' ')],
      ONE,
    ],
    [
      'shifted-short',
      'shifted cancellation',
      'bfloat16',
      6,
      [x(0), '512 516 520 524'],
      [x(1), '512 516 520 524'],
      ONE,
    ],
    [
      'small-difference',
      'small-difference cancellation',
      'float32',
      6,
      [x(1), '-3..3/0.125'],
      [(...input) => Math.round(margin(...input) * 1e6), '1 10 100 1000 10000'],
      ONE,
    ],
    ['far', 'far overflow', 'float32', 8, [x(0), '-9000..9000'], [x(1), '-900..900'], ONE],
    [
      'beyond-limits',
      'limit',
      'bfloat16',
      12,
      [far, '10.5 21 24 60 84 88.5 704'],
      // The rejected answer ahead by its reward or by that of the chosen one, or the chosen one ahead.
      [v => Math.sign(v[0]!) + 3 * Math.sign(v[1]!), '-1 1 3'],
      ONE,
    ],
  ],
)
