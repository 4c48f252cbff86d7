import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agree,
  directed,
  MAX_DIGITS,
  type Real,
  reals,
  toRational,
} from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'

const digits = fc.constantFrom(1, 20, 50, 100)
/**
 * m·10^e as text: exact in Rational, longer than 1 + 10 digits, with magnitudes that let sums lose one
 * operand.
 */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -70, max: 40 }))
  .map(([mantissa, exponent]) => `${mantissa}e${exponent}`)
const nonzero = decimal.filter(text => !text.startsWith('0'))
const positive = nonzero.map(text => text.replace('-', ''))
const moderate = fc.integer({ min: -30_000, max: 30_000 }).map(n => Rational.ratio(BigInt(n), 10_000n))

const unit = (workingDigits: number) => Rational.of(10).pow(1 - workingDigits)
/** |value − exact| ≤ units · 10^(1 − working digits) · |exact|. */
const isWithin = (value: Real, exact: Rational, units: Rational) =>
  toRational(value).minus(exact).abs().lte(exact.abs().times(units))

describe('no operation answers with fewer digits than its context', () => {
  test('+ − × ÷ are the exact rational result, rounded once to nearest', () =>
    fc.assert(
      fc.property(digits, nonzero, nonzero, (d, a, b) => {
        const { of, workingDigits } = reals(d)
        const [x, y] = [of(a), of(b)]
        const [p, q] = [toRational(x), toRational(y)]
        const half = unit(workingDigits).div(2)
        expect(isWithin(x.plus(y), p.plus(q), half)).toBe(true)
        expect(isWithin(x.minus(y), p.minus(q), half)).toBe(true)
        expect(isWithin(x.times(y), p.times(q), half)).toBe(true)
        expect(isWithin(x.div(y), p.div(q), half)).toBe(true)
      }),
    ))

  test('the square of √x and the n-th power agree with exact products', () =>
    fc.assert(
      fc.property(digits, positive, fc.integer({ min: -9, max: 9 }), (d, a, n) => {
        const { of, workingDigits } = reals(d)
        const x = of(a)
        const exact = toRational(x)
        expect(isWithin(x.pow(n), exact.pow(n), unit(workingDigits))).toBe(true)
        const root = toRational(x.sqrt()) // (√x (1 + u/2))² = x (1 + u + u²/4), a little over one unit u
        expect(
          root
            .times(root)
            .minus(exact)
            .abs()
            .lte(exact.times(unit(workingDigits)).times('1.1')),
        ).toBe(true)
      }),
    ))

  test('exp x is the sum of xⁿ/n!, an exact partial sum with its remainder below 10^-130', () =>
    fc.assert(
      fc.property(digits, moderate, (d, x) => {
        let [sum, term] = [Rational.ONE, Rational.ONE]
        for (let n = 1; n <= 120; n++) {
          term = term.times(x).div(n) // 3¹²⁰/120! < 10^-141, and e⁻³ > 10^-2
          sum = sum.plus(term)
        }
        const { of, workingDigits } = reals(d)
        expect(agree(of(x).exp(), reals(140).of(sum), workingDigits - 1)).toBe(true)
      }),
      { numRuns: 20 },
    ))

  test('ln is the inverse of exp, atanh a logarithm, and a power e^(y ln x), at twice the digits', () =>
    fc.assert(
      fc.property(digits, positive, moderate, (d, a, y) => {
        const { of, workingDigits } = reals(d)
        const wide = reals(2 * d + 80) // the 80 digits that e^(ln x) and 1 − z may lose
        const x = of(a)
        expect(agree(wide.of(x).ln().exp(), wide.of(x), 2 * d)).toBe(true)
        expect(agree(x.ln(), wide.of(x).ln(), workingDigits - 1)).toBe(true)
        expect(agree(x.pow(of(y)), wide.of(of(y)).times(wide.of(x).ln()).exp(), workingDigits - 1)).toBe(true)
        const z = x.div(x.plus(1)) // in (0, 1), next to either end
        if (z.eq(1)) return
        const ratio = wide.of(z).plus(1).div(wide.of(z).neg().plus(1))
        expect(agree(z.atanh(), ratio.ln().div(2), workingDigits - 1)).toBe(true)
      }),
      { numRuns: 30 },
    ))

  test('a value of one context is refused by another on either side, and lifted by `of`', () => {
    const contexts = [reals(20), reals(50), directed(50).down, directed(50).up]
    const operations = [
      'plus',
      'add',
      'minus',
      'sub',
      'times',
      'mul',
      'div',
      'dividedBy',
      'pow',
      'toPower',
    ] as const
    for (const [i, left] of contexts.entries())
      for (const [j, right] of contexts.entries())
        for (const operation of operations) {
          const mixed = () => left.of(2)[operation](right.of(3))
          if (i === j) expect(mixed().isFinite()).toBe(true)
          else expect(mixed).toThrow(/expected an operand of the context of \d+ digits/)
          expect(
            left
              .of(2)
              [operation](left.of(right.of(3)))
              .precision(),
          ).toBeLessThanOrEqual(left.workingDigits)
        }
  })
})

