import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeOutput, OUTPUT_LEVELS } from '../../../src/conform/vectors/verdict.js'
import {
  DTYPES,
  type Dtype,
  exactValue,
  FLOAT64,
  isOfDtype,
  roundToDtype,
  ulp,
} from '../../../src/math/number/dtype/dtype.js'
import { Rational } from '../../../src/math/number/rational.js'
import { anyDtype, finiteValue } from '../../math/number/dtype/dtypes.js'
import { beyond, exactly, power, toFiftyDigits } from './expectations.js'
import { levelOf, plain } from './judged-plainly.js'

/** An output of either sign, away from the end of the format. */
const output = (dtype: Dtype) => finiteValue(dtype).filter(value => Math.abs(value) < dtype.largestFinite / 8)

const place = anyDtype.chain(dtype =>
  fc.record({
    dtype: fc.constant(dtype),
    got: output(dtype),
    sign: fc.constantFrom(1, -1),
    terms: fc.constantFrom(1, 16, 64, 1024),
  }),
)

/** Much less than any margin, and far more than 110 digits. */
const MARGIN = power(-70)

/** A limit within a margin of the error: just above or just below it. */
const limitsBeside = (error: Rational) => ({
  above: error.plus(error.times(MARGIN)),
  below: error.minus(error.times(MARGIN)),
})

/** C(n) 2^(1−p) for n of 1, 16, 64, 1024. */
const roundings = (dtype: Dtype, terms: number): Rational =>
  power(1 - dtype.precisionBits).times(Math.max(2, terms / 16))

describe('each level, from just inside and just outside of its limit', () => {
  test('faithful: one ulp of the exact value, then accurate', () =>
    fc.assert(
      fc.property(place, ({ dtype, got, sign }) => {
        const unit = ulp(got, dtype)
        const at = (factor: Rational) => exactValue(got).plus(unit.times(factor).times(sign))
        const [inside, outside] = [at(Rational.ONE.minus(MARGIN)), at(Rational.ONE.plus(MARGIN))]
        fc.pre(ulp(inside, dtype).eq(unit) && ulp(outside, dtype).eq(unit))
        expect(levelOf(got, toFiftyDigits(at(Rational.ONE)), plain(dtype))).toBe('faithful')
        expect(levelOf(got, exactly(inside), plain(dtype))).toBe('faithful')
        expect(levelOf(got, exactly(outside), plain(dtype))).toBe('accurate')
        // An error of one ulp is no fault of the fixture.
        expect(levelOf(got, exactly(outside, unit.times(MARGIN).times(2)), plain(dtype))).toBe('faithful')
      }),
    ))

  test('accurate: four ulps without rounding of inputs, then wrong, or unstable where the textbook has no value', () =>
    fc.assert(
      fc.property(place, ({ dtype, got, sign }) => {
        const unit = ulp(got, dtype)
        const at = (factor: Rational) => exactValue(got).plus(unit.times(factor).times(sign))
        const [inside, outside] = [at(Rational.of(4).minus(MARGIN)), at(Rational.of(4).plus(MARGIN))]
        fc.pre(ulp(inside, dtype).eq(unit) && ulp(outside, dtype).eq(unit))
        expect(levelOf(got, exactly(inside), plain(dtype))).toBe('accurate')
        expect(levelOf(got, exactly(outside), plain(dtype))).toBe('wrong')
        expect(levelOf(got, exactly(outside), plain(dtype, { isOutOfRange: true }))).toBe('unstable')
        const straddling = exactly(outside, unit.times(MARGIN).times(2))
        expect(levelOf(got, straddling, plain(dtype))).toBe('indeterminate')
      }),
    ))

  test('accurate by scale and unstable by naive, with a radius that leaves it open or does not', () =>
    fc.assert(
      fc.property(place, fc.integer({ min: 9, max: 3000 }), ({ dtype, got, sign, terms }, ulps) => {
        const error = ulp(got, dtype).times(ulps)
        const exact = exactValue(got).plus(error.times(sign))
        const free = ulp(exact, dtype).times(4)
        fc.pre(error.gt(free.times(2)) && exact.abs().lt(beyond(dtype)))
        const circumstances = plain(dtype, { longestSum: terms })
        const weight = (limit: Rational) => limit.minus(free).div(roundings(dtype, terms))
        const { above, below } = limitsBeside(error)
        const [little, much] = [error.times(power(-75)), error.times(power(-65))]
        const byScale = (limit: Rational, r: Rational) =>
          levelOf(got, exactly(exact, r, weight(limit)), circumstances)
        const byNaive = (limit: Rational, r: Rational) =>
          levelOf(got, exactly(exact, r, Rational.ZERO, weight(limit)), circumstances)
        expect([Rational.ZERO, little, much].map(r => byScale(above, r))).toEqual([
          'accurate',
          'accurate',
          'indeterminate',
        ])
        expect([Rational.ZERO, little, much].map(r => byScale(below, r))).toEqual([
          'wrong',
          'wrong',
          'indeterminate',
        ])
        expect([Rational.ZERO, little, much].map(r => byNaive(above, r))).toEqual([
          'unstable',
          'unstable',
          'indeterminate',
        ])
        expect([Rational.ZERO, little, much].map(r => byNaive(below, r))).toEqual([
          'wrong',
          'wrong',
          'indeterminate',
        ])
      }),
    ))
})

