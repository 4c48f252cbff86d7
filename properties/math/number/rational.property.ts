import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'

const magnitude = (value: bigint) => (value < 0n ? -value : value)
const integer = fc.oneof(fc.bigInt(-12n, 12n), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }))
const natural = integer.map(value => magnitude(value) + 1n)
/** Small fractions collide and cancel, large ones do not. */
const rational = fc.tuple(integer, natural).map(([n, d]) => Rational.ratio(n, d))
const nonzero = rational.filter(value => !value.isZero())

/** n/d as it comes, so that equality is cross-multiplication and knows nothing of lowest terms. */
type Fraction = readonly [bigint, bigint]
const isFraction = (value: Rational, [n, d]: Fraction) => value.numerator * d === n * value.denominator
const law = (check: (a: Rational, b: Rational, c: Rational) => void) =>
  fc.assert(fc.property(rational, rational, rational, check))

describe('the rationals are a field', () => {
  test('sums and products commute, associate and distribute', () =>
    law((a, b, c) => {
      expect(a.plus(b)).toEqual(b.plus(a))
      expect(a.times(b)).toEqual(b.times(a))
      expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)))
      expect(a.times(b).times(c)).toEqual(a.times(b.times(c)))
      expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)))
    }))

  test('0 and 1 are neutral, and every element has its inverses', () =>
    fc.assert(
      fc.property(rational, nonzero, (a, b) => {
        expect(a.plus(Rational.ZERO)).toEqual(a)
        expect(a.times(Rational.ONE)).toEqual(a)
        expect(a.plus(a.neg())).toEqual(Rational.ZERO)
        expect(b.times(Rational.ONE.div(b))).toEqual(Rational.ONE)
        expect(a.div(b).times(b)).toEqual(a)
        expect(a.minus(b).plus(b)).toEqual(a)
      }),
    ))

  test('the operations are those of fractions that were never reduced', () =>
    fc.assert(
      fc.property(integer, natural, integer, natural, (a, b, c, d) => {
        const [left, right] = [Rational.ratio(a, b), Rational.ratio(c, d)]
        expect(isFraction(left.plus(right), [a * d + c * b, b * d])).toBe(true)
        expect(isFraction(left.minus(right), [a * d - c * b, b * d])).toBe(true)
        expect(isFraction(left.times(right), [a * c, b * d])).toBe(true)
        if (c !== 0n) expect(isFraction(left.div(right), [a * d, b * c])).toBe(true)
      }),
    ))

  test('every result is in lowest terms with a positive denominator', () =>
    law((a, b) => {
      for (const value of [a, a.neg(), a.abs(), a.plus(b), a.minus(b), a.times(b), a.pow(3)]) {
        expect(value.denominator > 0n).toBe(true)
        expect(Rational.ratio(value.numerator * 6n, value.denominator * -6n)).toEqual(value.neg())
        for (const prime of [2n, 3n, 5n, 7n, 11n, 13n])
          expect(value.numerator % prime === 0n && value.denominator % prime === 0n).toBe(false)
      }
    }))

  test('operands that are numbers and strings are read as what they say', () =>
    fc.assert(
      fc.property(rational, fc.integer({ min: 1, max: 1000 }), (a, n) => {
        const value = Rational.ratio(BigInt(n))
        expect(a.plus(n)).toEqual(a.plus(value))
        expect(a.minus(`${n}/7`)).toEqual(a.minus(value.div(7)))
        expect(a.times(`0.${n}`)).toEqual(a.times(value).div(10 ** String(n).length))
        expect(a.div(n)).toEqual(a.div(value))
      }),
    ))

  test('division by 0 is refused', () => {
    expect(() => Rational.ONE.div(0)).toThrow(RangeError)
    expect(() => Rational.ratio(1n, 0n)).toThrow(RangeError)
    expect(() => Rational.of('1/0')).toThrow(RangeError)
    expect(() => Rational.ZERO.pow(-1)).toThrow(RangeError)
  })
})

