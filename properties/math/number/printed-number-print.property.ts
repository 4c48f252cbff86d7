import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ExactEnclosure,
  isOrderOfMagnitude,
  isPowerOfTenAlone,
  judgeRounding,
  nearestPowerOfTen,
  printRounded,
  readPrinted,
} from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

const print = (value: string | Rational, like: string) => {
  const exact = Rational.of(value)
  return printRounded({ lower: exact, upper: exact }, readPrinted(like))
}

/** Values as decimals, with many that end in 5, 49…9 or 50…1 where they are cut. */
const value = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(9, 99, 999, 9999, 0)),
    fc.constantFrom('', '4', '5', '6', '49999', '50000', '50001', '95', '995', '9995'),
    fc.integer({ min: -6, max: 6 }),
  )
  .map(([sign, whole, tail, exponent]) => `${sign}${whole}.${tail}e${exponent}`)

const plainLike = fc.constantFrom('7', '0', '61000', '1.5', '-0.57', '.5', '0.000', '1.00')

const scientificLike = fc.constantFrom('1e18', '5.9e23', '2.0e-3', '-8.25e4', '1.000e0')

describe('printing in the style of a number', () => {
  test.each([
    ['80.64', '82', '81'],
    ['80640.4', '8.2e4', '8.1e4'],
    ['290302.7', '2.95e5', '2.90e5'],
    ['61333.3', '60,000', '61,333'],
    ['1234567.8', '1,000', '1,234,568'],
    ['999', '1,000', '999'],
    ['123456', '1,000', '123,456'],
    ['9.996', '1.23', '10.00'],
    ['9.996', '1.23e0', '1.00e1'],
    ['0.0999', '1.2e3', '1.0e-1'],
    ['0.5', '7', '0'],
    ['1.5', '7', '2'],
    ['-2.5', '7', '-2'],
    ['0.3', '0', '0'],
    ['-0.3', '0', '0'],
    ['-0.57737', '-0.57', '-0.58'],
    ['0.087557', '0.087', '0.088'],
    ['1/3', '.5', '0.3'],
    ['1e24', '1e23', '1e24'],
    ['1e24', '7', `1${'0'.repeat(24)}`],
    ['0', '5.9e23', '0.0e23'],
    ['123456', '50.0e3', '12.3e4'],
    ['123456', '0.5e3', '0.1e6'],
    ['250', '0.0e3', '0.2e3'],
  ])('%s like %s is %s', (exact, like, expected) => {
    expect(print(exact, like)).toBe(expected)
  })

  test('a plain number has the digits of toFixed of decimal.js, half to even', () => {
    fc.assert(
      fc.property(value, plainLike, (exact, like) => {
        const decimals = like.split('.')[1]?.length ?? 0
        const expected = new Decimal(exact).toFixed(decimals, Decimal.ROUND_HALF_EVEN)
        expect(print(exact, like)).toBe(/[1-9]/.test(expected) ? expected : expected.replace('-', ''))
      }),
      { numRuns: 1000 },
    )
  })

  test('a scientific number has the digits of toExponential of decimal.js, half to even', () => {
    fc.assert(
      fc.property(value, scientificLike, (exact, like) => {
        fc.pre(Number(exact) !== 0)
        const digits = readPrinted(like).significantDigits.most
        const expected = new Decimal(exact).toExponential(digits - 1, Decimal.ROUND_HALF_EVEN)
        expect(print(exact, like)).toBe(expected.replace('e+', 'e'))
      }),
      { numRuns: 1000 },
    )
  })

  test('what is printed is accepted as the value, and is printed again unchanged', () => {
    fc.assert(
      fc.property(value, fc.oneof(plainLike, scientificLike), (exact, like) => {
        const text = print(exact, like)!
        const lower = Rational.of(exact)
        expect(judgeRounding(readPrinted(text), { lower, upper: lower }).agreement).toMatch(/exact|rounded/)
        expect(print(text, like)).toBe(text)
      }),
    )
  })

  test('a greater value is never printed as a smaller one', () => {
    fc.assert(
      fc.property(value, value, fc.oneof(plainLike, scientificLike), (first, second, like) => {
        const [printedFirst, printedSecond] = [print(first, like)!, print(second, like)!].map(Rational.of)
        const order = Rational.of(first).cmp(second)
        expect(order * printedFirst!.cmp(printedSecond!)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('an enclosure is printed exactly if all of it rounds to one number', () => {
    const like = readPrinted('1.5')
    const enclosure = (lower: string, upper: string) => ({
      lower: Rational.of(lower),
      upper: Rational.of(upper),
    })
    expect(printRounded(enclosure('0.15001', '0.24999'), like)).toBe('0.2')
    expect(printRounded(enclosure('0.15', '0.25'), like)).toBe('0.2')
    expect(printRounded(enclosure('0.14999', '0.24'), like)).toBe(null)
    expect(printRounded(enclosure('0.16', '0.25001'), like)).toBe(null)
    expect(printRounded(enclosure('-0.04', '0.04'), like)).toBe('0.0')
    expect(printRounded(enclosure('9.94e5', '9.96e5'), readPrinted('1.5e3'))).toBe(null)
  })
})

test('as many digits as are printed count, the zeros that end them too', () => {
  const point = (text: string) => ({ lower: Rational.of(text), upper: Rational.of(text) })
  expect(printRounded(point('123456'), readPrinted('120e3'))).toBe('123e3')
  expect(printRounded(point('0.0012345'), readPrinted('1.00e-3'))).toBe('1.23e-3')
})

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
