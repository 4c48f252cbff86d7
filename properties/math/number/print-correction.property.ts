import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printCorrection } from '../../../src/math/number/print-correction.js'
import { judgeRounding, printRounded, readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

const point = (value: string | Rational) => ({ lower: Rational.of(value), upper: Rational.of(value) })
const print = (value: string | Rational, like: string) => printCorrection(point(value), readPrinted(like))

test.each([
  ['0.262144', '262', '0.262'],
  ['0.004', '4.0', '0.004'],
  ['1/3000', '4.00', '0.000333'],
  ['0.08', '0.8', '0.08'],
  ['0.3', '100', '0.3'],
  ['1/3', '100', '0.3'],
  ['1/2', '1234', '0.5'],
  ['9', '12', '9'],
  ['9.28', '12', '9.3'],
  ['999.5', '61,000', '1,000'],
  ['98.76', '1,234', '98.76'],
  ['-1/7', '13', '-0.14'],
  ['9.96', '12', '10.0'],
  ['0.000001234', '13', '1.2e-6'],
  ['0.00001234', '13', '0.000012'],
  ['0', '13', '0'],
  ['0.0012', '4.0e3', '1.2e-3'],
  ['0.3', '0', '0.3'],
])('%s in place of %s is %s', (value, like, text) => expect(print(value, like)).toBe(text))

test('an enclosure is printed where all of it prints so, and about 0 at its place', () => {
  const like = readPrinted('262')
  const printed = (lower: string, upper: string) =>
    printCorrection({ lower: Rational.of(lower), upper: Rational.of(upper) }, like)
  expect(printed('0.2621', '0.2624')).toBe('0.262')
  expect(printed('0.2624', '0.2626')).toBeNull()
  expect(printed('-0.2', '0.2')).toBe('0')
})

test('no value but 0 is rounded to 0, nor to fewer digits than the number has, and all are rounded well', () => {
  const value = fc
    .tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: -12, max: 6 }),
    )
    .map(([over, under, power]) =>
      Rational.of(over)
        .div(Rational.of(under))
        .times(Rational.of(`1e${power}`)),
    )
  const like = fc.constantFrom('7', '61000', '61,000', '1.5', '0.57', '.5', '1.00', '2.0e5', '0', '0.00')
  fc.assert(
    fc.property(value, like, fc.boolean(), (size, text, isNegative) => {
      const exact = isNegative ? size.neg() : size
      const printed = readPrinted(print(exact, text)!)
      const { least } = readPrinted(text).significantDigits
      expect(printed.value.isZero()).toBe(false)
      expect(judgeRounding(printed, point(exact)).agreement).toMatch(/exact|rounded/)
      const isShort = printed.unit.times(Rational.of(10).pow(least - 1)).gt(size)
      // A power of ten counts its digits by itself.
      if (isShort && !printed.text.includes('e')) expect(printed.value.eq(exact)).toBe(true)
      const atPlace = readPrinted(printRounded(point(exact), readPrinted(text))!)
      if (size.gte(atPlace.unit.times(Rational.of(10).pow(Math.max(least, 1) - 1))))
        expect(printed).toEqual(atPlace)
    }),
    { numRuns: 500 },
  )
})
