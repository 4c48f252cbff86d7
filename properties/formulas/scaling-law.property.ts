import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Allocation,
  computeOptimalAllocation,
  dataSizeExponent,
  lossCurvatureAlongBudget,
  lossSlopeAlongBudget,
  modelSizeExponent,
  type ScalingLaw,
  scalingLoss,
} from '../../src/formulas/scaling-law.js'
import { trainingFlops } from '../../src/formulas/training-time.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { positiveDecimal, steppedDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

/**
 * A power x^y passes a rounding of y on, times |y ln x|. Budgets up to 10^31, and coefficient ratios up to 10^10 to the
 * power 1/(α+β) ≤ 10, keep |ln N| and |ln D| below 310, so that four digits cover every rounding on the way.
 */
const DIGITS = workingDigits - 4

const exponent = steppedDecimal(50, 1_500, 3)

/** Each case takes a dozen powers of 60 digits. */
const RUNS = { numRuns: 40 }

/**
 * Laws of every shape. E is a constant of the loss: it is 0 where two losses are compared, so that it
 * cannot bury their difference under a rounding.
 */
const law = fc
  .record({
    modelCoefficient: positiveDecimal(-3, 4),
    dataCoefficient: positiveDecimal(-3, 4),
    modelExponent: exponent,
    dataExponent: fc.oneof(exponent, fc.constant('same')),
  })
  .map(written => ({
    irreducibleLoss: of(0),
    modelCoefficient: of(written.modelCoefficient),
    dataCoefficient: of(written.dataCoefficient),
    modelExponent: of(written.modelExponent),
    dataExponent: of(written.dataExponent === 'same' ? written.modelExponent : written.dataExponent),
  }))

const budget = positiveDecimal(0, 30).map(text => of(text))

/** The allocation that costs the same with a model so many times larger. */
const moved = ({ parameters, tokens }: Allocation<Real>, factor: Real): Allocation<Real> => ({
  parameters: parameters.times(factor),
  tokens: tokens.div(factor),
})

