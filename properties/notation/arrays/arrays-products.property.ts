import { describe, expect, test } from 'vitest'
import { product, total, type Worked } from '../../../src/notation/arrays/arrays.js'
import type { Node } from '../../../src/notation/tree/node.js'

import { list, matrix, PLACE, row, scalar, shown } from './arrays-here.js'

describe('a sum', () => {
  test.each<[string, readonly Worked[], unknown]>([
    ['of numbers', [scalar(2), scalar(3)], 5],
    ['of lists', [list(1, 2), list(3, 4)], ['list', [4], [6]]],
    ['of three lists', [list(1, 2), list(3, 4), list(5, 6)], ['list', [9], [12]]],
    ['of one list', [list(1, 2)], ['list', [1], [2]]],
    ['of wide matrices', [matrix([1, 2, 3]), matrix([5, 6, 7])], [[6, 8, 10]]],
    ['of lists of two lengths', [list(1, 2), list(3, 4, 5)], null],
    ['of two shapes', [matrix([1, 2]), list(1, 2)], null],
    ['of two widths', [matrix([1, 2]), matrix([1, 2, 3])], null],
    ['of a number and a list', [scalar(1), list(1, 2)], null],
    ['of a list and a number', [list(1, 2), scalar(1)], null],
    ['whose last is of another shape', [list(1, 2), list(1, 2), list(1, 2, 3)], null],
  ])('%s', (_, parts, expected) => expect(shown(total(PLACE, parts))).toEqual(expected))

  test('stands at its place', () => {
    expect((total(PLACE, [scalar(1), scalar(2)]) as { scalar: Node }).scalar).toMatchObject({
      start: 7,
      end: 9,
    })
  })
})

describe('a product', () => {
  const [u, v] = [list(1, 2, 3), list(4, 5, 6)]
  const square = matrix([1, 2], [3, 4])

  test.each<[string, Worked, Worked, 'dot' | 'cross' | 'beside', unknown]>([
    ['of numbers', scalar(2), scalar(3), 'beside', 6],
    ['of a number and a list', scalar(2), u, 'beside', ['list', [2], [4], [6]]],
    ['of a list and a number', u, scalar(2), 'dot', ['list', [2], [4], [6]]],
    ['of lists with a dot', u, v, 'dot', 32],
    ['of lists with a cross', u, v, 'cross', ['list', [-3], [6], [-3]]],
    ['of lists side by side', u, v, 'beside', null],
    ['of short lists with a cross', list(1, 2), list(3, 4), 'cross', null],
    ['of short lists with a dot', list(1, 2), list(3, 4), 'dot', 11],
    ['of lists of one', list(2), list(3), 'dot', 6],
    ['of matrices with a cross', square, matrix([5, 6], [7, 8]), 'cross', null],
    ['of a wide and a high matrix', matrix([1, 2, 3]), matrix([4], [5], [6]), 'beside', 32],
    ['of a matrix and a list', square, list(5, 6), 'beside', ['list', [17], [39]]],
    ['of a list and a matrix', list(5, 6), square, 'beside', [[23, 34]]],
    ['of a list and a high matrix', list(5, 6), matrix([1, 2, 3], [4, 5, 6]), 'beside', [[29, 40, 51]]],
    ['of a list and a matrix that does not fit', list(5, 6, 7), square, 'beside', null],
    ['of a list and a row', list(5, 6), row(1, 2), 'beside', ['list', [5, 10], [6, 12]]],
    ['of a matrix and a row', square, row(5, 6), 'beside', ['list', [17], [39]]],
    ['of a matrix and a row that does not fit', square, row(5, 6, 7), 'beside', null],
    ['of a matrix and one number in a row', matrix([1], [2]), row(3), 'beside', null],
    ['of a list and a matrix of one column', list(1, 2), matrix([3], [4]), 'dot', 11],
  ])('%s', (_, left, right, join, expected) =>
    expect(shown(product(PLACE, left, right, join))).toEqual(expected),
  )
})

describe('a list beside a matrix', () => {
  test.each<[string, Worked, Worked, unknown]>([
    ['is a row before one of as many rows', list(1, 2), matrix([1, 2], [3, 4]), [[7, 10]]],
    ['is a column behind one', matrix([1, 2], [3, 4]), row(5, 6), ['list', [17], [39]]],
    ['is a row behind a column', matrix([1], [2]), row(3, 4), ['list', [3, 4], [6, 8]]],
  ])('%s', (_, left, right, expected) =>
    expect(shown(product(PLACE, left, right, 'beside'))).toEqual(expected),
  )

  test('a list of several rows is not turned', () => {
    const outer = product(PLACE, matrix([1], [2]), row(3, 4), 'beside')!
    expect(shown(product(PLACE, matrix([0, 1], [1, 0]), outer, 'beside'))).toEqual(['list', [6, 8], [3, 4]])
  })
})
