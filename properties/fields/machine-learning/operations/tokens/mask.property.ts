import { describe, expect, test } from 'vitest'
import {
  isKept,
  keptBy,
  keptCount,
  maskedRows,
} from '../../../../../src/fields/machine-learning/operations/tokens/mask.js'

describe('a mask', () => {
  test('lets through the entries at 1, in order', () => {
    expect(keptBy([7, 8, 9], ['1', '0', '1'])).toEqual([7, 9])
    expect(keptBy([], [])).toEqual([])
    expect([isKept('1'), isKept('0')]).toEqual([true, false])
  })

  test.each([
    [[1, 2], ['1']],
    [[1], ['1', '0']],
    [[1], undefined],
    [[], undefined],
    [[1], ['2']],
    [[1], ['']],
    [[1], ['01']],
  ] as const)('of %j refuses %j', (values, mask) => {
    expect(() => keptBy(values, mask)).toThrow(RangeError)
  })

  test('counts what it lets through, 0 where there is none', () => {
    expect(keptCount({ x: [], p: [], mask: ['1', '0', '1'] })).toBe(2)
    expect(keptCount({ x: [], p: [] })).toBe(0)
    expect(() => keptCount({ x: [], p: [], mask: ['x'] })).toThrow(RangeError)
  })
})

describe('the rows of a masked matrix', () => {
  const input = { x: [], p: [], mask: ['1', '0', '1', '1', '0', '0'] }

  test('have their values, and those that count', () => {
    expect(maskedRows([1, 2, 3, 4, 5, 6], { ...input, shape: ['3', '2'] })).toEqual([
      { values: [1, 2], kept: [1] },
      { values: [3, 4], kept: [3, 4] },
      { values: [5, 6], kept: [] },
    ])
    expect(maskedRows([1, 2, 3, 4, 5, 6], { ...input, shape: ['2', '3'] }).map(({ kept }) => kept)).toEqual([
      [1, 3],
      [4],
    ])
  })

  test.each([[['2', '2']], [['4', '2']], [['6']], [[]], [undefined]] as const)(
    'are not of the shape %j',
    shape => {
      const shaped = { ...input, ...(shape && { shape }) }
      const got = shape?.join(' x ') ?? 'none'
      expect(() => maskedRows([1, 2, 3, 4, 5, 6], shaped)).toThrow(
        new RangeError(`shape: expected rows and columns of 6 values, got ${got}`),
      )
    },
  )

  test('of no mask at all are refused', () => {
    expect(() => maskedRows([1, 2], { x: [], p: [], shape: ['1', '2'] })).toThrow(
      new RangeError('mask: expected 2 entries, got none'),
    )
  })
})
