import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  lossCurvatureAlongBudget,
  lossSlopeAlongBudget,
  scalingLoss,
} from '../../src/formulas/scaling-law.js'
import { derivativeByDifference } from '../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, type RealContext, reals } from '../../src/math/number/interval/real.js'
import { Jet } from '../math/number/derivative/jet.js'
import { positiveDecimal, steppedDecimal } from './decimals.js'

const DIGITS = 50
const context = reals(DIGITS)
const { of, workingDigits } = context

const written = fc.record({
  irreducibleLoss: fc.constantFrom('0', '1.69', '10'),
  modelCoefficient: positiveDecimal(-3, 4),
  dataCoefficient: positiveDecimal(-3, 4),
  modelExponent: steppedDecimal(50, 1_500, 3),
  dataExponent: steppedDecimal(50, 1_500, 3),
  parameters: positiveDecimal(0, 13),
  tokens: positiveDecimal(0, 15),
})

type Written = typeof written extends fc.Arbitrary<infer W> ? W : never

const readAt = (given: Written, at: RealContext) => ({
  irreducibleLoss: at.of(given.irreducibleLoss),
  modelCoefficient: at.of(given.modelCoefficient),
  dataCoefficient: at.of(given.dataCoefficient),
  modelExponent: at.of(given.modelExponent),
  dataExponent: at.of(given.dataExponent),
  parameters: at.of(given.parameters),
  tokens: at.of(given.tokens),
})

/** The loss at N e^s and D e^−s: what is spent stays the same. */
const along =
  (given: Written) =>
  (s: Real, at: RealContext): Real => {
    const { parameters, tokens, ...law } = readAt(given, at)
    return scalingLoss(law, { parameters: parameters.times(s.exp()), tokens: tokens.times(s.neg().exp()) })
  }

/** The slope is the difference of two pulls: where they nearly cancel, it errs by theirs. */
function pulls({
  modelCoefficient,
  dataCoefficient,
  modelExponent,
  dataExponent,
  parameters,
  tokens,
}: ReturnType<typeof readAt>) {
  const model = modelExponent.times(modelCoefficient).times(modelExponent.neg().times(parameters.ln()).exp())
  const data = dataExponent.times(dataCoefficient).times(dataExponent.neg().times(tokens.ln()).exp())
  return { model, data }
}

test('the slope along a budget is the finite difference of the loss, to 40 digits', () => {
  fc.assert(
    fc.property(written, given => {
      const read = readAt(given, context)
      const { value, errorBound } = derivativeByDifference(along(given), of(0), DIGITS)
      const { model, data } = pulls(read)
      // The loss may be far larger than its slope; the difference then says so in its own bound.
      const tolerance = model.plus(data).times('1e-40').plus(errorBound)
      expect(errorBound.lte(scalingLoss(read, read).times('1e-40'))).toBe(true)
      expect(lossSlopeAlongBudget(read, read).minus(value).abs().lte(tolerance)).toBe(true)
    }),
    { numRuns: 15 },
  )
})

test('slope and curvature along a budget are the coefficients of the jet of the loss', () => {
  fc.assert(
    fc.property(written, given => {
      const { parameters, tokens, ...law } = readAt(given, context)
      const constant = (value: Real) => Jet.constant(value, 2, context)
      const s = Jet.variable(of(0), 2, context)
      const jet = scalingLoss(
        {
          irreducibleLoss: constant(law.irreducibleLoss),
          modelCoefficient: constant(law.modelCoefficient),
          dataCoefficient: constant(law.dataCoefficient),
          modelExponent: constant(law.modelExponent),
          dataExponent: constant(law.dataExponent),
        },
        { parameters: s.exp().times(constant(parameters)), tokens: s.neg().exp().times(constant(tokens)) },
      )
      const { model, data } = pulls({ ...law, parameters, tokens })
      const slope = lossSlopeAlongBudget(law, { parameters, tokens })
      // Powers of numbers up to 10^16 pass a rounding on up to 60-fold.
      const tolerance = model.plus(data).times(`1e-${workingDigits - 4}`)
      expect(jet.derivative(1).minus(slope).abs().lte(tolerance)).toBe(true)
      const curvature = lossCurvatureAlongBudget(law, { parameters, tokens })
      expect(agree(jet.derivative(2), curvature, workingDigits - 4)).toBe(true)
    }),
    { numRuns: 40 },
  )
})