describe('directed contexts', () => {
  test('enclose the exact quotient, one unit apart or equal', () =>
    fc.assert(
      fc.property(digits, nonzero, nonzero, (d, a, b) => {
        const { down, up } = directed(d)
        const exact = Rational.of(a).div(b)
        const [low, high] = [toRational(down.of(exact)), toRational(up.of(exact))]
        expect(low.lte(exact) && exact.lte(high)).toBe(true)
        expect(high.minus(low).lte(exact.abs().times(unit(down.workingDigits)))).toBe(true)
        expect(low.eq(high)).toBe(low.eq(exact))
        expect(toRational(down.of(a)).lte(a) && toRational(up.of(a)).gte(a)).toBe(true)
      }),
    ))
})

describe('reading', () => {
  test('a value of any kind is the same number, rounded once', () =>
    fc.assert(
      fc.property(digits, fc.maxSafeInteger(), fc.integer({ min: 1, max: 999 }), (d, n, m) => {
        const { of, workingDigits } = reals(d)
        const exact = Rational.ratio(BigInt(n), BigInt(m))
        for (const value of [of(exact), of(`${n}/${m}`), of(` ${n} / ${m} `), of(reals(200).of(exact))])
          expect(isWithin(value, exact, unit(workingDigits).div(2))).toBe(true)
        for (const value of [of(n), of(BigInt(n)), of(`${n}`), of(`${n}0e-1`)])
          expect(value.eq(of(`${n}`))).toBe(true)
        for (const value of [of(exact), of(reals(200).of(exact)), of(`0.${'7'.repeat(300)}`)])
          expect(value.precision()).toBeLessThanOrEqual(workingDigits)
      }),
    ))

  test('a Real is a Rational and back', () =>
    fc.assert(
      fc.property(digits, decimal, (d, text) => {
        const x = reals(d).of(text)
        expect(reals(d).of(toRational(x)).eq(x)).toBe(true)
        expect(toRational(reals(100).of(text))).toEqual(Rational.of(text))
      }),
    ))

  test('numbers far beyond double precision are read and used', () => {
    const { of } = reals(50)
    expect(of('1e4000000000000000').times('1e-4000000000000000').eq(1)).toBe(true)
    expect(of('-1e-4000000000000000').lt(0)).toBe(true)
    expect(agree(of(-1e15).exp().ln(), of(-1e15), 50)).toBe(true)
  })

  test.each(['', ' ', 'NaN', 'Infinity', '-Infinity', '0x10', '1_000', '1e', '.', '1/2/3', '1 2', 'e'])(
    '"%s" is refused',
    text => expect(() => reals(50).of(text)).toThrow(SyntaxError),
  )

  test.each([
    '1/0',
    '1e4000000000000001',
    '1e-4000000000000001',
    '1e-99999999999999999999',
    '1e99999999999999999999',
  ])('"%s" is out of range', text => expect(() => reals(50).of(text)).toThrow(RangeError))

  test('a number that is no safe integer, and a Real that is not finite, are refused', () => {
    for (const value of [0.1, 2 ** 53, Number.NaN]) expect(() => reals(50).of(value)).toThrow(TypeError)
    for (const value of [reals(50).of(1).div(0), reals(50).of(-1).ln(), reals(50).of(0).ln()]) {
      expect(() => reals(50).of(value)).toThrow(RangeError)
      expect(() => toRational(value)).toThrow(RangeError)
    }
    expect(() => toRational(reals(50).of('1e1000000000'))).toThrow(RangeError)
    expect(() => toRational(reals(50).of('1e999999999'))).toThrow(RangeError)
  })
})

describe('the limit of digits', () => {
  test('beyond it the digits of ln 10 would run out, which a context says at once', () => {
    for (const wrong of [0, -1, 1.5, Number.NaN, MAX_DIGITS + 1, 1017, 1e9]) {
      expect(() => reals(wrong).of(2).ln()).toThrow(RangeError)
      expect(() => directed(wrong)).toThrow(RangeError)
    }
  })

  test('at it ln and pow still have all their digits', () => {
    const { of } = reals(MAX_DIGITS)
    expect(agree(of('7e123').ln().exp(), of('7e123'), MAX_DIGITS)).toBe(true)
    expect(agree(of(7).pow('0.5'), of(7).sqrt(), MAX_DIGITS)).toBe(true)
  })
})
