import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areEqual,
  exactNegative,
  exactProduct,
  exactSum,
  isZero,
} from '../../../src/conform/operations/exact-decimal.js'
import { totalOf } from '../../../src/conform/operations/total.js'
import { exactValue, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../src/math/number/dtype/float.js'
import { exactDecimal } from '../../../src/math/number/exact-decimal.js'
import { Rational } from '../../../src/math/number/rational.js'

describe('exact decimals', () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })

  test('are read back as the fraction, sums and products too', () => {
    fc.assert(
      fc.property(double, double, (left, right) => {
        const [a, b] = [exactValue(left), exactValue(right)]
        expect(Rational.of(exactDecimal(a)).eq(a)).toBe(true)
        expect(Rational.of(exactNegative(exactDecimal(a))).eq(a.neg())).toBe(true)
        expect(Rational.of(exactSum(exactDecimal(a), exactDecimal(b))).eq(a.plus(b))).toBe(true)
        expect(Rational.of(exactProduct(exactDecimal(a), exactDecimal(b))).eq(a.times(b))).toBe(true)
      }),
    )
  })

  test('are equal and 0 by their value, however they are written', () => {
    expect(['0', '-0.00', '0e9'].every(isZero)).toBe(true)
    expect(isZero('0.001')).toBe(false)
    expect([areEqual(['1.5', '15e-1', '1.50']), areEqual([]), areEqual(['1', '1', '2'])]).toEqual([
      true,
      true,
      false,
    ])
  })
})

test('a total goes over its terms from the first to the last, and there is none of nothing', () => {
  const { of } = floats(FLOAT64)
  // 1 + 1e-16 is 1, while 1e-16 + 1e-16 + 1 is not.
  expect(totalOf([of(1), of('1e-16'), of('1e-16')]).value).toBe(1)
  expect(totalOf([of('1e-16'), of('1e-16'), of(1)]).value).toBeGreaterThan(1)
  expect(() => totalOf<Rational>([])).toThrow('totalOf: expected at least one term, got none')
})
