import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  directPreferenceGradient,
  directPreferenceLoss,
  directPreferenceMargin,
  identityPreferenceLoss,
  identityPreferenceSlope,
  type PairLogProbabilities,
  smoothedPreferenceLoss,
  smoothedPreferenceSlope,
} from '../../src/formulas/direct-preference.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import { Jet } from '../math/number/derivative/jet.js'
import { positiveDecimal, signedDecimal, steppedDecimal } from './decimals.js'
import { klWeight, pairOfLogProbabilities, readPair } from './pairs.js'

const DIGITS = 50
const context = reals(DIGITS)
const { of, workingDigits } = context

/** A difference of 50 digits answers with its own error bound; 40 digits are what a gradient has to show. */
const DIFFERENCE_DIGITS = 40
/** A difference evaluates the loss twenty times at 75 digits and more. */
const RUNS = { numRuns: 12 }

const COMPONENTS = ['policyChosen', 'policyRejected', 'referenceChosen', 'referenceRejected'] as const

const jetsOf = (pair: PairLogProbabilities<Real>, variable: (typeof COMPONENTS)[number]) => {
  const jet = (name: (typeof COMPONENTS)[number]) =>
    name === variable ? Jet.variable(pair[name], 1, context) : Jet.constant(pair[name], 1, context)
  return {
    policyChosen: jet('policyChosen'),
    policyRejected: jet('policyRejected'),
    referenceChosen: jet('referenceChosen'),
    referenceRejected: jet('referenceRejected'),
  }
}

describe('the gradient with respect to the four log-probabilities', () => {
  test('is the finite difference of the loss in each of them, ties included', () => {
    fc.assert(
      fc.property(pairOfLogProbabilities, klWeight, fc.constantFrom(0, 1, 2, 3), (written, beta, i) => {
        const gradient = directPreferenceGradient(readPair(written, of), of(beta))
        const name = COMPONENTS[i]!
        // The error bound of a difference assumes values of the order of 1, and a power of ten changes no digits.
        const scale = `1e${-gradient[name].e}`
        const along = (x: Real, { of: read }: RealContext) =>
          directPreferenceLoss({ ...readPair(written, read), [name]: x }, read(beta)).times(scale)
        const { value, errorBound } = derivativeByDifference(along, of(written[i]!), DIGITS)
        const expected = gradient[name].times(scale)
        expect(errorBound.lte(`1e-${DIFFERENCE_DIGITS}`)).toBe(true)
        // Beside the bound, the rounding of the margin, which the exponential multiplies by it.
        expect(
          value
            .minus(expected)
            .abs()
            .lte(errorBound.plus(`1e-${workingDigits - 5}`)),
        ).toBe(true)
      }),
      RUNS,
    )
  })

  test('is the first coefficient of the jet of the loss in each of them', () => {
    fc.assert(
      fc.property(pairOfLogProbabilities, klWeight, (written, beta) => {
        const pair = readPair(written, of)
        // At a tie |m| has no derivative; the finite difference has seen to that.
        fc.pre(!directPreferenceMargin(pair, of(beta)).isZero())
        const gradient = directPreferenceGradient(pair, of(beta))
        for (const name of COMPONENTS) {
          const weight = Jet.constant(of(beta), 1, context)
          const jet = directPreferenceLoss(jetsOf(pair, name), weight)
          expect(agree(jet.derivative(1), gradient[name], workingDigits - 3)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('sums to 0 over the answers of the policy, and pushes the chosen one up', () => {
    fc.assert(
      fc.property(pairOfLogProbabilities, klWeight, (written, beta) => {
        const gradient = directPreferenceGradient(readPair(written, of), of(beta))
        expect(gradient.policyChosen.plus(gradient.policyRejected).isZero()).toBe(true)
        expect(gradient.referenceChosen.plus(gradient.referenceRejected).isZero()).toBe(true)
        expect(gradient.policyChosen.lt(0) && gradient.policyChosen.gte(of(beta).neg())).toBe(true)
      }),
    )
    const tie = readPair(['-1', '-2', '-1', '-2'], of)
    expect(directPreferenceGradient(tie, of('0.1')).policyChosen.eq('-0.05')).toBe(true)
  })
})

describe('the slopes of the other losses', () => {
  const epsilon = fc.oneof(fc.constantFrom('0', '0.5', '1e-6', '1'), steppedDecimal(1, 999, 3))

  test('with smoothed labels: the finite difference and the jet of the loss in the margin', () => {
    fc.assert(
      fc.property(steppedDecimal(-30_000, 30_000, 3), epsilon, (x, flips) => {
        const slope = smoothedPreferenceSlope(of(x), of(flips))
        const along = (at: Real, { of: read }: RealContext) => smoothedPreferenceLoss(at, read(flips))
        const { value, errorBound } = derivativeByDifference(along, of(x), DIGITS)
        expect(errorBound.lte(`1e-${DIFFERENCE_DIGITS}`)).toBe(true)
        expect(
          value
            .minus(slope)
            .abs()
            .lte(errorBound.plus(`1e-${workingDigits - 2}`)),
        ).toBe(true)
        fc.pre(!of(x).isZero())
        const [jet, constant] = [Jet.variable(of(x), 1, context), Jet.constant(of(flips), 1, context)]
        const derivative = smoothedPreferenceLoss(jet, constant).derivative(1)
        // Near its zero the slope is a difference of numbers up to 1.
        const absoluteFloor = `1e-${workingDigits - 2}`
        expect(agree(derivative, slope, workingDigits - 2, { absoluteFloor })).toBe(true)
      }),
      RUNS,
    )
  })

  test('the identity loss: the jet of the square in h', () => {
    fc.assert(
      fc.property(signedDecimal(-6, 4), positiveDecimal(-4, 3), (h, tau) => {
        const jet = identityPreferenceLoss(Jet.variable(of(h), 1, context), Jet.constant(of(tau), 1, context))
        expect(agree(jet.derivative(1), identityPreferenceSlope(of(h), of(tau)), workingDigits - 2)).toBe(
          true,
        )
      }),
    )
  })
})
