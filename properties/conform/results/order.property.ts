import { expect, test } from 'vitest'
import { order } from '../../../src/conform/results/order.js'

test.each<[number | string, number | string, number]>([
  [1, 2, -1],
  [2, 1, 1],
  [2, 2, 0],
  [0, -0, 0],
  [Number.NEGATIVE_INFINITY, -1, -1],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'aa', -1],
  ['', '', 0],
  ['B', 'a', -1],
  ['10', '9', -1],
])('of %j and %j', (a, b, expected) => expect(order(a, b)).toBe(expected))
