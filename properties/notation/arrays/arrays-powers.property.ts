import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { determinantOf, power, type Worked } from '../../../src/notation/arrays/arrays.js'
import type { Grid } from '../../../src/notation/arrays/grid.js'
import { matrixLike } from '../../../src/notation/arrays/identity-matrix.js'
import type { Node } from '../../../src/notation/tree/node.js'
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

  test('is the matrix multiplied by itself so many times', () => {
    const entry = fc.integer({ min: -3, max: 3 })
    const rowOf = (size: number) => fc.array(entry, { minLength: size, maxLength: size })
    const squares = fc
      .integer({ min: 2, max: 3 })
      .chain(size => fc.array(rowOf(size), { minLength: size, maxLength: size }))
    fc.assert(
      fc.property(squares, fc.integer({ min: 1, max: 9 }), (rows, exponent) => {
        const times = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
          a.map(row => b[0]!.map((_, j) => row.reduce((sum, value, i) => sum + value * b[i]![j]!, 0)))
        const expected = Array.from({ length: exponent - 1 }, () => rows).reduce(times, rows)
        const plain = (found: unknown) => JSON.parse(JSON.stringify(found).replaceAll('-0', '0'))
        expect(plain(shown(power(PLACE, grid(matrix(...rows)), exponent)))).toEqual(plain(expected))
      }),
      { numRuns: 40 },
    )
  })

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

test('0 and multiples of I are as large as what they stand beside', () => {
  const two = (matrix([1, 2], [3, 4]) as { grid: Grid }).grid
  const wide = (matrix([1, 2, 3]) as { grid: Grid }).grid
  const node = (head: Node['head'], text: string, ...args: readonly Node[]): Node => ({
    ...PLACE,
    head,
    text,
    args,
  })
  const [I, three] = [node('symbol', 'I'), node('number', '3')]
  const found = (of: Node, like: Grid) => {
    const like_ = matrixLike(of, like)
    return like_ && shown({ grid: like_ })
  }
  expect(found(I, two)).toEqual([
    [1, 0],
    [0, 1],
  ])
  expect(found(node('neg', '', node('mul', '', three, I)), two)).toEqual([
    [-3, 0],
    [0, -3],
  ])
  expect(found(node('mul', '', three, three, I), two)).toEqual([
    [9, 0],
    [0, 9],
  ])
  expect(found(node('number', '0'), wide)).toEqual([[0, 0, 0]])
  for (const of of [
    I,
    three,
    node('mul', '', I, I),
    node('mul', '', I, three),
    node('neg', '', three),
    node('add', '', I, I),
  ])
    expect(found(of, wide)).toBeNull()
})
