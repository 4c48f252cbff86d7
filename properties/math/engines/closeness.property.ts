import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areWithin, mayBeEqual } from '../../../src/math/engines/closeness.js'
import { Rational } from '../../../src/math/number/rational.js'

const between = (lower: number, upper: number) => ({ lower: Rational.of(lower), upper: Rational.of(upper) })
const at = (value: number) => between(value, value)
const integers = fc.integer({ min: -1000, max: 1000 })

describe('two values within a part of the larger', () => {
  test('are those whose integers say so, either way round and with either sign', () =>
    fc.assert(
      fc.property(integers, integers, fc.integer({ min: 0, max: 20 }), (a, b, tenths) => {
        const isClose = 10 * Math.abs(a - b) <= tenths * Math.max(Math.abs(a), Math.abs(b))
        expect(areWithin(`${tenths}/10`, at(a), at(b))).toBe(isClose)
        expect(areWithin(`${tenths}/10`, at(b), at(a))).toBe(isClose)
      }),
    ))

  test.each([
    [9, 10, true],
    [10, 9, true],
    [-9, -10, true],
    [-10, -9, true],
    [89, 99, false],
    [-89, -99, false],
    [9, -10, false],
    [0, 0, true],
    [0, 1, false],
  ])('%d and %d, to a tenth', (a, b, isClose) => expect(areWithin('0.1', at(a), at(b))).toBe(isClose))
})

describe('two enclosures', () => {
  test.each([
    [0, 1, 2, 3, false],
    [0, 1, 1, 2, true],
    [0, 2, 1, 3, true],
    [0, 3, 1, 2, true],
    [1, 1, 1, 1, true],
    [1, 1, 2, 2, false],
  ])('[%d, %d] and [%d, %d] meet or do not, either way round', (a, b, c, d, meet) => {
    expect(mayBeEqual(between(a, b), between(c, d))).toBe(meet)
    expect(mayBeEqual(between(c, d), between(a, b))).toBe(meet)
  })
})
