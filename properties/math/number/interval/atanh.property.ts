import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encloseAtanh } from '../../../../src/math/number/interval/atanh.js'
import { intervals } from '../../../../src/math/number/interval/interval.js'
import { reals, toRational } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'

/** n/1000 · 10^−exponent: either side of the change of method at 1/10, next to 1, and next to 0. */
const argument = fc.oneof(
  fc.constantFrom('0.1', '-0.1', '0.09999999999999999999', '0.999999999999999999999999', '-0.9', '1e-30'),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom(3, 3, 3, 4, 5, 10, 60))
    .map(([n, exponent]) => `${n}e-${exponent}`),
)

describe.each([1, 20, 50])('at %d digits', digits => {
  const context = intervals(digits)
  const unit = Rational.of(10).pow(1 - context.nearest.workingDigits)

  test('artanh x lies within, by the logarithm at 200 digits, and the width is below 15 units', () =>
    fc.assert(
      fc.property(argument, text => {
        const x = context.of(context.nearest.of(text)) // a point
        fc.pre(x.abs().compare(1) === -1) // few digits round 0.999… to 1
        const wide = reals(200)
        const exact = wide.of(x.lower)
        const value = exact.plus(1).div(exact.neg().plus(1)).ln().div(2)
        const enclosure = encloseAtanh(x)
        expect(enclosure.contains(value)).toBe(true)
        // Below 1/10 the series and its product by x are rounded outward once each, as if nothing else were.
        const most = x.abs().compare('0.1') === -1 ? 4 : 15
        expect(toRational(enclosure.width).lte(toRational(value).abs().times(unit).times(most))).toBe(true)
      }),
      { numRuns: 40 },
    ))

  test('next to 0 it lies between x and x + x³, and is no wider than that', () => {
    for (const text of ['1e-100', '1e-3000', '3.7e-800']) {
      const x = Rational.of(text)
      const enclosure = encloseAtanh(context.of(text))
      expect(enclosure.contains(x.plus(x.pow(3).div(3)))).toBe(true)
      expect(toRational(enclosure.width).lte(x.times(unit).times(4))).toBe(true)
      expect(encloseAtanh(context.of(text).neg()).toString()).toBe(enclosure.neg().toString())
    }
  })

  test('at 0 it is 0, and at the smallest argument it still has its digits', () => {
    expect(encloseAtanh(context.of(0)).toString()).toBe('[0, 0]')
    const tiny = encloseAtanh(context.of('1e-900000000000000'))
    expect(tiny.compare('1.00001e-900000000000000')).toBe(-1)
    expect(tiny.contains('1e-900000000000000')).toBe(true)
  })
})

test('the bounds of an interval are those of its ends', () => {
  const context = intervals(20)
  const [low, high] = [context.of('-0.3'), context.of('0.05')]
  const whole = context.between('-0.3', '0.05').atanh()
  expect(whole.lower.eq(low.atanh().lower) && whole.upper.eq(high.atanh().upper)).toBe(true)
  expect(low.atanh().contains(reals(60).of('-0.3').atanh())).toBe(true)
})

// Were the rest of the series not from 0 on, its lower bound would be above this value by 1/100 of the last digit.
test('the rest of the series counts from 0 on', () => {
  const x = '0.099601362'
  const wide = reals(60).of(x)
  const value = wide.plus(1).div(wide.neg().plus(1)).ln().div(2)
  expect(encloseAtanh(intervals(3).of(x)).contains(value)).toBe(true)
})
