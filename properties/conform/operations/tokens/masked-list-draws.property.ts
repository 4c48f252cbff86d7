import type { Input } from '../../../../src/conform/operations/operation.js'
import { maskedListGroups } from '../../../../src/conform/operations/tokens/masked-list-draws.js'
import { length, p, type Quantity, type Reach, testGroups } from '../preference/reach.js'

const shownBy = (x: readonly number[], { mask }: Input, entry: string) =>
  x.filter((_, i) => mask![i] === entry)
const counted =
  (of: (values: readonly number[]) => number): Quantity =>
  (x, _, input) =>
    of(shownBy(x, input, '1'))
const hidden =
  (of: (values: readonly number[]) => number): Quantity =>
  (x, _, input) =>
    of(shownBy(x, input, '0'))
const size = ({ length }: readonly number[]) => length

/** One to three hidden values from 33 to 99, anywhere among the others. */
const hides: Reach[] = [
  [hidden(size), '1 2 3'],
  [hidden(values => Math.min(...values)), '33..99/1'],
  [hidden(values => Math.max(...values)), '33..99/1'],
]
const anywhere: Reach[] = [
  [(_x, _p, { mask }) => Number(mask![0]), '0 1'],
  [(_x, _p, { mask }) => Number(mask!.at(-1)), '0 1'],
]
const distinct = (values: readonly number[]) => new Set(values).size
const SHORT: Reach = [p(0), '0.5']
const USUAL: Reach = [p(0), '0.25']

testGroups(maskedListGroups({ usual: () => ['0.25'], short: () => ['0.5'] }), [
  [
    'smoke',
    'smoke',
    'bfloat16',
    14,
    ...hides,
    ...anywhere,
    [counted(size), '3 4 5 6 7 8'],
    [counted(values => values[0]!), '-7.75..7.75/0.25'],
    SHORT,
  ],
  [
    'native64',
    'full-mantissa',
    'float64',
    8,
    ...hides,
    ...anywhere,
    [counted(size), '2 3 4 5 6 7 8 9'],
    [counted(values => values[0]!), '-4..4'],
    USUAL,
  ],
  ['native32', 'full-mantissa', 'float32', 8, ...hides, USUAL],
  ['native16', 'full-mantissa', 'float16', 6, ...hides, USUAL],
  ['native-bfloat16', 'full-mantissa', 'bfloat16', 6, ...hides, USUAL],
  [
    'constant64',
    'constant-group',
    'float64',
    4,
    ...hides,
    ...anywhere,
    [counted(size), '3 5 6 7 11 12'],
    [counted(distinct), '1'],
    USUAL,
  ],
  ['constant32', 'constant-group', 'float32', 4, ...hides, USUAL],
  ['constant-bfloat16', 'constant-group', 'bfloat16', 4, ...hides, USUAL],
  [
    'offset64',
    'shifted cancellation',
    'float64',
    5,
    ...hides,
    ...anywhere,
    [counted(size), '3 4 5 6 7 8'],
    [counted(values => Math.floor(Math.log10(values[0]! * (1 + 1e-12)))), '2 3 4 5 6 7 8 9'],
    USUAL,
  ],
  ['offset32', 'shifted cancellation', 'float32', 5, ...hides, USUAL],
  ['offset-bfloat16', 'shifted cancellation', 'bfloat16', 5, ...hides, USUAL],
  [
    'one-value',
    'singleton',
    'bfloat16',
    4,
    ...hides,
    ...anywhere,
    [counted(size), '1'],
    [counted(values => values[0]!), '-7.75..7.75/0.25'],
    SHORT,
  ],
  ['all-masked', 'all-masked', 'bfloat16', 2, ...hides, [counted(size), '0'], [length, '1 2 3'], SHORT],
  [
    'large64',
    'long-sum',
    'float64',
    2,
    ...hides,
    [counted(size), '64'],
    [counted(values => Math.min(...values)), '-1'],
    [counted(values => Math.max(...values)), '1'],
    USUAL,
  ],
  ['large32', 'long-sum', 'float32', 2, ...hides, [counted(size), '64'], USUAL],
])
