import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DTYPES, exactValue } from '../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../src/math/number/exact-decimal.js'
import { Rational } from '../../../src/math/number/rational.js'
import { finiteValue } from './dtype/dtypes.js'

/** decimal.js, which lays numbers out by the same rule, with room for every digit of a double. */
const Wide = Decimal.clone({ precision: 1200, toExpPos: 21, toExpNeg: -21, defaults: true })

/** The numerator, and twos and fives in the denominator. */
const finiteFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(60), fc.nat(60), fc.nat(40))
  .map(([numerator, twos, fives, zeros]) =>
    Rational.ratio(numerator * 10n ** BigInt(zeros), 2n ** BigInt(twos) * 5n ** BigInt(fives)),
  )
const double = fc.constantFrom(...DTYPES).chain(dtype => finiteValue(dtype).map(exactValue))
const anyNumber = fc.oneof(finiteFraction, double)

describe('the exact decimal', () => {
  test('is read back as the number by Rational', () =>
    fc.assert(
      fc.property(anyNumber, value => {
        expect(`${Rational.of(exactDecimal(value))}`).toBe(`${value}`)
      }),
    ))

  test('is what decimal.js prints of the quotient', () =>
    fc.assert(
      fc.property(anyNumber, value => {
        const quotient = new Wide(`${value.numerator}`).div(`${value.denominator}`)
        expect(exactDecimal(value)).toBe(`${quotient}`)
      }),
    ))

  test('of a double has one that Number reads, and no digit that could be left out', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        const text = exactDecimal(exactValue(value))
        expect(Number(text)).toBe(value + 0)
        expect(text).toMatch(/^(0|-?([1-9]\d*|0\.\d*[1-9]|[1-9]\d*\.\d*[1-9])(e[+-]\d+)?)$/)
      }),
    ))

  test('does not exist for other denominators', () =>
    fc.assert(
      fc.property(finiteFraction, fc.constantFrom(3n, 7n, 11n, 6n, 35n), (value, divisor) => {
        const quotient = value.div(Rational.ratio(divisor))
        const hasAnEnd = [3n, 7n, 11n].every(prime => quotient.denominator % prime !== 0n)
        if (hasAnEnd) expect(Rational.of(exactDecimal(quotient)).eq(quotient)).toBe(true)
        else expect(() => exactDecimal(quotient)).toThrow(RangeError)
      }),
    ))

  test('turns to an exponent where zeros would fill a line', () => {
    const of = (text: string) => exactDecimal(Rational.of(text))
    expect(['0', '-3', '0.125', '1e20', '-1e21', '1.5e-20', '15e-31', '123e19', '1e-21'].map(of)).toEqual([
      '0',
      '-3',
      '0.125',
      `1${'0'.repeat(20)}`,
      '-1e+21',
      `0.${'0'.repeat(19)}15`,
      '1.5e-30',
      '1.23e+21',
      '1e-21',
    ])
  })
})

test('a point stands before the last digits, a sign before the first, and 0 has neither', () => {
  for (const text of ['0', '0.5', '12.5', '-0.5', '1', '-1', '10', '0.05', '100.25', '-100'])
    expect(exactDecimal(Rational.of(text))).toBe(text)
})
