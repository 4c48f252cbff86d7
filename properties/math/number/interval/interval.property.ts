import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { agree, type Real, reals, toRational } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { context, hull, moderateSample, positiveSample, sample, text, unit } from './intervals.js'

const touchesZero = (x: Interval) => x.contains(0)
/** Twice the digits: its errors are far below a unit of the intervals. */
const fine = reals(60)
const bounds = (x: Interval) => {
  const { lower, upper } = x.bounds()
  return [lower, upper] as const
}

describe('inclusion: the result holds what exact rational arithmetic makes of any members', () => {
  test('+ − × ÷, and no narrower interval of these digits does', () =>
    fc.assert(
      fc.property(sample, sample, ({ interval: x, members: ps }, { interval: y, members: qs }) => {
        for (const p of ps)
          for (const q of qs) {
            expect(x.plus(y).contains(p.plus(q))).toBe(true)
            expect(x.minus(y).contains(p.minus(q))).toBe(true)
            expect(x.times(y).contains(p.times(q))).toBe(true)
            if (!touchesZero(y)) expect(x.div(y).contains(p.div(q))).toBe(true)
          }
        const corners = (combine: (p: Rational, q: Rational) => Rational) =>
          text(hull(bounds(x).flatMap(p => bounds(y).map(q => combine(p, q)))))
        expect(text(x.plus(y))).toBe(corners((p, q) => p.plus(q)))
        expect(text(x.minus(y))).toBe(corners((p, q) => p.minus(q)))
        expect(text(x.times(y))).toBe(corners((p, q) => p.times(q)))
        if (!touchesZero(y)) expect(text(x.div(y))).toBe(corners((p, q) => p.div(q)))
      }),
    ))

  test('the least and the greatest of some, as narrow as can be', () =>
    fc.assert(
      fc.property(sample, sample, ({ interval: x, members: ps }, { interval: y, members: qs }) => {
        const [least, greatest] = (['min', 'max'] as const).map(name => context.extreme(name, [x, y]))
        const lesser = (p: Rational, q: Rational) => (p.lt(q) ? p : q)
        const greater = (p: Rational, q: Rational) => (p.lt(q) ? q : p)
        for (const p of ps)
          for (const q of qs) {
            expect(least!.contains(lesser(p, q))).toBe(true)
            expect(greatest!.contains(greater(p, q))).toBe(true)
          }
        const ends = (combine: (p: Rational, q: Rational) => Rational) =>
          text(hull(bounds(x).flatMap(p => bounds(y).map(q => combine(p, q)))))
        expect(text(least!)).toBe(ends(lesser))
        expect(text(greatest!)).toBe(ends(greater))
      }),
    ))

  test('negation and absolute value, which are exact', () =>
    fc.assert(
      fc.property(sample, ({ interval: x, members }) => {
        const [lower, upper] = bounds(x)
        expect(text(x.neg())).toBe(text(hull([lower.neg(), upper.neg()])))
        expect(text(x.abs())).toBe(
          text(hull([lower.abs(), upper.abs(), ...(touchesZero(x) ? [Rational.ZERO] : [])])),
        )
        for (const p of members) expect(x.abs().contains(p.abs()) && x.neg().contains(p.neg())).toBe(true)
      }),
    ))

  test('integer powers, those of an even power within [0, max]', () =>
    fc.assert(
      fc.property(sample, fc.integer({ min: -7, max: 7 }), ({ interval: x, members }, n) => {
        if (n < 0 && touchesZero(x)) return
        const power = x.pow(n)
        for (const p of members) expect(power.contains(p.pow(n))).toBe(true)
        const [lower, upper] = bounds(x).map(p => p.pow(n)) as [Rational, Rational]
        const exact = hull([lower, upper, ...(n > 0 && touchesZero(x) ? [Rational.ZERO] : [])])
        // Each of the at most 7 multiplications and the division widens a bound by a unit.
        const margin = unit.times(9)
        const [least, most] = bounds(exact).map(p => p.abs().times(margin)) as [Rational, Rational]
        expect(power.bounds().lower.gte(exact.bounds().lower.minus(least))).toBe(true)
        expect(power.bounds().upper.lte(exact.bounds().upper.plus(most))).toBe(true)
        expect(text(power)).toBe(text(x.pow(`${n}.0`)))
        expect(text(power)).toBe(text(x.pow(context.of(n))))
      }),
    ))

  test('√ by exact squares, as narrow as can be', () =>
    fc.assert(
      fc.property(positiveSample, ({ interval: x }) => {
        const [lower, upper] = bounds(x.sqrt())
        const [squareOfLower, squareOfUpper] = [lower.times(lower), upper.times(upper)]
        expect(squareOfLower.lte(x.bounds().lower) && squareOfUpper.gte(x.bounds().upper)).toBe(true)
        const [next, before] = [lower.times(unit.plus(1)), upper.times(unit.neg().plus(1))]
        expect(next.times(next).gte(x.bounds().lower) && before.times(before).lte(x.bounds().upper)).toBe(
          true,
        )
        expect(text(x.pow('0.5'))).toBe(text(x.sqrt()))
      }),
    ))

  test('√ of an exact square is a point, and so is √0', () => {
    for (const root of ['0', '1', '12.5', '1e-100', '123456789'])
      expect(text(context.of(root).pow(2).sqrt())).toBe(text(context.of(root)))
  })
})

