import { describe, expect, test } from 'vitest'
import type { Equation } from '../../../../../src/conform/operations/operation.js'
import {
  deviationOf,
  differencesFromMean,
  literalDifferencesFromMean,
  onePassVariance,
  scaleOf,
  varianceOf,
} from '../../../../../src/fields/machine-learning/operations/rewards/deviation.js'
import { type Real, reals } from '../../../../../src/math/number/interval/real.js'
import { gradientOf } from '../dual.js'
import { at } from '../preference/equation-table.js'

const { of } = reals(30)

describe.each([0, 1])('with ddof %s', ddof => {
  test('refuses as many numbers as it, and takes one more', () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, i) => of(i))
    const variances = [
      (values: Real[]) => varianceOf(differencesFromMean(values), ddof),
      (values: Real[]) => onePassVariance(values, ddof),
    ]
    for (const by of variances) {
      expect(() => by(numbers(ddof))).toThrow(RangeError)
      expect(by(numbers(ddof + 1)).toString()).toBe(ddof === 0 ? '0' : '0.5')
    }
    expect(() => deviationOf(numbers(ddof), ddof, of)).toThrow(RangeError)
  })
})

describe('differences from the mean', () => {
  test('of equal numbers are exactly 0 whatever their offset, in few digits too', () => {
    const coarse = reals(3)
    const equal = [1, 2, 3].map(() => coarse.of('0.1'))
    expect(differencesFromMean(equal).map(String)).toEqual(['0', '0', '0'])
    expect(deviationOf(differencesFromMean(equal), 1, coarse.of).toString()).toBe('0')
    // The sum of five roots of 7, over five, is not the root in so many digits.
    const groups = [2, 3, 5, 6, 7, 8].flatMap(square =>
      [3, 4, 5, 6, 7].map(size => Array.from({ length: size }, () => coarse.of(square).sqrt())),
    )
    const isExact = (differences: readonly Real[]) => differences.every(difference => difference.isZero())
    expect(groups.filter(group => !isExact(differencesFromMean(group)))).toEqual([])
    expect(groups.every(group => isExact(literalDifferencesFromMean(group)))).toBe(false)
  })

  test('of none are refused', () => {
    expect(() => differencesFromMean([])).toThrow(RangeError)
    expect(() => literalDifferencesFromMean([])).toThrow(RangeError)
  })
})

test('a variance in one pass is 0 where rounding would make it negative', () => {
  // Guard digits aside, 19 digits of which the square of the mean is rounded up, and the mean of squares down.
  const coarse = reals(1)
  const variances = Array.from({ length: 60 }, (_, i) => {
    const value = coarse.of(`0.${i + 31}`).sqrt()
    return onePassVariance([value, value, value], 0)
  })
  expect(variances.every(variance => variance.gte(0))).toBe(true)
})

test('equal deviation and ε have that scale with ε as a floor', () => {
  expect(scaleOf([of(1), of(-1)], 0, of(1), 'floor', of).toString()).toBe('1')
  // Which has no slope; one that is smaller leaves the deviation its own, r_i/(n σ).
  const floored: Equation = ({ x, p, of }) => [scaleOf(differencesFromMean(x), 0, p[0]!, 'floor', of)]
  const slopes = (epsilon: number) => gradientOf(floored, at([1, -1], [epsilon]), reals(30)).map(Number)
  expect(slopes(1)).toEqual([0, 0])
  expect(slopes(0.5)).toEqual([0.5, -0.5])
})