test('a larger error never has a better level, and ulps and digits say how large it is', () =>
  fc.assert(
    fc.property(
      anyDtype.chain(dtype =>
        fc.record({
          dtype: fc.constant(dtype),
          v: finiteValue(dtype),
          got: fc.array(finiteValue(dtype), { minLength: 1 }),
          near: fc.array(fc.integer({ min: -40, max: 40 })),
        }),
      ),
      fc.nat(100),
      fc.nat(1000),
      ({ dtype, v, got, near }, scale, naive) => {
        const exact = exactValue(v)
        const beside = near
          .map(steps => roundToDtype(exact.plus(ulp(v, dtype).times(steps)), dtype))
          .filter(Number.isFinite)
        const weights = exactly(exact, Rational.ZERO, exact.abs().times(scale), exact.abs().times(naive))
        const expected = { ...weights, ...toFiftyDigits(exact), scale: weights.scale, naive: weights.naive }
        const judged = [...got, ...beside]
          .map(output => ({
            error: exactValue(output).minus(exact).abs(),
            ...judgeOutput(output, expected, plain(dtype)),
          }))
          .sort((a, b) => a.error.cmp(b.error))
        // An error that is a limit, up to the radius, has neither of the levels beside it.
        const levels = judged.map(({ level }) => level).filter(level => level !== 'indeterminate')
        const ranks = levels.map(level => OUTPUT_LEVELS.indexOf(level))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        for (const { error, ulps, digits } of judged) {
          if (error.isZero()) expect([ulps < 1e-20, digits]).toEqual([true, v === 0 ? null : 17])
          if (v === 0) {
            expect(digits).toBe(null)
            if (!error.isZero()) expect(ulps).toBeNaN()
          }
        }
      },
    ),
  ))

