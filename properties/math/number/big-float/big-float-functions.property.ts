import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BigFloat,
  type BigFloatContext,
  bigFloats,
} from '../../../../src/math/number/big-float/big-float.js'
import type { Real } from '../../../../src/math/number/interval/real.js'
import { bigFloat, exactly, scaled, unitsOff } from './big-float-oracle.js'

/** Half a unit for the rounding, and the hundredth that the kernels may err by before it. */
const BUDGET = 0.51

/** What decimal.js says, given the exact argument and far more digits than are compared. */
const functions = {
  exp: { ofBigFloat: (x: BigFloat) => x.exp(), ofReal: (x: Real) => x.exp() },
  ln: { ofBigFloat: (x: BigFloat) => x.abs().ln(), ofReal: (x: Real) => x.abs().ln() },
  sqrt: { ofBigFloat: (x: BigFloat) => x.abs().sqrt(), ofReal: (x: Real) => x.abs().sqrt() },
  atanh: {
    ofBigFloat: (x: BigFloat) => x.atanh(),
    ofReal: (x: Real) => x.plus(1).div(x.neg().plus(1)).ln().div(2),
  },
}

/** 1 ± what is small or tiny, down to the last bit. */
const nearOne = (context: BigFloatContext) =>
  fc
    .tuple(fc.integer({ min: 1, max: context.precision.bits }), fc.constantFrom(-3n, -1n, 1n, 3n))
    .map(([places, offset]) => context.of(1).plus(scaled(context, offset, -places)))

/** Where a table changes its entry, and where the multiple of ln 2 changes: k/256 and k·ln 2, a few units off. */
const atSeams = (context: BigFloatContext) =>
  fc
    .tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -2, max: 2 }), fc.boolean())
    .map(([k, units, isLogarithm]) => {
      const seam = isLogarithm ? context.of(2).ln().times(k) : context.of(`${k}/256`)
      return seam.plus(scaled(context, BigInt(units), -context.precision.bits + 1))
    })
    .filter(value => !value.isZero())

const inUnitInterval = (context: BigFloatContext) =>
  fc.oneof(
    bigFloat(context, -150, -1),
    nearOne(context).map(value => (value.cmp(1) < 0 ? value : context.of(2).minus(value))),
  )

const argumentsOf = (name: string, context: BigFloatContext) => {
  if (name === 'atanh') return inUnitInterval(context).filter(value => value.abs().cmp(1) < 0)
  return fc.oneof(bigFloat(context, -150, name === 'exp' ? 12 : 150), nearOne(context), atSeams(context))
}

describe('a function of a BigFloat', () => {
  // The digits of the reference hold the argument exactly, its difference from 1, and the digits compared.
  test.each([
    [20, 'exp', 150, 250],
    [20, 'ln', 150, 250],
    [20, 'sqrt', 150, 250],
    [20, 'atanh', 150, 250],
    [50, 'exp', 25, 400],
    [50, 'ln', 25, 400],
    [50, 'atanh', 25, 400],
    [100, 'exp', 8, 600],
    [100, 'ln', 8, 600],
  ] as const)(
    'of %i digits errs by 0.51 units of its last bit at most from decimal.js: %s',
    (digits, name, numRuns, referenceDigits) => {
      const context = bigFloats(digits)
      const { ofBigFloat, ofReal } = functions[name]
      let worst = 0
      fc.assert(
        fc.property(argumentsOf(name, context), x => {
          const exact = ofReal(exactly(x, referenceDigits))
          const units = unitsOff(ofBigFloat(x), exact, referenceDigits)
          worst = Math.max(worst, units)
          expect(units).toBeLessThanOrEqual(BUDGET)
        }),
        { numRuns },
      )
      // If no error of many came near half a unit, the measurement would be at fault; of eight none need.
      expect(worst).toBeGreaterThan(numRuns < 25 ? 0 : 0.25)
    },
  )

  test.each([
    [200, 3],
    [500, 1],
    [900, 1],
  ])('of %i digits errs as little', (digits, numRuns) => {
    const context = bigFloats(digits)
    // Arguments of 40 bits are exact in the reference.
    const short = fc.bigInt({ min: 2n ** 39n, max: 2n ** 40n - 1n })
    fc.assert(
      fc.property(short, mantissa => {
        const [middling, small] = [scaled(context, mantissa, -40), scaled(context, mantissa, -70)]
        const cases = [
          ['exp', middling],
          ['ln', middling],
          ['ln', small.plus(1)],
          ['atanh', middling],
          ['atanh', small],
        ] as const
        for (const [name, x] of cases) {
          const exact = functions[name].ofReal(exactly(x, digits + 40))
          expect(unitsOff(functions[name].ofBigFloat(x), exact, digits + 40)).toBeLessThanOrEqual(BUDGET)
        }
      }),
      { numRuns },
    )
  })
})

