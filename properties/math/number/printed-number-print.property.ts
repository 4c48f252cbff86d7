import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRounding, printRounded, readPrinted } from '../../../src/math/number/printed-number.js'
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
