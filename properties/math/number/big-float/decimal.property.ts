import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigFloats } from '../../../../src/math/number/big-float/big-float.js'
import { printDecimal, readDecimal } from '../../../../src/math/number/big-float/decimal.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { bigFloat } from './big-float-oracle.js'

/** Holds every number of this file exactly, so that it rounds once, where it prints. */
const Exact = Decimal.clone({ precision: 2000, rounding: Decimal.ROUND_HALF_EVEN })

const context = bigFloats(30)

describe('a BigFloat in decimal', () => {
  test('prints the digits and the layout of toPrecision of decimal.js, half to even', () => {
    fc.assert(
      fc.property(bigFloat(context, -120, 120), fc.integer({ min: 1, max: 60 }), (value, digits) => {
        const exact = new Exact(`${value.mantissa}`).times(new Exact(2).pow(value.exponent))
        expect(value.toDecimalString(digits)).toBe(exact.toPrecision(digits))
      }),
      { numRuns: 500 },
    )
  })

  test('rounds ties to even and carries into one digit more', () => {
    const print = (text: string, digits: number) => context.of(text).toDecimalString(digits)
    expect([print('2.5', 1), print('3.5', 1), print('-2.5', 1), print('0.125', 2)]).toEqual([
      '2',
      '4',
      '-2',
      '0.12',
    ])
    expect([print('9.96', 2), print('99.96', 2), print('0.9996', 2), print('9.94', 2)]).toEqual([
      '10',
      '1.0e+2',
      '1.0',
      '9.9',
    ])
    expect([print('0', 1), print('0', 2), print('0', 3), print('1000', 4), print('1000', 3)]).toEqual([
      '0',
      '0.0',
      '0.00',
      '1000',
      '1.00e+3',
    ])
    expect([print('1e-6', 2), print('1e-7', 2)]).toEqual(['0.0000010', '1.0e-7'])
    expect([print('1e-7', 1), print('7e9', 1), print('7', 1), print('-7e9', 1)]).toEqual([
      '1e-7',
      '7e+9',
      '7',
      '-7e+9',
    ])
    expect([print('12', 1), print('12', 2), print('1.2', 2)]).toEqual(['1e+1', '12', '1.2'])
    expect(`${context.of('0.1')}`).toBe(`0.1${'0'.repeat(29)}`)
  })

  test('is right at every power of ten and one digit below it', () => {
    for (let power = -60; power <= 60; power++) {
      expect(Rational.of(context.of(`1e${power}`).toDecimalString(30)).eq(`1e${power}`)).toBe(true)
      const below = `9.9999999999999999e${power}`
      expect(Rational.of(context.of(below).toDecimalString(17)).eq(below)).toBe(true)
    }
  })

  test('is right where a power of two all but meets a power of ten, and a double cannot tell which is greater', () => {
    const { of } = reals(40)
    let fraction = of(2).log(10)
    // The denominators of the continued fraction of log₁₀ 2.
    let [before, denominator] = [0, 1]
    for (;;) {
      fraction = of(1).div(fraction.minus(fraction.floor()))
      const next = fraction.floor().toNumber() * denominator + before
      if (next > 1e12) break
      ;[before, denominator] = [denominator, next]
      const expected = of(2).pow(denominator).toPrecision(25)
      expect(printDecimal({ mantissa: 1n, exponent: denominator }, 25)).toBe(expected)
    }
    expect(denominator).toBeGreaterThan(1e10)
  })

  test('is read to the wanted bits, from as many digits as there are', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 80n), max: 10n ** 80n }), fc.integer({ min: -400, max: 400 }))
      .map(([digits, exponent]) => `${digits}e${exponent}`)
    fc.assert(
      fc.property(decimal, fc.integer({ min: 10, max: 300 }), (text, bits) => {
        const { mantissa, exponent } = readDecimal(text, bits)
        const error = Rational.of(mantissa).times(Rational.of(2).pow(exponent)).minus(text).abs()
        expect(error.lte(Rational.of(text).abs().times(Rational.of(2).pow(-bits)))).toBe(true)
      }),
    )
  })

  test.each([
    ['.5', '1/2'],
    ['5.', '5'],
    ['+1.25e2', '125'],
    [' -0.0e5 ', '0'],
    ['0.5E1', '5'],
    ['12.5e-1', '5/4'],
    ['007', '7'],
    ['0e999999999999999', '0'],
    ['-0', '0'],
    ['-12e3', '-12000'],
  ])('is read from "%s" as %s', (text, expected) => {
    expect(context.of(text).toRational().toString()).toBe(expected)
  })

  test('keeps its digits through exponents whose powers of ten are rounded', () => {
    for (const exponent of [
      '10001',
      '-10001',
      '25000',
      '1000003',
      '-1000003',
      '330000000000',
      '-329999999999',
    ]) {
      const text = `-1.2345678901234567890123456789e${exponent}`
      expect(context.of(text).toDecimalString(29)).toBe(text.replace(/e(\d)/, 'e+$1'))
    }
    const { mantissa, exponent } = readDecimal('3e10001', 200)
    expect(exponent).toBeGreaterThan(10001)
    const rounded = new Exact(`${mantissa}`).times(new Exact(2).pow(exponent))
    expect(rounded.div('3e10001').minus(1).abs().lt('1e-60')).toBe(true)
  })

  test.each(['', ' ', '.', '+', 'e5', '1e', '1e+', '--1', '1 2', 'x'.repeat(50)])(
    'is not read from "%s"',
    text => {
      const message = `BigFloat: expected a decimal such as 1.83e12, got "${text.slice(0, 40)}"`
      expect(() => readDecimal(text, 20)).toThrow(new SyntaxError(message))
    },
  )

  test('is read with more bits than are wanted, cut off toward 0', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: -90, max: 90 }))
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 200 }), ([digits, places], bits) => {
        const { mantissa, exponent } = readDecimal(`-${digits}e${places}`, bits)
        const units = Rational.of(`${digits}e${places}`).times(Rational.of(2).pow(-exponent))
        const short = units.plus(Rational.of(mantissa))
        expect(short.gte(0) && short.lt(1)).toBe(true)
        expect((-mantissa).toString(2).length).toBeGreaterThan(bits)
      }),
      { numRuns: 200 },
    )
  })

  test('is exact up to the last power of ten that is not rounded, so that ties are seen', () => {
    for (const [first, expected] of [
      [25n, '2e+10000'],
      [35n, '4e+10000'],
    ] as const) {
      expect(printDecimal({ mantissa: first * 5n ** 9999n, exponent: 9999 }, 1)).toBe(expected)
    }
    const bits = 40
    for (const [sign, text] of [
      [1n, '1e10000'],
      [-1n, '-1e10000'],
    ] as const) {
      const { mantissa, exponent } = readDecimal(text, bits)
      expect(mantissa * 2n ** BigInt(exponent)).toBe(sign * 10n ** 10_000n)
    }
  })

  test('prints as many digits as are wanted where powers of ten are rounded', () => {
    const [size, big] = [new Exact('1.234567890123456789e25000'), 10n ** 25_000n]
    for (const digits of [1, 20, 150, 300]) {
      const [mantissa, text] = [(1234567890123456789n * big) / 10n ** 18n, size.toPrecision(digits)]
      expect(printDecimal({ mantissa, exponent: 0 }, digits)).toBe(text)
      expect(printDecimal({ mantissa: -mantissa, exponent: 0 }, digits)).toBe(`-${text}`)
    }
    // 1/10^25000 to 1100 bits, by a division of its own.
    const inverse = { mantissa: 2n ** 84_200n / big, exponent: -84_200 }
    for (const digits of [1, 20, 150, 300])
      expect(printDecimal(inverse, digits)).toBe(
        digits === 1 ? '1e-25000' : `1.${'0'.repeat(digits - 1)}e-25000`,
      )
  })

  test('keeps every bit of a precision that is longer than the powers of ten that are exact', () => {
    const bits = 70_000
    const { mantissa, exponent } = readDecimal('3e-10001', bits)
    const shift = BigInt(-exponent)
    // m · 10^10001 = 3 · 2^n but for what the bits beyond the wanted ones hold.
    const error = (3n << shift) - mantissa * 10n ** 10_001n
    expect((error < 0n ? -error : error) < 10n ** 10_001n * 2n).toBe(true)
  })

  test('refuses a count of digits that it cannot print', () => {
    for (const digits of [0, -1, 1.5, 10_001])
      expect(() => context.of(1).toDecimalString(digits)).toThrow(RangeError)
    expect(printDecimal({ mantissa: 1n, exponent: 3 }, 3)).toBe('8.00')
  })
})
