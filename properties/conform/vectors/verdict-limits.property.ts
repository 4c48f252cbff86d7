import { describe, expect, test } from 'vitest'
import { judging } from '../../../src/conform/vectors/budget.js'
import { isFlushOf, judgeOutput } from '../../../src/conform/vectors/verdict.js'
import {
  BFLOAT16,
  DTYPES,
  type Dtype,
  exactValue,
  FLOAT16,
  FLOAT32,
  FLOAT64,
  roundToDtype,
  ulp,
} from '../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../src/math/number/exact-decimal.js'
import { Rational } from '../../../src/math/number/rational.js'
import { beyond, exactly, power } from './expectations.js'
import { levelOf, plain } from './judged-plainly.js'

describe('at a limit itself', () => {
  const BOUNDARY = [FLOAT32, BFLOAT16, FLOAT16]
  const ulpAt = (dtype: Dtype, value: number | Rational) => ulp(value, dtype)

  test.each(BOUNDARY)(
    'an error of exactly 4 ulps in $name is accurate, and not known where a radius reaches over it',
    dtype => {
      const unit = ulpAt(dtype, 1)
      const exact = Rational.ONE.plus(unit.times(4))
      const level = (radius: Rational, more = Rational.ZERO) =>
        levelOf(1, exactly(exact.plus(more), radius), plain(dtype))
      expect(level(Rational.ZERO)).toBe('accurate')
      const little = unit.times(power(-20))
      expect(level(little)).toBe('indeterminate')
      expect(level(little, little)).toBe('indeterminate')
      expect(level(little, little.times(2))).toBe('wrong')
      expect(level(little, little.neg())).toBe('accurate')
      expect(level(little, little.times(-2))).toBe('accurate')
    },
  )

  test.each(BOUNDARY)(
    'an infinity of $name is accurate up to 4 ulps below the first number beyond',
    dtype => {
      const unit = ulpAt(dtype, dtype.largestFinite)
      const level = (ulps: number, got = Number.POSITIVE_INFINITY) =>
        levelOf(got, exactly(beyond(dtype).minus(unit.times(ulps))), plain(dtype))
      expect([0, 1, 4, 5].map(ulps => level(ulps))).toEqual([
        'faithful',
        'faithful',
        'accurate',
        'nonfinite-mismatch',
      ])
      // The first number beyond is an infinity, and so a number of another sign is just wrong.
      expect([level(0, Number.NEGATIVE_INFINITY), level(1, Number.NEGATIVE_INFINITY)]).toEqual([
        'wrong',
        'nonfinite-mismatch',
      ])
    },
  )

  test.each(BOUNDARY)('a radius counts up to the first number beyond $name, and not from there on', dtype => {
    const unit = ulpAt(dtype, dtype.largestFinite)
    const got = roundToDtype(beyond(dtype).minus(unit.times(4)), dtype)
    const level = (v: Rational) => levelOf(got, exactly(v, unit.times(power(-20))), plain(dtype))
    expect(level(beyond(dtype))).toBe('indeterminate')
    expect(level(beyond(dtype).plus(unit.times(power(-10))))).toBe('accurate')
  })

  test.each(DTYPES)(
    'the smallest normal number of $name is not flushed, and what is hardly less is',
    dtype => {
      const normal = exactValue(dtype.smallestNormal)
      const level = (v: Rational) => levelOf(0, exactly(v), plain(dtype, { flushesToZero: true }))
      const less = normal.minus(ulp(0, dtype))
      expect([level(normal), level(normal.neg()), level(less), level(less.neg())]).toEqual([
        'wrong',
        'wrong',
        'accurate',
        'accurate',
      ])
      const at = (v: Rational, output = 0) => isFlushOf(output, judging.of(exactDecimal(v)), dtype)
      if (dtype === FLOAT64) return
      expect([at(normal), at(normal.neg()), at(less), at(less.neg()), at(less, 1)]).toEqual([
        false,
        false,
        true,
        true,
        false,
      ])
    },
  )

  test('NaN stands for no infinity, whatever the value is', () => {
    for (const dtype of DTYPES)
      for (const sign of [1, -1])
        for (const v of [beyond(dtype), beyond(dtype).times(4), Rational.ONE])
          expect(levelOf(Number.NaN, exactly(v.times(sign)), plain(dtype))).toBe('nonfinite-mismatch')
  })
})

describe('how many digits are right', () => {
  const digits = (got: number, v: string) =>
    judgeOutput(got, exactly(Rational.of(v)), plain(FLOAT64)).digits as number

  test('is −log10 of the relative error, at most 17, at least 0, of either sign', () => {
    expect(digits(1, '1.25')).toBeCloseTo(-Math.log10(0.2), 12)
    expect(digits(-1, '-1.25')).toBeCloseTo(-Math.log10(0.2), 12)
    expect(digits(1000, '1001')).toBeCloseTo(Math.log10(1001), 12)
    expect([digits(1, '1'), digits(-3, '1'), digits(2, '1'), digits(1, `1.${'0'.repeat(29)}1`)]).toEqual([
      17, 0, 0, 17,
    ])
    expect(digits(1, '4')).toBeCloseTo(-Math.log10(0.75), 12)
  })
})
