import { type GroupRow, p, type Quantity, type Reach, x } from './reach.js'

/** h of a pair. */
export const h: Quantity = ([w, l, refW, refL]) => w! - refW! - (l! - refL!)

/** βh of a pair. */
export const margin: Quantity = (values, parameters, input) => h(values, parameters, input) * parameters[0]!

/** The corner margins: where formats lose σ or the exponential, as bfloat16 has them. */
export const BFLOAT16_MARGINS = '6 8 12 17 37 88.5 103 708 744 9984'

/** The groups of functions of a pair, each with what its short or full parameters reach. */
export const groupsOfPairs = (short: readonly Reach[], full: readonly Reach[]): GroupRow[] => [
  [
    'smoke',
    'smoke',
    'bfloat16',
    20,
    [x(2), '-40..-8/0.25'],
    [x(3), '-40..-8/0.25'],
    [v => v[0]! - v[2]!, '-6..6/0.25'],
    [v => v[1]! - v[3]!, '-6..6/0.25'],
    ...short,
  ],
  ...(['float64', 'float32', 'float16'] as const).map(
    (dtype): GroupRow => [
      `native${dtype.slice(5)}`,
      'full-mantissa',
      dtype,
      8,
      [({ length }) => length, '4'],
      ...[0, 1, 2, 3].map((i): Reach => [x(i), '-30..-1']),
      ...(dtype === 'float64' ? full : []),
    ],
  ),
  [
    'saturation',
    'saturation overflow',
    'bfloat16',
    16,
    [v => -v[1]!, BFLOAT16_MARGINS],
    ...[0, 2, 3].map((i): Reach => [x(i), '-2..-1/0.125']),
    ...short,
  ],
  [
    'wrong-way',
    'wrong-way overflow',
    'bfloat16',
    10,
    [v => -v[0]!, BFLOAT16_MARGINS],
    ...[1, 2, 3].map((i): Reach => [x(i), '-2..-1/0.125']),
    ...short,
  ],
  [
    'tie',
    'tie',
    'bfloat16',
    4,
    [h, '0'],
    [x(2), '-40..-8/0.25'],
    [x(3), '-40..-8/0.25'],
    [v => v[0]! - v[2]!, '0 1.5'],
    ...short,
  ],
  [
    'long-sequences',
    'shifted cancellation',
    'float32',
    8,
    [x(0), '-3904..-896'],
    [x(1), '-3904..-896'],
    [x(2), '-3904..-896'],
    [x(3), '-3904..-896'],
    [v => v[0]! - v[2]!, '-8..8'],
    [v => v[1]! - v[3]!, '-8..8'],
  ],
  [
    'long-sequences-short',
    'shifted cancellation',
    'bfloat16',
    8,
    [v => Math.min(v[0]!, v[1]!), '-4016..-2064/16'],
    [v => Math.max(v[0]!, v[1]!), '-1936..-944/16'],
    [v => Math.min(v[2]!, v[3]!), '-4016..-2064/16'],
    [v => Math.max(v[2]!, v[3]!), '-1936..-944/16'],
    [v => Math.sign(v[0]! - v[1]!), '-1 1'],
    [v => Math.sign((v[0]! - v[1]!) * (v[2]! - v[3]!)), '1'],
    [v => v[0]! - v[2]!, '-32 -16 0 16 32'],
    [v => v[1]! - v[3]!, '-32 -16 0 16 32'],
    ...short,
  ],
  [
    'small-difference',
    'small-difference cancellation',
    'float64',
    6,
    [x(2), '-37.5..-2/0.125'],
    [x(3), '-37.5..-2/0.125'],
    ...[0, 1].map((i): Reach => [v => millionths(v[i]! - v[i + 2]!), '-90000..90000/1']),
    ...[0, 1].map((i): Reach => [v => millionths(Math.abs(v[i]! - v[i + 2]!)), '1..90000/1']),
    ...full,
  ],
]

/** In millionths, of differences of numbers below 64 whose 53 digits leave 14 behind the point. */
const millionths = (value: number) => Number((value * 1e6).toFixed(3))

/** How the groups are called. */
export const PAIR_GROUPS = [
  ...['smoke', 'native64', 'native32', 'native16', 'saturation', 'wrong-way', 'tie', 'long-sequences'],
  ...['long-sequences-short', 'small-difference'],
]
export const MARGIN_GROUPS = ['beyond-limits', 'small-beta', 'equal-pair']

/** The groups of losses of a margin βh. */
export const groupsOfMargins = (betas: string, others: readonly Reach[] = []): GroupRow[] => [
  [
    'beyond-limits',
    'limit',
    'bfloat16',
    16,
    [(...input) => Math.abs(margin(...input)), '10.5 21 24 60 84 88.5 704'],
    [(...input) => Math.sign(margin(...input)), '-1 1'],
    [v => Math.max(...v.filter((_, i) => i !== 0 && i !== 2)), '-2..0/0.125'],
    [p(0), betas],
    ...others,
  ],
  [
    'small-beta',
    'limit',
    'bfloat16',
    4,
    [v => Math.abs(h(v, [], { x: [], p: [] })), '256..512/16'],
    [v => Math.sign(h(v, [], { x: [], p: [] })), '-1 1'],
    [p(0), '0.0009765625 0.0078125'],
    ...others,
  ],
  [
    'equal-pair',
    'tie',
    'bfloat16',
    10,
    [([w, l, refW, refL]) => [w === l, refW === refL, w === refW, l === refL].indexOf(true), '0 1 2 3'],
    [v => Math.min(...v), '-40..-19/0.25'],
    // The first two of those whose last two are equal.
    [v => (v[2] === v[3] ? v[1]! - v[0]! : 1.5), '0.5..2.5/0.25'],
    [v => Math.max(...v) - Math.min(...v), '2..5.5/0.25'],
    [p(0), betas],
    ...others,
  ],
]