describe('a BigFloat function at a corner', () => {
  const { of } = bigFloats(50)

  test('is exact where the result is', () => {
    expect(of(0).exp()).toEqual(of(1))
    expect(of(1).ln()).toEqual(of(0))
    expect(of(0).sqrt()).toEqual(of(0))
    expect(of(0).atanh()).toEqual(of(0))
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 99n }),
        fc.integer({ min: -60, max: 60 }),
        (root, exponent) => {
          const value = scaled(bigFloats(50), root, exponent)
          expect(value.times(value).sqrt()).toEqual(value)
        },
      ),
    )
  })

  test('keeps the relative accuracy of ln(1 + t) and atanh t, which begin with t, for the least t', () => {
    for (const places of [30, 60, 120, 190]) {
      const t = scaled(bigFloats(50), 1n, -places)
      const ratio = of(1).plus(t).ln().div(t)
      expect(ratio.minus(1).abs().cmp(t) <= 0 && ratio.cmp(1) < 0).toBe(true)
      expect(of(1).minus(t).ln().div(t.neg()).minus(1).abs().cmp(t) <= 0).toBe(true)
      expect(t.atanh().cmp(t) >= 0 && t.atanh().div(t).minus(1).cmp(t) <= 0).toBe(true)
    }
    const least = of(2).pow('-1000000').times(3)
    expect(least.atanh()).toEqual(least)
    expect(least.exp()).toEqual(of(1))
    expect(least.neg().exp()).toEqual(of(1))
  })

  test('atanh is odd, and e^x · e^−x is 1', () => {
    fc.assert(
      fc.property(inUnitInterval(bigFloats(50)), x => {
        fc.pre(x.abs().cmp(1) < 0)
        expect(x.neg().atanh()).toEqual(x.atanh().neg())
        // Both exponentials and the product err by one unit, which is 2 units below 1.
        expect(
          x
            .exp()
            .times(x.neg().exp())
            .minus(1)
            .abs()
            .cmp(scaled(bigFloats(50), 1n, -195)) <= 0,
        ).toBe(true)
      }),
    )
  })

  test.each([
    ['ln', '0', 'BigFloat.ln: expected a number above 0, got 0'],
    ['ln', '-1', 'BigFloat.ln: expected a number above 0, got -1'],
    ['sqrt', '-1e-30', 'BigFloat.sqrt: expected a number from 0 on, got -1'],
    ['atanh', '1', 'BigFloat.atanh: expected a number in (-1, 1), got 1'],
    ['atanh', '-1', 'BigFloat.atanh: expected a number in (-1, 1), got -1'],
    ['atanh', '1e9', 'BigFloat.atanh: expected a number in (-1, 1), got 1'],
  ] as const)('%s refuses %s', (name, value, message) => {
    expect(() => of(value)[name]()).toThrow(RangeError)
    expect(() => of(value)[name]()).toThrow(message)
  })

  test('a quotient refuses 0', () => {
    const message = 'BigFloat.div: expected a divisor that is not 0, got 0'
    expect(() => of(1).div(0)).toThrow(message)
    expect(() => of(0).div('0.0')).toThrow(message)
  })
})
