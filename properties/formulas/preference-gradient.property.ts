import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analyticPreferenceLoss,
  preferenceGradient,
  preferenceLoss,
  preferenceLossSlope,
  preferenceWeight,
} from '../../src/formulas/preference.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import { Jet } from '../math/number/derivative/jet.js'
import { margin, steppedDecimal } from './decimals.js'

const DIGITS = 50
const context = reals(DIGITS)
const { of, workingDigits } = context

/** A difference of 50 digits answers with its own error bound; 40 digits are what a gradient has to show. */
const DIFFERENCE_DIGITS = 40

/**
 * The error bound of a difference assumes values of the order of 1. A constant factor brings a loss of 10^−434 there,
 * and being a power of ten changes none of its digits.
 */
const powerOfTenNear = (size: Real): string => `1e${size.e}`

/** A difference evaluates the loss twenty times at 75 digits and more. */
const RUNS = { numRuns: 25 }

describe('the slope of the loss', () => {
  test('is its finite difference in the margin', () => {
    fc.assert(
      fc.property(margin, x => {
        const slope = preferenceLossSlope(of(x))
        const scale = powerOfTenNear(slope.pow(-1))
        const scaled = (at: Real) => preferenceLoss(at).times(scale)
        const { value, errorBound } = derivativeByDifference(scaled, of(x), DIGITS)
        const expected = slope.times(scale)
        expect(errorBound.lte(`1e-${DIFFERENCE_DIGITS}`)).toBe(true)
        // Both bounds: that of the difference, and the few roundings of the slope itself.
        const tolerance = errorBound.plus(expected.abs().times(`1e-${workingDigits - 2}`))
        expect(value.minus(expected).abs().lte(tolerance)).toBe(true)
      }),
      RUNS,
    )
  })

  test('is the first coefficient of its jet, ties included, and σ(Δ) σ(−Δ) is twice the second', () => {
    fc.assert(
      fc.property(margin, x => {
        // A negative margin costs the analytic form 0.44 digits per unit, and as many again in the second derivative.
        const ample = reals(workingDigits + Math.ceil(0.88 * Math.max(0, -Number(x))))
        const jet = analyticPreferenceLoss(Jet.variable(ample.of(x), 2, ample))
        const weight = preferenceWeight(of(x))
        expect(agree(jet.value, preferenceLoss(of(x)), workingDigits - 3)).toBe(true)
        expect(agree(jet.derivative(1), weight.neg(), workingDigits - 3)).toBe(true)
        const curvature = weight.times(preferenceWeight(of(x).neg()))
        expect(agree(jet.derivative(2), curvature, workingDigits - 3)).toBe(true)
      }),
      RUNS,
    )
  })
})

/**
 * Two rewards of three parameters, neither of them linear, with gradients known by hand:
 * r_w = a e^{φ₀} + φ₁² and r_l = b / (1 + φ₁²) + φ₀ φ₂.
 */
interface Rewards {
  readonly a: string
  readonly b: string
}

const rewardMargin = ({ a, b }: Rewards, [p, q, r]: readonly [Real, Real, Real]): Real =>
  p
    .exp()
    .times(a)
    .plus(q.pow(2))
    .minus(q.pow(2).plus(1).pow(-1).times(b).plus(p.times(r)))

function rewardGradients({ a, b }: Rewards, [p, q, r]: readonly [Real, Real, Real]) {
  const zero = p.minus(p)
  const squared = q.pow(2).plus(1).pow(2)
  return {
    chosen: [p.exp().times(a), q.times(2), zero],
    rejected: [r, q.times(-2).times(b).div(squared), p],
  }
}

describe('the gradient of the loss', () => {
  const parameter = steppedDecimal(-3_000, 3_000, 3)
  const coefficient = steppedDecimal(-50, 50, 0)

  test('along rewards that are nonlinear in the parameters is its finite difference, to 40 digits', () => {
    fc.assert(
      fc.property(
        fc.record({ a: coefficient, b: coefficient }),
        fc.tuple(parameter, parameter, parameter),
        (rewards, written) => {
          const point = read(written, context)
          const { chosen, rejected } = rewardGradients(rewards, point)
          const delta = rewardMargin(rewards, point)
          const gradient = preferenceGradient(delta, chosen, rejected)
          const scale = powerOfTenNear(preferenceWeight(delta).pow(-1))
          expect(gradient.length).toBe(3)
          for (const [i, component] of gradient.entries()) {
            const along = (x: Real, at: RealContext) =>
              preferenceLoss(rewardMargin(rewards, withComponent(written, i, x, at))).times(scale)
            const { value, errorBound } = derivativeByDifference(along, point[i]!, DIGITS)
            // Where the rewards pull alike, the component errs by its parts; where neither does, by those of its loss.
            const parts = chosen[i]!.abs().plus(rejected[i]!.abs()).plus(1)
            const tolerance = parts.times(`1e-${DIFFERENCE_DIGITS}`)
            expect(errorBound.lte(tolerance)).toBe(true)
            expect(value.minus(component.times(scale)).abs().lte(tolerance)).toBe(true)
          }
        },
      ),
      { numRuns: 10 },
    )
  })
})

type Point = readonly [Real, Real, Real]

const read = ([p, q, r]: readonly [string, string, string], at: RealContext): Point => [
  at.of(p),
  at.of(q),
  at.of(r),
]

function withComponent(
  written: readonly [string, string, string],
  i: number,
  x: Real,
  at: RealContext,
): Point {
  const [p, q, r] = read(written, at)
  return [i === 0 ? x : p, i === 1 ? x : q, i === 2 ? x : r]
}