describe('powers', () => {
  test('a power is repeated multiplication, and a negative one of the inverse', () =>
    fc.assert(
      fc.property(nonzero, fc.integer({ min: 0, max: 12 }), (a, n) => {
        const product = Array.from({ length: n }, () => a).reduce((x, y) => x.times(y), Rational.ONE)
        expect(a.pow(n)).toEqual(product)
        expect(a.pow(-n)).toEqual(Rational.ONE.div(product))
      }),
    ))

  test('0, 1 and -1 have every power at once', () => {
    const [odd, even] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1]
    const [zero, one, minusOne] = [Rational.ZERO, Rational.ONE, Rational.of(-1)]
    expect([zero.pow(0), zero.pow(odd), zero.pow(even)]).toEqual([one, zero, zero])
    expect([one.pow(0), one.pow(odd), one.pow(-even)]).toEqual([one, one, one])
    expect([minusOne.pow(0), minusOne.pow(odd), minusOne.pow(even)]).toEqual([one, minusOne, one])
    expect([minusOne.pow(-odd), minusOne.pow(-even)]).toEqual([minusOne, one])
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('the exponent %d is refused', exponent =>
    expect(() => Rational.of(2).pow(exponent)).toThrow(TypeError),
  )
})

describe('order', () => {
  test('comparison is that of cross products, and all its names agree', () =>
    law((a, b) => {
      const difference = a.numerator * b.denominator - b.numerator * a.denominator
      const expected = difference < 0n ? -1 : difference > 0n ? 1 : 0
      expect(a.cmp(b)).toBe(expected)
      expect([a.lt(b), a.lte(b), a.eq(b), a.gte(b), a.gt(b)]).toEqual(
        [expected < 0, expected <= 0, expected === 0, expected >= 0, expected > 0], // in the order asked
      )
      expect([a.lt(a), a.lte(a), a.eq(a), a.gte(a), a.gt(a), a.cmp(a)]).toEqual([
        false,
        true,
        true,
        true,
        false,
        0,
      ])
    }))

  test('sign, absolute value, zero and integers are read off the fraction', () =>
    law(a => {
      expect(a.sign()).toBe(a.numerator < 0n ? -1 : a.numerator > 0n ? 1 : 0)
      expect(a.abs().times(a.sign())).toEqual(a)
      expect(a.abs().sign()).toBe(a.sign() ** 2)
      expect(a.isZero()).toBe(a.eq(0))
      expect(a.isInteger()).toBe(a.numerator % a.denominator === 0n)
      expect(a.times(`${a.denominator}`).isInteger()).toBe(true)
    }))
})

describe('reading and printing', () => {
  test('what is printed is read back', () =>
    law(a => {
      expect(Rational.of(a.toString())).toEqual(a)
      expect(Rational.of(a)).toBe(a)
    }))

  test('a decimal is its digits over a power of ten, however it is written', () =>
    fc.assert(
      fc.property(integer, fc.nat(30), fc.integer({ min: -300, max: 300 }), (digits, places, exponent) => {
        const text = magnitude(digits)
          .toString()
          .padStart(places + 1, '0')
        const point = text.length - places
        const sign = digits < 0n ? '-' : ''
        const shift = exponent - places
        const expected =
          shift < 0
            ? Rational.ratio(digits, 10n ** BigInt(-shift))
            : Rational.ratio(digits * 10n ** BigInt(shift))
        const written = `${sign}${text.slice(0, point)}.${text.slice(point)}`
        expect(Rational.of(`${written}e${exponent}`)).toEqual(expected)
        expect(Rational.of(` ${written}E${exponent < 0 ? '' : '+'}${exponent} `)).toEqual(expected)
      }),
    ))

  test.each([
    ['.5', 1n, 2n],
    ['5.', 5n, 1n],
    ['+3', 3n, 1n],
    ['-0', 0n, 1n],
    ['0e99999', 0n, 1n],
    ['6/4', 3n, 2n],
    ['-1.5e-3/2.5', -3n, 5000n],
    ['1.83e12', 1830000000000n, 1n],
  ])('%s is %d/%d', (text, n, d) => {
    const value = Rational.of(text)
    expect([value.numerator, value.denominator]).toEqual([n, d])
  })

  test.each(['', ' ', '.', '-', 'e5', '1e', '--1', '1 2', 'NaN', 'Infinity', '0x10', '1_0', '½', '1/', '/2'])(
    '"%s" is refused',
    text => expect(() => Rational.of(text)).toThrow(SyntaxError),
  )

  test.each([
    ['x1', 'x1'],
    ['', ''],
    ['/2', ''],
    ['1/', ''],
    ['1/2/3', '2/3'],
    ['y'.repeat(50), 'y'.repeat(40)],
  ])('what is refused of "%s" is "%s"', (text, refused) =>
    expect(() => Rational.of(text)).toThrow(`Rational: expected a decimal such as 1.83e12, got "${refused}"`),
  )

  test.each([0.1, 2 ** 53, Number.NaN, Number.NEGATIVE_INFINITY])('the number %d is refused', value =>
    expect(() => Rational.of(value)).toThrow(TypeError),
  )
})

/** What is refused for its size says so, and nothing else runs out of room first. */
const TOO_LARGE = 'Rational: expected a result of at most 65536 bits, got a larger one'

/** log₂ n by its leading digits, to ten decimals. */
function log2(integer: bigint): number {
  const dropped = Math.max(0, integer.toString(2).length - 50)
  return Math.log2(Number(integer >> BigInt(dropped))) + dropped
}

describe('the limit of 65,536 bits', () => {
  test('the last power of two that fits is exact, the next is refused, and so for their inverses', () => {
    const last = Rational.of(2).pow(65_535)
    expect(last.numerator).toBe(1n << 65_535n)
    expect(Rational.of(2).pow(-65_535).times(last)).toEqual(Rational.ONE)
    expect(() => Rational.of(2).pow(65_536)).toThrow(RangeError)
    expect(() => Rational.of(2).pow(-65_536)).toThrow(RangeError)
    expect(() => last.times(2)).toThrow(RangeError)
    expect(() => last.plus(last)).toThrow(RangeError)
    expect(() => last.neg().minus(last)).toThrow(RangeError)
    expect(() => Rational.ONE.div(last).div(2)).toThrow(RangeError)
    expect(() => Rational.ratio(-1n << 65_536n)).toThrow(RangeError)
  })

  test('10^{10^{10}} and the like are refused before anything is computed', () => {
    for (const exponent of [10 ** 10, -(10 ** 10), Number.MAX_SAFE_INTEGER])
      for (const base of ['10', '-10', '1/3', '2', '-1/2', '1.0000000001'])
        expect(() => Rational.of(base).pow(exponent)).toThrow(TOO_LARGE)
  })

  test('the greatest power of a base that fits is exact, and the next is refused', () => {
    // 2^65,536 lies between the powers of 3, 5 and 7 that these are, and 10^19,728 below it.
    for (const base of [3n, 5n, 7n, 10n, 1000n, 2n ** 300n + 1n]) {
      const last = Math.floor(65_536 / log2(base))
      expect(Rational.of(base).pow(last).numerator).toBe(base ** BigInt(last))
      expect(Rational.ratio(1n, -base).pow(last).denominator).toBe(base ** BigInt(last))
      expect(() => Rational.of(-base).pow(last + 1)).toThrow(TOO_LARGE)
      expect(() => Rational.ratio(1n, base).pow(last + 1)).toThrow(TOO_LARGE)
    }
  })

  test('the first integer that is too large is refused in either place with either sign, the one before in neither', () => {
    const bound = 1n << 65_536n
    for (const sign of [1n, -1n]) {
      expect(() => Rational.ratio(sign * bound)).toThrow(TOO_LARGE)
      expect(() => Rational.ratio(1n, sign * bound)).toThrow(TOO_LARGE)
      const [large, small] = [Rational.ratio(sign * (bound - 1n)), Rational.ratio(1n, sign * (bound - 1n))]
      expect([large.numerator, large.denominator]).toEqual([sign * (bound - 1n), 1n])
      expect([small.numerator, small.denominator]).toEqual([sign, bound - 1n])
    }
  })

  test('a decimal of 20,000 digits is read, zeros or not, and one of a digit more is refused', () => {
    const [zeros, more] = ['0'.repeat(19_999), '0'.repeat(20_000)]
    expect(Rational.of(`${zeros}7`)).toEqual(Rational.of(7))
    expect(Rational.of(`0.${zeros}`)).toEqual(Rational.ZERO)
    expect(() => Rational.of(`${more}7`)).toThrow(TOO_LARGE)
    expect(() => Rational.of(`0.${more}`)).toThrow(TOO_LARGE)
  })

  test.each([
    '1e20001',
    '1e-20001',
    '1e999999999',
    '1e-999999999',
    `${'1'.repeat(20_001)}`,
    `0.${'1'.repeat(1_000_000)}`,
  ])('a decimal too long is refused', text => expect(() => Rational.of(text)).toThrow(TOO_LARGE))

  test('a number of 19,000 digits is read and printed', () => {
    const digits = '7'.repeat(19_000)
    expect(Rational.of(digits).toString()).toBe(digits)
  })
})
