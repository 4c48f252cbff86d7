import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ExactEnclosure,
  isOrderOfMagnitude,
  isPowerOfTenAlone,
  nearestPowerOfTen,
  readPrinted,
} from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

const point = (value: Rational): ExactEnclosure => ({ lower: value, upper: value })

describe('an order of magnitude', () => {
  test('reaches to the square root of ten on both sides, in the 51st digit of it', () => {
    const root = '3.16227766016837933199889354443271853371955513932521'
    const printed = readPrinted('1e18')
    const beyond = '3.16227766016837933199889354443271853371955513932522'
    const ratio = (value: string) => Rational.of('1e18').times(value)
    expect(isOrderOfMagnitude(printed, point(ratio(root)))).toBe(true)
    expect(isOrderOfMagnitude(printed, point(ratio(beyond)))).toBe(false)
    expect(isOrderOfMagnitude(printed, point(ratio('1').div(root)))).toBe(true)
    expect(isOrderOfMagnitude(printed, point(ratio('1').div(beyond)))).toBe(false)
    expect(isOrderOfMagnitude(printed, { lower: ratio(root), upper: ratio(beyond) })).toBe(null)
    expect(isOrderOfMagnitude(printed, { lower: ratio('-1'), upper: ratio('1') })).toBe(null)
    expect(isOrderOfMagnitude(printed, { lower: ratio('0.1'), upper: ratio('10') })).toBe(null)
    expect(isOrderOfMagnitude(printed, point(ratio('-1')))).toBe(false)
    expect(isOrderOfMagnitude(printed, point(Rational.ZERO))).toBe(false)
    expect(isOrderOfMagnitude(readPrinted('0'), point(Rational.ZERO))).toBe(false)
  })

  test('agrees with the logarithm of floating point wherever that is certain', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (k, log) => {
          fc.pre(Math.abs(Math.abs(log) - 0.5) > 1e-9)
          const value = Rational.of((10 ** log).toString()).times(Rational.of(10).pow(k))
          expect(isOrderOfMagnitude(readPrinted(`1e${k}`), point(value))).toBe(Math.abs(log) < 0.5)
          expect(isOrderOfMagnitude(readPrinted(`-1e${k}`), point(value.neg()))).toBe(Math.abs(log) < 0.5)
        },
      ),
    )
  })

  test('is meant only by a power of ten that stands alone', () => {
    for (const text of ['1e18', '1e-3', '-1e4']) expect(isPowerOfTenAlone(readPrinted(text))).toBe(true)
    for (const text of ['1.0e18', '1', '10', '1000', '2e18', '10e17', '1.e3'])
      expect(isPowerOfTenAlone(readPrinted(text))).toBe(false)
  })
})

describe('the nearest power of ten', () => {
  test('is the one by the logarithm, as decimal places of log10 say, and none below zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: -30, max: 30 }),
        (digits, exponent) => {
          // By floating point: no mantissa of four digits is so near to √10 that a double could be wrong.
          const nearest = Math.round(Math.log10(digits) + exponent)
          const value = Rational.of(`${digits}e${exponent}`)
          expect(nearestPowerOfTen({ lower: value, upper: value })).toBe(`1e${nearest}`)
        },
      ),
    )
    const straddling = { lower: Rational.of(3), upper: Rational.of(4) }
    expect(nearestPowerOfTen(straddling)).toBeNull()
    expect(nearestPowerOfTen({ lower: Rational.of(-1), upper: Rational.ONE })).toBeNull()
  })
})

test('an enclosure from 0 on has no nearest power of ten, and no order of magnitude that is sure', () => {
  const from = (lower: string, upper: string) => ({ lower: Rational.of(lower), upper: Rational.of(upper) })
  expect(nearestPowerOfTen(from('0', '0.1'))).toBe(null)
  expect(nearestPowerOfTen(from('-1', '0.1'))).toBe(null)
  expect(nearestPowerOfTen(from('0.09', '0.1'))).toBe('1e-1')
  const printed = readPrinted('1e-1')
  expect(isOrderOfMagnitude(printed, from('0', '0.01'))).toBe(false)
  expect(isOrderOfMagnitude(printed, from('-3', '-0.1'))).toBe(false)
  expect(isOrderOfMagnitude(printed, from('-0.1', '0.1'))).toBe(null)
  expect(isOrderOfMagnitude(printed, from('0.01', '0.1'))).toBe(null)
  expect(isOrderOfMagnitude(printed, from('0.1', '10'))).toBe(null)
  expect(isOrderOfMagnitude(printed, from('0.01', '10'))).toBe(null)
  expect(isOrderOfMagnitude(printed, from('0.04', '0.3'))).toBe(true)
})
