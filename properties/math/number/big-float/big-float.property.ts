import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigFloats } from '../../../../src/math/number/big-float/big-float.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { bigFloat, scaled, unitsOffRational } from './big-float-oracle.js'

const context = bigFloats(20)
const { of } = context
const value = bigFloat(context, -70, 70)
/** Twice as likely as others to be so near or so far that a sum cancels, carries or loses one operand. */
const pair = fc.tuple(value, fc.oneof(value, bigFloat(context, -3, 3), bigFloat(context, -220, 220)))

describe('the field operations of a BigFloat', () => {
  test('err by half a unit at most from exact fractions, and a quotient by 0.51', () => {
    let worst = 0
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const [exactLeft, exactRight] = [left.toRational(), right.toRational()]
        const errors = [
          [left.plus(right), exactLeft.plus(exactRight), 0.5],
          [left.minus(right), exactLeft.minus(exactRight), 0.5],
          [left.times(right), exactLeft.times(exactRight), 0.5],
          [left.div(right), exactLeft.div(exactRight), 0.51],
        ] as const
        for (const [result, exact, budget] of errors) {
          const units = unitsOffRational(result, exact)
          worst = Math.max(worst, units)
          expect(units).toBeLessThanOrEqual(budget)
        }
      }),
      { numRuns: 500 },
    )
    // If no error came near the bound, the measurement would be at fault.
    expect(worst).toBeGreaterThan(0.4)
  })

  test('keep mantissas of exactly the precision in bits', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const positive = right.abs()
        const results = [left.plus(right), left.times(right), left.div(right), positive.sqrt(), positive.ln()]
        for (const { mantissa, exponent } of results) {
          if (mantissa === 0n) expect(exponent).toBe(0)
          else expect((mantissa < 0n ? -mantissa : mantissa).toString(2)).toHaveLength(context.precision.bits)
        }
      }),
    )
  })

  test('have the symmetries of the exact ones, ties included', () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        expect(left.plus(right)).toEqual(right.plus(left))
        expect(left.times(right)).toEqual(right.times(left))
        expect(left.neg().times(right)).toEqual(left.times(right).neg())
        expect(left.neg().plus(right.neg())).toEqual(left.plus(right).neg())
        expect(left.neg().div(right)).toEqual(left.div(right).neg())
        expect(left.div(right.neg())).toEqual(left.div(right).neg())
        expect(left.minus(left).isZero()).toBe(true)
        expect(left.div(left)).toEqual(of(1))
        expect(left.abs()).toEqual(left.neg().abs())
      }),
    )
  })

  test('leave a number alone when 0 is added, and pass over what lies far below it', () => {
    const tiny = scaled(context, 1n, -300)
    for (const text of ['1', '-1.5', '0']) {
      expect(of(text).plus(0)).toEqual(of(text))
      expect(of(0).plus(text)).toEqual(of(text))
    }
    expect(of(1).plus(tiny)).toEqual(of(1))
    expect(tiny.minus(1)).toEqual(of(-1))
    expect(scaled(context, -1n, -(2 ** 39)).plus(scaled(context, 1n, 2 ** 39))).toEqual(
      scaled(context, 1n, 2 ** 39),
    )
    expect(
      scaled(context, 1n, 300)
        .plus('1e-300')
        .minus(scaled(context, 1n, 300))
        .isZero(),
    ).toBe(true)
  })

  test('pass over nothing that moves the last bit: a power of two has half a unit below it', () => {
    const { bits } = context.precision
    const power = scaled(context, 1n, 0)
    const full = 2n ** BigInt(bits) - 1n
    for (const places of [bits - 1, bits, bits + 1, bits + 2]) {
      const small = scaled(context, -full, power.exponent - places)
      for (const sum of [power.plus(small), small.plus(power)]) {
        expect(unitsOffRational(sum, power.toRational().plus(small.toRational()))).toBeLessThanOrEqual(0.5)
        // At bits + 1 places it is a unit less a trifle of those below the power, at bits + 2 half of one.
        expect(sum.cmp(power)).toBe(places <= bits + 1 ? -1 : 0)
      }
    }
  })

  test('compare as exact fractions do', () => {
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(value, fc.constantFrom(of(0), of(1)))), ([left, right]) => {
        const expected = left.toRational().cmp(right.toRational())
        expect(left.cmp(right)).toBe(expected)
        expect(right.cmp(left)).toBe(0 - expected)
        expect(left.cmp(left)).toBe(0)
        expect(left.sign()).toBe(left.toRational().sign())
      }),
    )
    expect([of(0).cmp(0), of(0).sign(), of(0).isZero(), of(1).isZero()]).toEqual([0, 0, true, false])
  })
})

