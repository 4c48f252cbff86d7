import { describe, expect, test } from 'vitest'
import {
  corner,
  cornerMargin,
  eighths,
  MARGINS,
  native,
  quarters,
  several,
  smoke,
} from '../../../src/conform/operations/case-groups.js'
import { TIE } from '../../../src/conform/operations/flags.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { cornerInputs, expectReach, x } from './preference/reach.js'

const draw = () => ({ x: ['1'], p: [] })
const drawn = (
  one: Parameters<typeof eighths>[0] extends infer Draw ? (draw: Draw) => string : never,
  dtype = BFLOAT16,
) => cornerInputs({ dtype, draw: from => ({ x: [one(from)], p: [] }) })

describe('groups', () => {
  const told = (group: ReturnType<typeof smoke>) => [
    group.id,
    group.flags.map(({ name }) => name),
    group.dtype.name,
    group.count,
  ]

  test('smoke is of short numbers, 16 of them unless told otherwise', () => {
    expect(told(smoke(draw))).toEqual(['smoke', ['smoke'], 'bfloat16', 16])
    expect(told(smoke(draw, 3))).toEqual(['smoke', ['smoke'], 'bfloat16', 3])
    expect(smoke(draw).draw).toBe(draw)
  })

  test('native has one for each format but bfloat16', () => {
    const expected = (count: number) =>
      [64, 32, 16].map(bits => [`native${bits}`, ['full-mantissa'], `float${bits}`, count])
    expect(native(draw).map(told)).toEqual(expected(8))
    expect(native(draw, 2).map(told)).toEqual(expected(2))
    expect(native(draw).every(group => group.draw === draw)).toBe(true)
  })

  test('a corner has its flags and format, and 8 cases unless told otherwise', () => {
    expect(told(corner('edge', [TIE], FLOAT32, draw))).toEqual(['edge', ['tie'], 'float32', 8])
    expect(told(corner('edge', [], FLOAT64, draw, 5))).toEqual(['edge', [], 'float64', 5])
    expect(corner('edge', [], FLOAT64, draw).draw).toBe(draw)
  })
})

describe('numbers', () => {
  test('quarters and eighths within their ends', () => {
    expectReach(
      drawn(draw => quarters(draw, -3, 2)),
      [[x(0), '-3..2/0.25']],
    )
    expectReach(
      drawn(draw => eighths(draw, -1, 4)),
      [[x(0), '-1..4/0.125']],
    )
  })

  test('several are drawn one by one', () => {
    let count = 0
    expect(several(3, () => `${count++}`)).toEqual(['0', '1', '2'])
    expect(several(0, () => 'none')).toEqual([])
  })

  test('margins are beyond where σ rounds to 1 and e^x overflows or is 0 in each format', () => {
    expect(MARGINS).toEqual([6, 8, 12, 17, 37, 88.7, 103, 709, 745, 1e4])
    expectReach(drawn(cornerMargin, FLOAT64), [
      [([margin]) => Math.abs(margin!), '6 8 12 17 37 88.7 103 709 745 10000'],
      [([margin]) => Math.sign(margin!), '-1 1'],
    ])
    for (const bound of [5.54, 7.62, 11.1, 16.6, 36.7])
      expect(
        MARGINS.some(margin => margin > bound && margin < bound * 1.1),
        `${bound}`,
      ).toBe(true)
  })
})
