import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeAtTokenError } from '../../src/formulas/emergence.js'
import {
  curvature,
  shapeOnLinearAxes,
  shapeOnSemiLogAxes,
  tokenErrorAtLinearInflection,
  tokenErrorAtSemiLogInflection,
} from '../../src/formulas/emergence-axes.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { AXES, readCurve } from './axes.js'
import { computeNearOrFar, errorExponent } from './curves.js'
import { steppedDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

describe('curvature', () => {
  test('is that of a circle, 1/r with its sign, and of a straight line', () => {
    // The lower half of a circle of radius r at the angle whose sine is 3/5: y′ = 3/4, y″ = r² / (4r/5)³.
    const radius = of('2.5')
    const secondDerivative = radius.pow(2).div(radius.times(4).div(5).pow(3))
    const shape = { slope: of('0.75'), secondDerivative }
    expect(agree(curvature(shape), of('0.4'), workingDigits - 1)).toBe(true)
    const mirrored = { slope: of('-0.75'), secondDerivative: secondDerivative.neg() }
    expect(agree(curvature(mirrored), of('-0.4'), workingDigits - 1)).toBe(true)
    expect(curvature({ slope: of(3), secondDerivative: of(0) }).isZero()).toBe(true)
  })
})

describe('an inflection', () => {
  const several = fc.record({
    a: fc.oneof(fc.constant('0.05'), steppedDecimal(20, 3_000, 3)),
    k: fc.oneof(
      fc.constantFrom('2', '8', '1.01', '2.5', '1e9'),
      fc.integer({ min: 2, max: 3_000 }).map(String),
    ),
  })
  const inflections = [
    ['semi-log', tokenErrorAtSemiLogInflection<Real>, AXES['semi-log']],
    ['linear', tokenErrorAtLinearInflection<Real>, AXES.linear],
  ] as const

  test.each(inflections)(
    'on %s axes is where the second difference of the curve changes sign',
    (_, find, axes) => {
      fc.assert(
        fc.property(several, given => {
          const curve = readCurve(given)
          const error = find(curve)
          // Steps of 10^−14 of the scale leave 10^−28 f⁗ and 10^−32 of rounding, 10^−10 off the inflection is 10^−10 f‴.
          const [step, offset] = [of(1).minus(error).times('1e-14'), of(1).minus(error).times('1e-10')]
          const secondDifference = (factor: Real): Real => {
            const x = axes.abscissa(computeAtTokenError(curve, error.times(factor)))
            const h = (axes === AXES.linear ? x : of(1)).div(curve.errorExponent.plus(1)).times(step)
            const [left, middle, right] = [x.minus(h), x, x.plus(h)].map(t =>
              axes.ordinate(given)(t, reals(50)),
            )
            return left!.plus(right!).minus(middle!.times(2))
          }
          // A larger ε lies to the left, where the curve still turns upwards.
          expect(secondDifference(of(1).plus(offset)).gt(0)).toBe(true)
          expect(secondDifference(of(1).minus(offset)).lt(0)).toBe(true)
        }),
        { numRuns: 12 },
      )
    },
  )

  test('over ln C is where the slope is greatest, (1 − 1/k)^{k−1} a, and over C at a larger ε', () => {
    fc.assert(
      fc.property(several, given => {
        const curve = readCurve(given)
        const error = tokenErrorAtSemiLogInflection(curve)
        const slopeAt = (e: Real) => shapeOnSemiLogAxes(curve, computeAtTokenError(curve, e)).slope
        const steepest = slopeAt(error)
        const expected = of(1).minus(error).pow(curve.tokens.minus(1)).times(given.a)
        // C = k^{1/a} and back again costs 2 ln k ≤ 42 roundings, and 1 − 1/k its share of them.
        expect(agree(steepest, expected, workingDigits - 14)).toBe(true)
        expect(slopeAt(error.times('0.999')).lt(steepest)).toBe(true)
        expect(slopeAt(error.times('1.001')).lt(steepest)).toBe(true)
        expect(tokenErrorAtLinearInflection(curve).gt(error)).toBe(true)
        expect(tokenErrorAtLinearInflection(curve).lt(1)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  test('does not exist for a single token or less: f″ is negative everywhere', () => {
    fc.assert(
      fc.property(errorExponent, fc.constantFrom('1', '0.5', '0.001'), computeNearOrFar, (a, k, compute) => {
        const curve = readCurve({ a, k })
        for (const inflection of [tokenErrorAtSemiLogInflection, tokenErrorAtLinearInflection])
          expect(() => inflection(curve)).toThrow(`${inflection.name}: expected more than 1 token, got ${k}`)
        expect(shapeOnSemiLogAxes(curve, of(compute)).secondDerivative.lt(0)).toBe(true)
        expect(shapeOnLinearAxes(curve, of(compute)).secondDerivative.lt(0)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})