describe('inclusion: exp, ln and fractional powers hold the value at three times the digits', () => {
  const exceeds = (x: Real, y: Real, units: number) =>
    toRational(x).minus(toRational(y)).gte(toRational(y).abs().times(unit).times(units))
  /** Both bounds leave the 2 units that decimal.js may err by, and not fifty. */
  const isMargin = (x: Interval, lower: Real, upper: Real) =>
    exceeds(lower, fine.of(x.lower), 1) &&
    exceeds(fine.of(x.upper), upper, 1) &&
    !exceeds(lower, fine.of(x.lower), 50) &&
    !exceeds(fine.of(x.upper), upper, 50)

  test('exp', () =>
    fc.assert(
      fc.property(moderateSample, ({ interval: x, members }) => {
        const power = x.exp()
        for (const p of members) expect(power.contains(fine.of(p).exp())).toBe(true)
        expect(isMargin(power, fine.of(x.lower).exp(), fine.of(x.upper).exp())).toBe(true)
      }),
    ))

  test('ln', () =>
    fc.assert(
      fc.property(positiveSample, ({ interval: x, members }) => {
        const logarithm = x.ln()
        for (const p of members) expect(logarithm.contains(fine.of(p).ln())).toBe(true)
        if (x.contains(1)) expect(logarithm.contains(0)).toBe(true)
        else expect(isMargin(logarithm, fine.of(x.lower).ln(), fine.of(x.upper).ln())).toBe(true)
      }),
    ))

  test('e^(y ln x) for a rational y, and for every y of an interval', () =>
    fc.assert(
      fc.property(
        positiveSample,
        moderateSample,
        ({ interval: x, members: ps }, { interval: y, members: qs }) => {
          const power = (p: Rational, q: Rational) => fine.of(q).times(fine.of(p).ln()).exp()
          // A power that is known exactly is a point, which e^(q ln p) only comes near.
          const holds = (enclosure: Interval, value: Real) =>
            enclosure.contains(value) || (enclosure.width.isZero() && agree(enclosure.lower, value, 55))
          for (const q of qs.slice(0, 2))
            for (const p of ps.slice(0, 2)) {
              expect(holds(x.pow(context.of(q)), power(p, q))).toBe(true)
              expect(holds(x.pow(y), power(p, q))).toBe(true)
            }
        },
      ),
      { numRuns: 30 },
    ))

  test.each(['1e4', '-1e9', '123456789.123', '2.2e15', '-2.2e15', '1e-50', '-1e-28', '-3e-700'])(
    'exp of %s, and ln of that, at the ends of what digits can show',
    argument => {
      const power = context.of(argument).exp()
      const exact = intervals(60).of(fine.of(argument).exp())
      expect(power.contains(exact)).toBe(true)
      expect(exact.times('0.9999999999999999999999999').compare(intervals(60).of(power))).toBe(-1)
      expect(exact.times('1.0000000000000000000000001').compare(intervals(60).of(power))).toBe(1)
      expect(power.ln().contains(argument)).toBe(true)
    },
  )

  test('ln 1 is the point 0, and a half power of an interval from 0 needs no logarithm', () => {
    expect(text(context.of(1).ln())).toBe('[0, 0]')
    expect(text(context.between(0, 4).pow('1.5'))).toBe('[0, 8]')
    expect(text(context.of(0).pow(0))).toBe('[1, 1]')
  })
})

test('intervals of other digits are refused as operands', () => {
  const [fewer, more] = [intervals(20).of(1), intervals(30).of(1)]
  expect(() => fewer.plus(more)).toThrow(TypeError)
  expect(() => more.times(fewer)).toThrow(TypeError)
})