describe('a BigFloat is made', () => {
  test('exactly from safe integers and from fractions of few bits, and goes back to them', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: -200, max: 200 }), (integer, exponent) => {
        const fraction = Rational.of(integer).times(Rational.of(2).pow(exponent))
        expect(of(integer).toRational()).toEqual(Rational.of(integer))
        expect(of(BigInt(integer)).toRational()).toEqual(Rational.of(integer))
        expect(of(fraction).toRational()).toEqual(fraction)
        expect(of(`${integer}`)).toEqual(of(integer))
      }),
    )
    expect(bigFloats(1).of(Number.MAX_SAFE_INTEGER).toRational()).toEqual(
      Rational.of(Number.MAX_SAFE_INTEGER),
    )
  })

  test('within 0.51 units from any fraction, as a fraction or as text', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
        fc.bigInt({ min: 1n, max: 10n ** 60n }),
        (a, b) => {
          const fraction = Rational.ratio(a, b)
          expect(unitsOffRational(of(fraction), fraction)).toBeLessThanOrEqual(0.51)
          expect(of(`${a}/${b}`)).toEqual(of(fraction))
        },
      ),
    )
  })

  test('of another precision only where that is asked for', () => {
    const other = bigFloats(50).of('0.1')
    expect(bigFloats(50)).toBe(bigFloats(50))
    expect(() => of(1).plus(other)).toThrow('BigFloat: expected an operand of 20 digits, got one of 50')
    expect(unitsOffRational(of(other), other.toRational())).toBeLessThanOrEqual(0.5)
    expect(of(other).context).toBe(context)
    const own = of('0.1')
    expect(of(own)).toBe(own)
  })

  test('with 32 bits more than the digits that were asked for need, which are 9.6 digits, and 64 at least', () => {
    for (const digits of [10, 11, 20, 50, 100]) {
      const { bits } = bigFloats(digits).precision
      expect(2n ** BigInt(bits - 32)).toBeGreaterThan(10n ** BigInt(digits))
      expect(2n ** BigInt(bits - 33)).toBeLessThan(10n ** BigInt(digits))
      expect(2n ** BigInt(bits)).toBeGreaterThan(10n ** BigInt(digits + 9))
      expect(2n ** BigInt(bits)).toBeLessThan(10n ** BigInt(digits + 10))
    }
    for (let digits = 1; digits < 10; digits++) expect(bigFloats(digits).precision.bits).toBe(64)
  })

  test('with up to ten thousand digits, and prints as many', () => {
    expect(bigFloats(10_000).digits).toBe(10_000)
    expect(of(3).toDecimalString(10_000)).toBe(`3.${'0'.repeat(9_999)}`)
    for (const digits of [10_001, 0, 1.5])
      expect(() => of(3).toDecimalString(digits)).toThrow(
        `BigFloat: expected 1 to 10000 digits to print, got ${digits}`,
      )
  })

  test('and goes back to a fraction wherever one can hold it', () => {
    for (const exponent of [65_535, -65_535, 65_000, -65_000]) {
      for (const sign of [1n, -1n]) {
        const power = Rational.of(2).pow(exponent)
        const exact = sign > 0n ? power : power.neg()
        expect(scaled(context, sign, exponent).toRational()).toEqual(exact)
      }
    }
    const last = Rational.of(3).times(Rational.of(2).pow(65_534))
    expect(scaled(context, 3n, 65_534).toRational()).toEqual(last)
    expect(of(0).toRational()).toBe(Rational.ZERO)
    for (const [mantissa, exponent] of [
      [3n, 65_535],
      [1n, 65_536],
      [1n, -65_536],
      [5n, 2 ** 39],
      [5n, -(2 ** 39)],
    ] as const)
      expect(() => scaled(context, mantissa, exponent).toRational()).toThrow(
        'Rational: expected a result of at most 65536 bits, got a larger one',
      )
  })

  test('of nothing else', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => of(wrong)).toThrow(TypeError)
    for (const wrong of ['', '.', 'e5', '1e', '0x10', 'NaN', 'Infinity', '1,000', '--1'])
      expect(() => of(wrong)).toThrow(SyntaxError)
    for (const wrong of ['1e400000000000', '1e-400000000000', '1/0', '9e999999999999999'])
      expect(() => of(wrong)).toThrow(RangeError)
    for (const wrong of [0, -1, 1.5, 10_001, Number.NaN]) expect(() => bigFloats(wrong)).toThrow(RangeError)
  })
})

describe('an exponent beyond ±2^40', () => {
  const huge = of('1e330000000000')
  const tiny = of('1e-330000000000')
  test.each([
    ['a product', () => huge.times(huge)],
    ['a small product', () => tiny.times(tiny)],
    ['a quotient', () => huge.div(tiny)],
    ['a power', () => huge.pow(2)],
    ['a power of a power', () => of(10).pow('1e12')],
    ['a small power', () => of(10).pow('-1e12')],
    ['a power that no kernel could hold', () => of('1.5').pow(huge)],
    ['an exponential', () => of('1e12').exp()],
    ['a small exponential', () => of('-1e12').exp()],
    ['an exponential of what is huge', () => huge.exp()],
    ['a fraction', () => huge.toRational()],
    ['a small fraction', () => tiny.toRational()],
  ])('is refused at once: %s', (_, compute) => {
    expect(compute).toThrow(RangeError)
  })

  test('is not reached by a root, a logarithm, a comparison or a sum', () => {
    expect(huge.sqrt().toDecimalString(20)).toBe('1.0000000000000000000e+165000000000')
    expect(huge.ln().div(of(10).ln()).toDecimalString(20)).toBe('330000000000.00000000')
    expect(tiny.exp()).toEqual(of(1))
    expect(tiny.atanh()).toEqual(tiny)
    expect(huge.cmp(tiny)).toBe(1)
    expect(huge.plus(tiny)).toEqual(huge)
  })
})
