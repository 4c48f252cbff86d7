import { GROUPS_OF_LOG_RATIOS } from '../../../../src/conform/operations/preference/log-ratio-groups.js'
import { type Quantity, testGroups, x } from './reach.js'

/** d = log π − log π_ref. */
const d: Quantity = ([policy, reference]) => policy! - reference!
const nearer: Quantity = values => Math.max(...values)
const steps =
  (unit: number): Quantity =>
  (...input) =>
    Number((d(...input) / unit).toFixed(2))
const size: Quantity = values => Math.max(...values.map(Math.abs))

testGroups(GROUPS_OF_LOG_RATIOS, [
  ['smoke', 'smoke', 'bfloat16', 20, [d, '-12..12/0.25'], [nearer, '-1..0/0.125'], [v => v.length, '2']],
  ['native64', 'full-mantissa', 'float64', 8, [x(0), '-8..0'], [x(1), '-8..0']],
  ['native32', 'full-mantissa', 'float32', 8, [x(0), '-8..0'], [x(1), '-8..0']],
  ['native16', 'full-mantissa', 'float16', 8, [x(0), '-8..0'], [x(1), '-8..0']],
  [
    'small-difference',
    'small-difference cancellation',
    'float64',
    12,
    [x(1), '-8..-0.5'],
    // From 1 to 99 of 10^−3 to 10^−8, of either sign.
    [steps(1e-8), '-9900000..9900000/1'],
    [(...input) => Math.abs(steps(1e-8)(...input)), '1..9900000/1'],
  ],
  [
    'small-difference-32',
    'small-difference cancellation',
    'float32',
    8,
    [x(1), '-8..-0.5'],
    [(...input) => Math.round(d(...input) * 1e5), '-9900..9900/1'],
  ],
  [
    'small-difference-short',
    'small-difference cancellation',
    'bfloat16',
    10,
    [x(0), '-0.546875..-0.5/0.0078125'],
    [x(1), '-0.546875..-0.5/0.0078125'],
    [d, '-0.046875..0.046875/0.0078125'],
  ],
  [
    'magnitudes',
    'small-difference far',
    'float64',
    16,
    [nearer, '0'],
    [v => Math.min(...v), '-990..-1e-7'],
    [v => v.indexOf(0), '0 1'],
    [v => Math.floor(Math.log10(size(v, [], { x: [], p: [] })) + 1e-9), '-7 -6 -5 -4 -3 -2 -1 0 1 2'],
  ],
  [
    'magnitudes-short',
    'small-difference far',
    'bfloat16',
    12,
    [nearer, '0'],
    [v => v.indexOf(0), '0 1'],
    [v => Math.round(size(v, [], { x: [], p: [] }) * 1e7), '1..9920000000'],
  ],
  [
    'far',
    'saturation overflow',
    'bfloat16',
    12,
    [nearer, '-0.25'],
    [v => v.indexOf(-0.25), '0 1'],
    [v => Math.max(...v.map(Math.abs)), '9 10.5 11 11.5 17 19 22 37 88.5 103 708 744 1000'],
  ],
  [
    'long-sequences',
    'shifted cancellation',
    'float32',
    6,
    [x(0), '-1103..-897'],
    [x(1), '-1103..-897'],
    [d, '-6..6'],
  ],
  ['tie', 'tie', 'bfloat16', 2, [d, '0'], [nearer, '-1..0/0.125']],
])