describe('the loss', () => {
  test('is E plus what the model and the data leave, each falling as its power', () => {
    fc.assert(
      fc.property(law, budget, positiveDecimal(0, 15), (given, parameters, tokens) => {
        const withFloor = { ...given, irreducibleLoss: of('1.69') }
        // Powers by exponential and logarithm, to the same digits.
        const model = given.modelExponent.times(parameters.ln()).neg().exp().times(given.modelCoefficient)
        const data = given.dataExponent.times(of(tokens).ln()).neg().exp().times(given.dataCoefficient)
        const loss = scalingLoss(withFloor, { parameters, tokens: of(tokens) })
        expect(agree(loss, model.plus(data).plus('1.69'), DIGITS)).toBe(true)
        expect(agree(scalingLoss(given, { parameters, tokens: of(tokens) }), model.plus(data), DIGITS)).toBe(
          true,
        )
      }),
      RUNS,
    )
  })

  test('of no model and no data at all (N = D = 1) is E + A + B', () => {
    fc.assert(
      fc.property(law, given => {
        const expected = given.modelCoefficient.plus(given.dataCoefficient)
        expect(scalingLoss(given, { parameters: of(1), tokens: of(1) }).eq(expected)).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('the compute-optimal allocation', () => {
  test('spends the whole budget', () => {
    fc.assert(
      fc.property(law, budget, (given, flops) => {
        const { parameters, tokens } = computeOptimalAllocation(given, flops)
        expect(agree(trainingFlops(parameters, tokens), flops, DIGITS)).toBe(true)
      }),
      RUNS,
    )
  })

  test('is stationary: α A N^−α = β B D^−β', () => {
    fc.assert(
      fc.property(law, budget, (given, flops) => {
        const optimum = computeOptimalAllocation(given, flops)
        const pull = given.modelExponent
          .times(given.modelCoefficient)
          .times(optimum.parameters.ln().times(given.modelExponent).neg().exp())
        const slope = lossSlopeAlongBudget(given, optimum)
        expect(slope.abs().lte(pull.times(`1e-${DIGITS}`))).toBe(true)
      }),
      RUNS,
    )
  })

  test('is beaten by no allocation on either side, near or far', () => {
    // A shift by a factor 1 + s costs s² L″ / 2: at s = 10^−20 still a part in 10^43 of the loss or more.
    const shift = fc.oneof(positiveDecimal(-20, 8), fc.constant('1e-20'))
    fc.assert(
      fc.property(law, budget, shift, (given, flops, step) => {
        const optimum = computeOptimalAllocation(given, flops)
        const least = scalingLoss(given, optimum)
        const factor = of(step).plus(1)
        expect(scalingLoss(given, moved(optimum, factor)).gt(least)).toBe(true)
        expect(scalingLoss(given, moved(optimum, of(1).div(factor))).gt(least)).toBe(true)
      }),
      RUNS,
    )
  })

  test('leaves the loss 2 √(6 A B / C) where α = β = 1, by the inequality of the two means', () => {
    fc.assert(
      fc.property(law, budget, (given, flops) => {
        const inverse = { ...given, modelExponent: of(1), dataExponent: of(1) }
        const { modelCoefficient, dataCoefficient } = given
        const least = modelCoefficient.times(dataCoefficient).times(6).div(flops).sqrt().times(2)
        expect(agree(scalingLoss(inverse, computeOptimalAllocation(inverse, flops)), least, DIGITS)).toBe(
          true,
        )
      }),
      RUNS,
    )
  })

  test('grows as the powers a and b of the budget: log-differences of two optima, and a + b = 1', () => {
    fc.assert(
      fc.property(law, budget, positiveDecimal(-3, 10), (given, flops, growth) => {
        const factor = of(growth).plus(1)
        const [small, large] = [flops, flops.times(factor)].map(c => computeOptimalAllocation(given, c))
        const slope = (key: keyof Allocation<Real>) => large![key].div(small![key]).ln().div(factor.ln())
        // The logarithm of a ratio near 1 and a small exponent lose three digits each.
        const [a, b] = [modelSizeExponent(given), dataSizeExponent(given)]
        expect(agree(slope('parameters'), a, DIGITS - 6)).toBe(true)
        expect(agree(slope('tokens'), b, DIGITS - 6)).toBe(true)
        expect(agree(a.plus(b), of(1), DIGITS)).toBe(true)
      }),
      RUNS,
    )
  })

  test('trades places when model and data do', () => {
    fc.assert(
      fc.property(law, budget, (given, flops) => {
        const swapped: ScalingLaw<Real> = {
          ...given,
          modelCoefficient: given.dataCoefficient,
          dataCoefficient: given.modelCoefficient,
          modelExponent: given.dataExponent,
          dataExponent: given.modelExponent,
        }
        const [one, other] = [
          computeOptimalAllocation(given, flops),
          computeOptimalAllocation(swapped, flops),
        ]
        expect(agree(one.parameters, other.tokens, DIGITS)).toBe(true)
        expect(agree(one.tokens, other.parameters, DIGITS)).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('along a budget', () => {
  test('the loss is strictly convex in ln N: above its middle lies the mean of two allocations', () => {
    fc.assert(
      fc.property(
        law,
        budget,
        positiveDecimal(0, 15),
        positiveDecimal(-6, 3),
        (given, flops, model, step) => {
          const parameters = of(model)
          const middle = { parameters, tokens: flops.div(parameters.times(6)) }
          const factor = of(step).plus(1)
          const right = scalingLoss(given, moved(middle, factor))
          const left = scalingLoss(given, moved(middle, of(1).div(factor)))
          expect(left.plus(right).gt(scalingLoss(given, middle).times(2))).toBe(true)
          expect(lossCurvatureAlongBudget(given, middle).gt(0)).toBe(true)
        },
      ),
    )
  })

  test('the slope is negative left of the optimum and positive right of it', () => {
    fc.assert(
      fc.property(law, budget, positiveDecimal(-20, 8), (given, flops, step) => {
        const optimum = computeOptimalAllocation(given, flops)
        const factor = of(step).plus(1)
        expect(lossSlopeAlongBudget(given, moved(optimum, factor)).gt(0)).toBe(true)
        expect(lossSlopeAlongBudget(given, moved(optimum, of(1).div(factor))).lt(0)).toBe(true)
      }),
      RUNS,
    )
  })
})
