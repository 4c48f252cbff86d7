import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree, reals, toRational } from '../../../../src/math/number/interval/real.js'

const nonzero = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -70, max: 40 }))
  .map(([mantissa, exponent]) => `${mantissa}e${exponent}`)
  .filter(text => !text.startsWith('0'))

describe('agreement', () => {
  const near = (factor: string, x: string) => reals(150).of(x).times(factor)

  test('is symmetric, reflexive, and ends at 10^−digits of the larger, seen from both sides', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), nonzero, (d, a) => {
        const x = reals(50).of(a)
        const exact = toRational(x).toString()
        const margins = [
          `1.${'0'.repeat(d)}99`,
          `1.${'0'.repeat(d - 1)}11`,
          `0.${'9'.repeat(d)}01`,
          `0.${'9'.repeat(d - 1)}89`,
        ]
        const expected = [true, false, true, false]
        for (const [i, factor] of margins.entries()) {
          const y = near(factor, exact)
          expect([agree(x, y, d), agree(y, x, d), agree(x.neg(), y.neg(), d)]).toEqual(
            Array(3).fill(expected[i]),
          )
          expect(agree(x, y.neg(), d) || agree(x.neg(), y, d)).toBe(false)
        }
        expect(agree(x, x, 1000)).toBe(true)
      }),
    ))

  test.each([
    ['1', '1.105', true],
    ['1', '1.12', false],
    ['10', '9', true],
    ['10', '8.99', false],
  ])('to 1 digit, %s and %s, by the larger of the two: %s', (a, b, expected) => {
    const [x, y] = [reals(50).of(a), reals(20).of(b)]
    expect([agree(x, y, 1), agree(y, x, 1), agree(x.neg(), y.neg(), 1), agree(y.neg(), x.neg(), 1)]).toEqual(
      Array(4).fill(expected),
    )
  })

  test('0 agrees with 0 alone, unless a floor is named', () => {
    const [zero, tiny] = [reals(50).of(0), reals(20).of('1e-100')]
    expect(agree(zero, zero.neg(), 50)).toBe(true)
    for (const [left, right] of [
      [zero, tiny],
      [tiny, zero],
      [zero, tiny.neg()],
    ] as const) {
      expect(agree(left, right, 1)).toBe(false)
      expect(agree(left, right, 1, { absoluteFloor: '1e-100' })).toBe(true)
      expect(agree(left, right, 1, { absoluteFloor: tiny.div(2) })).toBe(false)
    }
  })

  test('nothing agrees with what is not finite, not even itself', () => {
    const [infinity, one] = [reals(50).of(1).div(0), reals(50).of(1)]
    for (const value of [infinity, infinity.neg(), infinity.minus(infinity)]) {
      expect(agree(value, value, 1)).toBe(false)
      expect(agree(value, one, 1) || agree(one, value, 1)).toBe(false)
      expect(agree(value, one, 1, { absoluteFloor: infinity })).toBe(false)
    }
  })

  test.each([0, -1, 0.5, Number.NaN])('%d digits are refused', wrong =>
    expect(() => agree(reals(50).of(1), reals(50).of(1), wrong)).toThrow(RangeError),
  )
})
