import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervals } from '../../../../src/math/number/interval/interval.js'
import { toRational } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { expectWithin, intervalAndMember, of, oracleOf, partsWide } from './angles.js'

const share = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(n => `${n / 1000}`),
  fc.constantFrom('0.999999999999', '-0.9999999', '1e-9', '-1e-50'),
)
const any = fc.oneof(
  fc.integer({ min: -4000, max: 4000 }).map(n => `${n / 1000}`),
  fc.constantFrom('1', '-1', '2', '-2', '1.999', '22', '1e-12', '1e20', '-1e30', '1.0000001', '0.9999999'),
)

describe.each([1, 10, 30])('at %d digits', digits => {
  const context = intervals(digits)
  const point = (text: string) => context.of(context.nearest.of(text))

  // Halving thrice leaves the tangent 25 parts wide, Gregory's series and the product by 8 add 10, a complement 2.
  test('arctan encloses the value of decimal.js, to 40 parts of it', () =>
    fc.assert(
      fc.property(any, text => {
        const x = point(text)
        const [enclosure, value] = [of('arctan', x), oracleOf('arctan', x.lower.toString())]
        expectWithin(enclosure, value)
        if (!value.isZero()) expect(partsWide(enclosure, value).lte(40)).toBe(true)
      }),
      { numRuns: 20 },
    ))

  // The tangent x/√(1 − x²) has besides what 1 − x² lost.
  test('arcsin encloses the value of decimal.js, to 40 parts of it and 5/(1 - x²)', () =>
    fc.assert(
      fc.property(share, text => {
        const x = point(text)
        const exact = x.bounds().lower
        const [enclosure, value] = [of('arcsin', x), oracleOf('arcsin', x.lower.toString())]
        expectWithin(enclosure, value)
        // At few digits 0.999999999999 is 1.
        if (value.isZero() || exact.abs().eq(1)) return
        const beside = Rational.ONE.minus(exact.times(exact))
        const most = Rational.of(5).div(beside).plus(40)
        expect(partsWide(enclosure, value).lte(most)).toBe(true)
      }),
      { numRuns: 15 },
    ))

  test('arccos is π/2 less arcsin, and encloses the value of decimal.js', () =>
    fc.assert(
      fc.property(share, text => {
        const x = point(text)
        const enclosure = of('arccos', x)
        expectWithin(enclosure, oracleOf('arccos', x.lower.toString()))
        const sine = of('arcsin', x)
        // The quarter of the circle has at most 4 units, and the difference is rounded to either side.
        const most = toRational(sine.width).plus(
          Rational.of(10)
            .pow(1 - context.nearest.workingDigits)
            .times(6),
        )
        expect(toRational(enclosure.width).lte(most)).toBe(true)
      }),
      { numRuns: 10 },
    ))

  test.each(['arctan', 'arcsin', 'arccos'])('%s of an interval holds its value at every member', name =>
    fc.assert(
      fc.property(intervalAndMember, ({ start, end, member }) => {
        const at = (n: number) => (n / (name === 'arctan' ? 100 : 2000)).toString()
        const whole = of(name, context.between(at(start), at(end)))
        expectWithin(whole, oracleOf(name, at(member)))
        const ends = [start, end].map(n => of(name, context.of(at(n))))
        if (name === 'arccos') ends.reverse()
        expect(whole.lower.eq(ends[0]!.lower) && whole.upper.eq(ends[1]!.upper)).toBe(true)
      }),
      { numRuns: 12 },
    ),
  )

  test('they are odd, 0 at 0, and at 1 a half and a quarter of π/2', () => {
    for (const name of ['arctan', 'arcsin'])
      for (const text of ['0.3', '0.9', '1']) {
        const x = context.of(text)
        expect(of(name, x.neg()).toString()).toBe(of(name, x).neg().toString())
        expect(of(name, context.of(0)).toString()).toBe('[0, 0]')
      }
    expectWithin(of('arctan', context.of(1)), oracleOf('arctan', '1'))
    for (const end of ['1', '-1'])
      for (const name of ['arcsin', 'arccos']) {
        const enclosure = of(name, context.of(end))
        expectWithin(enclosure, oracleOf(name, end))
        // π is 2 units of its last digit wide at most, its half 2 more, and the difference of two such 2 more again.
        const most = Rational.of(10)
          .pow(1 - context.nearest.workingDigits)
          .times(10)
        expect(toRational(enclosure.width).lte(most)).toBe(true)
      }
  })
})

test('beyond ±1 there is no arc, be it by one end alone', () => {
  const context = intervals(20)
  const refusal = /^arcsin: expected an argument between -1 and 1/
  for (const [lower, upper] of [
    ['1.01', '1.01'],
    ['-1.01', '-1.01'],
    ['0', '1.0000000001'],
    ['-1.0000000001', '0'],
    ['2', '3'],
  ] as const)
    for (const name of ['arcsin', 'arccos'])
      expect(() => of(name, context.between(lower, upper))).toThrow(refusal)
})
