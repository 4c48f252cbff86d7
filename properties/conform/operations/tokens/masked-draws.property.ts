import { describe, expect, test } from 'vitest'
import type { Input } from '../../../../src/conform/operations/operation.js'
import {
  LONG_ROW,
  MAX_KEPT_LENGTH,
  maskedMatrixGroups,
} from '../../../../src/conform/operations/tokens/masked-draws.js'
import { cornerInputs, p, type Quantity, type Reach, testGroups } from '../preference/reach.js'

const rows = ({ shape }: Input) => Number(shape![0])
const columns = ({ shape }: Input) => Number(shape![1])
const masks = (input: Input): string[] =>
  Array.from({ length: rows(input) }, (_, row) =>
    input.mask!.slice(row * columns(input), (row + 1) * columns(input)).join(''),
  )
/** How many entries of each row count. */
const lengths = (input: Input) => masks(input).map(row => row.replaceAll('0', '').length)
const of =
  (f: (input: Input) => number): Quantity =>
  (_x, _p, input) =>
    f(input)
const isSized = of(({ x, mask, shape }) =>
  Number(
    x.length === mask!.length && x.length === Number(shape![0]) * Number(shape![1]) && shape!.length === 2,
  ),
)
/** Whether the entries that count come first in every row. */
const isPadded = of(input => Number(masks(input).every(row => /^1*0*$/.test(row))))

const SHAPED: Reach[] = [
  [isSized, '1'],
  [p(0), '7'],
]
const EIGHTHS: Reach = [x => x[0]!, '-7.875..7.875/0.125']
const unequal: Reach[] = [
  ...SHAPED,
  [isPadded, '1'],
  [of(rows), '2 3 4'],
  [of(columns), '3 4 5 6'],
  [of(input => lengths(input)[0]!), '2 3 4 5 6'],
  [of(input => columns(input) - lengths(input)[0]!), '0 1 2 3 4'],
  [of(input => lengths(input).at(-1)!), '1'],
  [of(input => Math.min(...lengths(input))), '1'],
  [of(input => (rows(input) > 2 ? lengths(input)[1]! : 1)), '1 2 3 4 5 6'],
  [of(input => (rows(input) > 2 ? columns(input) - lengths(input)[1]! : 0)), '0 1 2 3 4 5'],
  EIGHTHS,
]
const scattered: Reach[] = [
  ...SHAPED,
  [of(rows), '2 3 4'],
  [of(columns), '3 4 5 6'],
  // The first of the first two rows count, the second of the second row does not.
  [of(input => Number(masks(input)[0]![0])), '1'],
  [of(input => Number(masks(input)[1]!.slice(0, 2))), '10'],
  [of(input => Number(masks(input)[0]![1])), '0 1'],
  [of(input => Number(masks(input)[1]![2])), '0 1'],
  [isPadded, '0 1'],
  [x => x[0]!, '-8..8'],
]
const cancelling: Reach[] = [
  ...SHAPED,
  [isPadded, '1'],
  [of(rows), '3'],
  [of(columns), '2 3 4'],
  [of(input => lengths(input)[2]!), '1'],
  [of(input => lengths(input)[0]! + lengths(input)[1]! - 2 * columns(input)), '0'],
  [x => x[0]!, '512..1024'],
  [
    (x, _, input) =>
      Math.max(...x.slice(0, columns(input)).map((large, i) => Math.abs(large + x[i + columns(input)]!))),
    '0',
  ],
  [(x, _, input) => x[2 * columns(input)]!, '-8..8'],
]
const large: Reach[] = [
  ...SHAPED,
  [isPadded, '1'],
  [of(rows), '4'],
  [of(columns), '32'],
  [of(input => Number(lengths(input).join(''))), '3224171'],
  [x => Math.min(...x), '-8'],
  [x => Math.max(...x), '8'],
]

testGroups(
  maskedMatrixGroups(() => ['7']),
  [
    ['smoke', 'smoke', 'bfloat16', 14, ...unequal],
    ['native64', 'full-mantissa', 'float64', 8, ...scattered],
    ['native32', 'full-mantissa', 'float32', 8, ...scattered],
    ['native16', 'full-mantissa', 'float16', 6, ...SHAPED],
    ['native-bfloat16', 'full-mantissa', 'bfloat16', 6, ...SHAPED],
    ['unequal-rows', 'unequal-lengths', 'bfloat16', 6, ...unequal],
    [
      'masked-row',
      'masked-row unequal-lengths',
      'bfloat16',
      6,
      ...SHAPED,
      [isPadded, '1'],
      [of(rows), '3'],
      [of(columns), '3 4 5 6'],
      [of(input => lengths(input)[0]!), '2 3 4 5'],
      [of(input => Math.min(...lengths(input).map(length => columns(input) - length))), '1 2 3 4'],
      [of(input => Number(lengths(input).slice(1).join(''))), '1'],
      EIGHTHS,
    ],
    [
      'one-token',
      'singleton',
      'bfloat16',
      4,
      ...SHAPED,
      [of(columns), '2 3 4'],
      [of(input => Number(lengths(input).join(''))), '1'],
      [of(rows), '2'],
      EIGHTHS,
    ],
    [
      'all-masked',
      'all-masked',
      'bfloat16',
      3,
      ...SHAPED,
      [of(columns), '1 2 3 4'],
      [of(input => Math.max(...lengths(input))), '0'],
      [of(rows), '2'],
      EIGHTHS,
    ],
    ['cancelling64', 'cancellation', 'float64', 5, ...cancelling],
    ['cancelling32', 'cancellation', 'float32', 5, ...cancelling],
    ['long-row', 'limit long-sum', 'bfloat16', 1, ...SHAPED],
    ['large64', 'long-sum', 'float64', 2, ...large],
    ['large32', 'long-sum', 'float32', 2, ...SHAPED],
  ],
)

describe('a row longer than what code looks at', () => {
  test('has 518 or 519 tokens that count, small before the cut and large beyond', () => {
    expect([LONG_ROW, MAX_KEPT_LENGTH]).toEqual(['long-row', 512])
    const group = maskedMatrixGroups(() => []).find(({ id }) => id === 'long-row')!
    const inputs = cornerInputs(group, 12)
    const numbers = inputs.map(({ x }) => x.map(Number))
    const [before, beyond] = [numbers.flatMap(x => x.slice(0, 512)), numbers.flatMap(x => x.slice(512))]
    expect([Math.min(...before), Math.max(...before)]).toEqual([-1, 1])
    expect([Math.min(...beyond), Math.max(...beyond)]).toEqual([48, 64])
    expect(
      before.every(loss => Number.isInteger(4 * loss)) && before.some(loss => !Number.isInteger(2 * loss)),
    ).toBe(true)
    expect(new Set(inputs.map(input => lengths(input).join()))).toEqual(new Set(['518', '519']))
    expect(inputs.every(({ shape }) => shape!.join() === '1,520')).toBe(true)
    expect(inputs.every(({ mask }) => /^1*0*$/.test(mask!.join('')))).toBe(true)
  })
})