describe('infinities', () => {
  const steps = (dtype: Dtype, count: number | string) => ulp(dtype.largestFinite, dtype).times(count)

  test.each(DTYPES)('are the first number beyond $name', dtype => {
    const infinity = Number.POSITIVE_INFINITY
    for (const sign of [1, -1]) {
      const at = (ulps: number | string) => toFiftyDigits(beyond(dtype).plus(steps(dtype, ulps)).times(sign))
      const level = (got: number, ulps: number | string, rest = {}) =>
        levelOf(got * sign, at(ulps), plain(dtype, rest))
      expect(
        ['0', '-0.5', '-1', '-1.25', '-3.99', '-4.01', '-100'].map(ulps => level(infinity, ulps)),
      ).toEqual([
        'faithful',
        'faithful',
        'faithful',
        'accurate',
        'accurate',
        'nonfinite-mismatch',
        'nonfinite-mismatch',
      ])
      expect(level(infinity, '-100', { isOutOfRange: true })).toBe('unstable')
      expect(['0.5', '1000000', '1e30'].map(ulps => level(infinity, ulps))).toEqual([
        'faithful',
        'faithful',
        'faithful',
      ])
      // Of 2^1024 are 110 digits known, so that one ulp below it is hardly more than one.
      const asLargest = dtype === FLOAT64 ? 'accurate' : 'faithful'
      const others = [dtype.largestFinite, -dtype.largestFinite, -infinity, 1].map(got => level(got, '1e30'))
      expect(others).toEqual([asLargest, 'wrong', 'wrong', 'wrong'])
    }
  })

  test('and what rounding leaves of a value beyond: no finite number far from the end is right', () =>
    fc.assert(
      fc.property(
        anyDtype,
        fc.integer({ min: 2, max: 400 }),
        fc.integer({ min: 1, max: 20 }),
        (dtype, doublings, condition) => {
          const exact = beyond(dtype).times(power(doublings))
          const scale = exact.times(condition)
          const expected = exactly(exact, exact.times(power(-160)), scale, scale)
          expect(levelOf(Number.POSITIVE_INFINITY, expected, plain(dtype))).toBe('faithful')
          expect(levelOf(dtype.largestFinite / 2, expected, plain(dtype))).toBe('wrong')
          expect(levelOf(0, expected, plain(dtype))).toBe('wrong')
        },
      ),
    ))
})

describe('what is no number of the format', () => {
  test('NaN is a mismatch, or unstable where the textbook has no value', () =>
    fc.assert(
      fc.property(place, ({ dtype, got }) => {
        const expected = exactly(exactValue(got))
        expect(judgeOutput(Number.NaN, expected, plain(dtype))).toEqual({
          level: 'nonfinite-mismatch',
          ulps: Number.POSITIVE_INFINITY,
          digits: null,
        })
        expect(levelOf(Number.NaN, expected, plain(dtype, { isOutOfRange: true }))).toBe('unstable')
      }),
    ))

  test('a number with more digits than the format is a violation, however near it is', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...DTYPES.slice(1)),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (dtype, got) => {
          const level = levelOf(got, exactly(exactValue(got)), plain(dtype))
          expect(level).toBe(isOfDtype(got, dtype) ? 'faithful' : 'dtype-violation')
        },
      ),
    ))

  test('−0 is 0', () =>
    fc.assert(
      fc.property(place, fc.nat(9), fc.boolean(), ({ dtype, got }, scale, flushesToZero) => {
        const value = exactValue(got)
        const expected = exactly(value, Rational.ZERO, value.abs().times(scale))
        const circumstances = plain(dtype, { flushesToZero })
        expect(judgeOutput(-0, expected, circumstances)).toEqual(judgeOutput(0, expected, circumstances))
      }),
    ))
})

test('0 for a subnormal is accurate for who says that it flushes, and no worse than without', () =>
  fc.assert(
    fc.property(anyDtype, fc.bigInt({ min: 0n, max: 2n ** 60n }), fc.boolean(), (dtype, part, isNegative) => {
      const size = exactValue(dtype.smallestNormal).times(Rational.ratio(part, 2n ** 59n))
      const exact = isNegative ? size.neg() : size
      const level = (got: number, flushesToZero: boolean) =>
        levelOf(got, exactly(exact), plain(dtype, { flushesToZero }))
      const [kept, flushed] = [level(0, false), level(0, true)]
      const isSubnormal = size.lt(exactValue(dtype.smallestNormal))
      expect(flushed).toBe(isSubnormal && kept !== 'faithful' ? 'accurate' : kept)
      expect(level(dtype.smallestNormal, true)).toBe(level(dtype.smallestNormal, false))
      if (size.gt(ulp(0, dtype).times(4))) expect(kept).toBe('wrong')
    }),
  ))
