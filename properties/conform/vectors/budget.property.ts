import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetOf } from '../../../src/conform/vectors/budget.js'
import { DTYPES, type Dtype, exactValue, ulp } from '../../../src/math/number/dtype/dtype.js'
import { agree, type Real, reals } from '../../../src/math/number/interval/real.js'
import { Rational } from '../../../src/math/number/rational.js'
import { anyDtype, nearValue } from '../../math/number/dtype/dtypes.js'
import { beyond, power, toFiftyDigits } from './expectations.js'

const { of } = reals(100)

function expectSame(found: Real, exact: Rational, floor: Rational = Rational.ZERO): void {
  const isSame = agree(found, of(exact), 90, { absoluteFloor: of(floor) })
  expect([`${found}`, `${of(exact)}`, isSame]).toEqual([`${found}`, `${of(exact)}`, true])
}

/** The ulp of the formats' own file, which has no end of exponents; there the binade of the largest number is the last. */
function ulpWithin(value: Rational, dtype: Dtype): Rational {
  const largest = exactValue(dtype.largestFinite)
  return ulp(value.abs().gt(largest) ? largest : value, dtype)
}

const inFormat = anyDtype.chain(dtype => nearValue(dtype).map(value => ({ dtype, value })))

describe('the ulp', () => {
  test('is that of the formats, decided on fractions', () =>
    fc.assert(
      fc.property(inFormat, ({ dtype, value }) => {
        expectSame(budgetOf(toFiftyDigits(value), dtype, 1).ulp, ulpWithin(value, dtype))
      }),
      { numRuns: 400 },
    ))

  test.each(DTYPES)('at each power of two of $name, and hardly below and above it', dtype => {
    const first = dtype.minimumExponent - dtype.precisionBits - 2
    const last = dtype.maximumExponent + 3
    for (let exponent = first; exponent <= last; exponent += 1) {
      // Far from where a format begins and ends one binade is like another.
      if (exponent > dtype.minimumExponent + 3 && exponent < last - 6 && exponent % 19 !== 0) continue
      if (exponent > first + 6 && exponent < dtype.minimumExponent - 6 && exponent % 5 !== 0) continue
      const value = power(exponent)
      for (const factor of ['1', '0.9999999999999999999999999999999999999999999', '1.0000000000000000001']) {
        const beside = value.times(factor)
        expectSame(budgetOf(toFiftyDigits(beside), dtype, 1).ulp, ulpWithin(beside, dtype))
        expectSame(budgetOf(toFiftyDigits(beside.neg()), dtype, 1).ulp, ulpWithin(beside, dtype))
      }
    }
  })

  test('at 0 is the smallest subnormal, also of a 0 with a radius', () => {
    for (const dtype of DTYPES) {
      const zero = { v: '0', scale: '0', naive: '0' }
      for (const r of ['0', '1e-700'])
        expectSame(budgetOf({ ...zero, r }, dtype, 1).ulp, exactValue(dtype.smallestSubnormal))
    }
  })
})

describe('the budget', () => {
  const weight = fc.tuple(fc.nat(999_999), fc.integer({ min: -12, max: 12 })).map(([n, e]) => `${n}e${e}`)
  const terms = fc.oneof(fc.integer({ min: 1, max: 64 }), fc.constantFrom(32, 33, 1024, 4096))

  /** 4 ulp + max(2, n/16) 2^(1−p) scale, and as much of naive, over fractions; less what the value is beyond the format. */
  function fromScratch(value: Rational, dtype: Dtype, scale: string, naive: string, n: number) {
    const ulps = ulpWithin(value, dtype).times(4)
    const unit = Rational.of(Math.max(n, 32))
      .div(16)
      .div(power(dtype.precisionBits - 1))
    const accurate = ulps.plus(unit.times(scale))
    const unstable = accurate.plus(unit.times(naive))
    const excess = value.abs().minus(beyond(dtype))
    // What the value is beyond the format is known as exactly as its 50 digits.
    const floor = excess.plus(toFiftyDigits(value).r).gt(0)
      ? Rational.of(toFiftyDigits(value).r)
      : Rational.ZERO
    if (excess.lte(0)) return { accurate, unstable, floor }
    const [one, other] = [accurate, unstable].map(room => room.minus(excess))
    return {
      accurate: one!.gt(ulps) ? one! : ulps,
      unstable: other!.gt(ulps) ? other! : ulps,
      floor,
    }
  }

  test('is the formula over fractions', () =>
    fc.assert(
      fc.property(inFormat, weight, weight, terms, ({ dtype, value }, scale, naive, n) => {
        const budget = budgetOf({ ...toFiftyDigits(value), scale, naive }, dtype, n)
        const { accurate, unstable, floor } = fromScratch(value, dtype, scale, naive, n)
        expectSame(budget.accurate, accurate, floor)
        expectSame(budget.unstable, unstable, floor)
        expect(budget.ulp.lte(budget.accurate) && budget.accurate.lte(budget.unstable)).toBe(true)
      }),
      { numRuns: 300 },
    ))

  test('of a value beyond the format reaches down from the value, and at least 4 ulp', () =>
    fc.assert(
      fc.property(
        anyDtype,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 8000 }),
        fc.constantFrom(1, -1),
        (dtype, steps, units, sign) => {
          const size = beyond(dtype).plus(ulp(exactValue(dtype.largestFinite), dtype).times(steps))
          const value = size.times(sign)
          const scale = exactValue(dtype.largestFinite).times(units).div(4)
          const asked = { ...toFiftyDigits(value), scale: `${of(scale)}`, naive: '0' }
          const { accurate, floor } = fromScratch(value, dtype, asked.scale, '0', 1)
          expectSame(budgetOf(asked, dtype, 1).accurate, accurate, floor)
        },
      ),
    ))

  test('grows with scale, naive and the terms, for a value within the format', () =>
    fc.assert(
      fc.property(inFormat, weight, weight, terms, terms, ({ dtype, value }, small, large, few, many) => {
        fc.pre(value.abs().lte(beyond(dtype)))
        const [less, more] = [of(small), of(large)].sort((a, b) => a.cmp(b)).map(String) as [string, string]
        const [n, m] = [few, many].sort((a, b) => a - b) as [number, number]
        const at = (scale: string, naive: string, terms: number) =>
          budgetOf({ ...toFiftyDigits(value), scale, naive }, dtype, terms)
        expect(at(less, less, n).accurate.lte(at(more, less, m).accurate)).toBe(true)
        expect(at(less, less, n).unstable.lte(at(less, more, m).unstable)).toBe(true)
        expect(at(less, less, n).accurate.eq(at(less, more, n).accurate)).toBe(true)
      }),
    ))
})
