import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expected, isTight } from '../../../src/conform/vectors/expected.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'

const TEN = Rational.of(10)

/** The exponent of the first digit of a number above 0. */
function leadingExponent(value: Rational): number {
  let exponent = 0
  while (value.gte(TEN.pow(exponent + 1))) exponent += 1
  while (value.lt(TEN.pow(exponent))) exponent -= 1
  return exponent
}

/** A unit of the last of so many digits of a number that is not 0. */
const unitOf = (value: Rational, digits: number): Rational =>
  TEN.pow(leadingExponent(value.abs()) - digits + 1)

/** The least decimal of so many digits that is no less. */
function upTo(value: Rational, digits: number): Rational {
  if (value.sign() === 0) return value
  const unit = unitOf(value, digits)
  const { numerator, denominator } = value.div(unit)
  return unit.times(Rational.ratio((numerator + denominator - 1n) / denominator))
}

const greater = (left: Rational, right: Rational) => (left.gt(right) ? left : right)

/** An interval of decimals, narrow or wide, of either sign or both. */
const anyInterval = fc
  .record({
    n: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
    width: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 6n })),
    exponent: fc.integer({ min: -40, max: 20 }),
  })
  .map(({ n, width, exponent }) => {
    const unit = TEN.pow(exponent)
    return {
      lower: unit.times(Rational.ratio(n)),
      upper: unit.times(Rational.ratio(n + width)),
      value: intervals(64).between(`${n}e${exponent}`, `${n + width}e${exponent}`),
    }
  })

const anyWeight = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: -30, max: 30 }))
  .map(([n, exponent]) => `${n}e${exponent}`)
const anyDigits = fc.constantFrom(3, 12, 50)

describe('a result', () => {
  test('is the middle of its enclosure to so many digits, with the least radius of two that reaches both ends', () =>
    fc.assert(
      fc.property(anyInterval, anyDigits, ({ lower, upper, value }, digits) => {
        const { v, r } = expected(value, '0', ['0'], digits)
        const middle = lower.plus(upper).div(2)
        const written = Rational.of(v)
        if (middle.sign() === 0) expect(v).toBe('0')
        else expect(written.minus(middle).abs().times(2).lte(unitOf(middle, digits))).toBe(true)
        if (written.sign() !== 0) expect(written.div(unitOf(written, digits)).denominator).toBe(1n)
        const reach = greater(upper.minus(written), written.minus(lower))
        expect(Rational.of(r)).toEqual(upTo(reach, 2))
      }),
    ))

  test('has its scale and the worst of its weights, rounded up to six digits, and the condition to four', () =>
    fc.assert(
      fc.property(
        anyInterval,
        anyWeight,
        fc.array(anyWeight, { minLength: 1, maxLength: 4 }),
        ({ value }, scale, naives) => {
          const found = expected(value, scale, naives, 50)
          const bound = upTo(Rational.of(scale), 6)
          expect(Rational.of(found.scale)).toEqual(bound)
          const worst = naives.map(text => Rational.of(text)).reduce(greater)
          expect(Rational.of(found.naive)).toEqual(upTo(worst, 6))
          if (found.v === '0') {
            expect(found).not.toHaveProperty('kappa')
            return
          }
          const condition = bound.div(Rational.of(found.v).abs())
          expect(Rational.of(found.kappa!)).toEqual(upTo(condition, 4))
        },
      ),
    ))

  test('is as it is by hand: 2/3 of a range from 1 to 1.5, and what a weight beyond six digits is rounded to', () => {
    expect(expected(intervals(64).between('-1.5', '-1'), '1.0000001', ['0.25', '7', '2'], 50)).toEqual({
      v: '-1.25',
      r: '0.25',
      scale: '1.00001',
      naive: '7',
      kappa: '0.8001',
    })
    expect(expected(intervals(64).between('0.12344', '0.12347'), '0', ['0'], 3)).toEqual({
      v: '0.123',
      r: '0.00047',
      scale: '0',
      naive: '0',
      kappa: '0',
    })
  })

  test('is 0 where both ends are so near to 0 that its sign is unknown, and else itself, however small', () => {
    const found = (lower: string, upper: string) => {
      const { v, r } = expected(intervals(64).between(lower, upper), '0', ['0'], 50)
      return [v, r]
    }
    expect(found('-2e-701', '4e-701')).toEqual(['0', '4e-701'])
    expect(found('-4e-701', '1e-700')).toEqual(['0', '1e-700'])
    expect(found('-1e-700', '0')).toEqual(['0', '1e-700'])
    expect(found('-4e-701', '1.2e-700')).toEqual(['4e-701', '8e-701'])
    expect(found('2e-701', '4e-701')).toEqual(['3e-701', '1e-701'])
    expect(found('-4e-701', '-2e-701')).toEqual(['-3e-701', '1e-701'])
    expect(found('0', '0')).toEqual(['0', '0'])
  })
})

describe('an enclosure is tight', () => {
  const tight = (lower: string, upper: string, digits = 10) =>
    isTight(intervals(80).between(lower, upper), digits)

  test('up to a width of 10^−digits of the end that is farther from 0, and no further', () => {
    expect([tight('0.9999999999', '1'), tight('0.99999999989999', '1')]).toEqual([true, false])
    expect([tight('-4', '-3.9999999996'), tight('-4', '-3.9999999995999')]).toEqual([true, false])
    expect([tight('3.996', '4', 3), tight('3.9959', '4', 3), tight('-1', '1')]).toEqual([true, false, false])
  })

  test('where both ends are next to nothing', () => {
    expect([tight('-1e-700', '1e-700'), tight('0', '1.001e-700'), tight('-1.001e-700', '0')]).toEqual([
      true,
      false,
      false,
    ])
    expect([tight('1e-800', '2e-800'), tight('0', '0')]).toEqual([true, true])
  })
})
