import { describe, expect, test } from 'vitest'
import { determinantOf, type Grid, power, type Worked } from '../../../src/notation/arrays/arrays.js'
import { matrix, PLACE, shown, worth } from './arrays-here.js'

describe('a power', () => {
  const grid = (worked: Worked) => (worked as { grid: Grid }).grid
  const square = grid(matrix([1, 2], [3, 4]))
  test.each<[string, Grid, number, unknown]>([
    [
      'the second',
      square,
      2,
      [
        [7, 10],
        [15, 22],
      ],
    ],
    [
      'the third',
      square,
      3,
      [
        [37, 54],
        [81, 118],
      ],
    ],
    [
      'the inverse',
      square,
      -1,
      [
        [-2, 1],
        [1.5, -0.5],
      ],
    ],
    [
      'of three rows',
      grid(matrix([1, 0, 0], [0, 2, 0], [0, 0, 4])),
      -1,
      [
        [1, 0, 0],
        [0, 0.5, 0],
        [0, 0, 0.25],
      ],
    ],
    ['of four rows', grid(matrix([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1])), 2, null],
    ['of one number', grid(matrix([3])), 1, [[3]]],
  ])('%s', (_, of, exponent, expected) => expect(shown(power(PLACE, of, exponent))).toEqual(expected))

  test('the inverse is no list, whatever it is of', () => {
    const listed = power(PLACE, { ...square, isList: true }, -1) as { grid: Grid }
    expect(listed.grid.isList).toBe(false)
  })
})

describe('a determinant', () => {
  const of = (...rows: readonly (readonly number[])[]) => {
    const found = determinantOf(PLACE, (matrix(...rows) as { grid: Grid }).grid)
    return found && worth(found)
  }
  test.each<[readonly (readonly number[])[], number | null]>([
    [
      [
        [1, 2],
        [3, 4],
      ],
      -2,
    ],
    [
      [
        [2, 0, 1],
        [1, 3, 0],
        [0, 1, 1],
      ],
      7,
    ],
    [[[5]], null],
    [[[1, 2]], null],
    [[[1], [2]], null],
  ])('%j: %s', (rows, expected) => expect(of(...rows)).toBe(expected))
})
