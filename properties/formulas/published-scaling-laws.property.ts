import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyComputeRule,
  BESIROGLU_2024,
  FLOPS_PER_PETAFLOP_DAY,
  HOFFMANN_2022,
  HOFFMANN_2022_UNROUNDED,
  KAPLAN_2020_DATA_SIZE,
  KAPLAN_2020_MODEL_SIZE,
  readLogarithmicFit,
  readScalingLaw,
} from '../../src/formulas/published-scaling-laws.js'
import {
  computeOptimalAllocation,
  modelSizeExponent,
  type ScalingLaw,
  scalingLoss,
} from '../../src/formulas/scaling-law.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal } from './decimals.js'

const { of, workingDigits } = reals(50)

const unrounded = readLogarithmicFit(HOFFMANN_2022_UNROUNDED, of)
const hoffmann = readScalingLaw(HOFFMANN_2022, of)
const besiroglu = readScalingLaw(BESIROGLU_2024, of)

describe('Hoffmann et al. 2022', () => {
  test('the unrounded fit rounds to the printed one, value by value', () => {
    for (const key of Object.keys(unrounded) as (keyof ScalingLaw<Real>)[]) {
      const printed = HOFFMANN_2022[key]
      const decimals = printed.split('.')[1]!.length
      expect([key, unrounded[key].toFixed(decimals)]).toEqual([key, printed])
    }
  })

  test('the exponent that the paper states, 0.46, follows from the unrounded fit only', () => {
    expect(modelSizeExponent(unrounded).toFixed(2)).toBe('0.46')
    expect(modelSizeExponent(hoffmann).toFixed(4)).toBe('0.4516')
  })
})

describe('tokens per parameter at the optimum, against figures from a bisection in double precision', () => {
  test.each([
    ['printed', hoffmann, ['50', '93', '98', '153']],
    ['unrounded', unrounded, ['34', '59', '62', '92']],
  ])('Hoffmann et al. 2022, %s', (_, law, expected) => {
    const ratios = ['1e21', '5.9e23', '1e24', '1e26'].map(flops => tokensPerParameter(law, flops).toFixed(0))
    expect(ratios).toEqual(expected)
  })

  test('Besiroglu et al. 2024, near the rule of twenty', () => {
    const ratios = ['1e21', '5.9e23', '1e24', '1e26'].map(flops =>
      tokensPerParameter(besiroglu, flops).toFixed(1),
    )
    expect(ratios).toEqual(['21.6', '18.4', '18.1', '16.1'])
    expect(modelSizeExponent(besiroglu).toFixed(3)).toBe('0.513')
  })
})

describe('the loss of three models, against double precision and a second typing of every digit', () => {
  test.each([
    ['Hoffmann et al. 2022, printed', hoffmann, ['1.936645471', '2.207117783', '3.013781462']],
    ['Hoffmann et al. 2022, unrounded', unrounded, ['1.920846027', '2.195706961', '2.899010542']],
    ['Besiroglu et al. 2024', besiroglu, ['1.973881863', '2.249541302', '2.962827276']],
  ])('%s', (_, law, expected) => {
    const allocations = [
      { parameters: of('70e9'), tokens: of('1.4e12') },
      { parameters: of('1e9'), tokens: of('1.4e12') },
      { parameters: of('70e9'), tokens: of('1e9') },
    ]
    expect(allocations.map(allocation => scalingLoss(law, allocation).toFixed(9))).toEqual(expected)
  })
})

function tokensPerParameter(law: ScalingLaw<Real>, flops: string): Real {
  const { parameters, tokens } = computeOptimalAllocation(law, of(flops))
  return tokens.div(parameters)
}

describe('Kaplan et al. 2020', () => {
  test('a petaFLOP-day is 10^15 operations in each of 24 · 60 · 60 seconds', () => {
    expect(Rational.of(FLOPS_PER_PETAFLOP_DAY).eq(Rational.of('1e15').times(24 * 60 * 60))).toBe(true)
  })

  test('one petaFLOP-day asks for 1.3e9 parameters and 2e10 tokens, 10^24 FLOP for 1.20e12 parameters', () => {
    const day = of(FLOPS_PER_PETAFLOP_DAY)
    expect(applyComputeRule(KAPLAN_2020_MODEL_SIZE, day).eq('1.3e9')).toBe(true)
    expect(applyComputeRule(KAPLAN_2020_DATA_SIZE, day).eq('2e10')).toBe(true)
    expect(applyComputeRule(KAPLAN_2020_MODEL_SIZE, of('1e24')).toPrecision(3)).toBe('1.20e+12')
  })

  test('a hundred powers of the rule are the whole powers that its decimal exponent stands for', () => {
    fc.assert(
      fc.property(positiveDecimal(15, 30), flops => {
        const days = of(flops).div(FLOPS_PER_PETAFLOP_DAY)
        for (const rule of [KAPLAN_2020_MODEL_SIZE, KAPLAN_2020_DATA_SIZE]) {
          const power = applyComputeRule(rule, of(flops)).div(rule.coefficient).pow(100)
          const hundredfold = Rational.of(rule.exponent).times(100)
          expect(hundredfold.isInteger()).toBe(true)
          // The hundredth power magnifies a rounding a hundredfold.
          expect(agree(power, days.pow(Number(hundredfold.numerator)), workingDigits - 4)).toBe(true)
        }
      }),
    )
  })

  test('parameters and tokens together grow as the compute', () => {
    const together = Rational.of(KAPLAN_2020_MODEL_SIZE.exponent).plus(KAPLAN_2020_DATA_SIZE.exponent)
    expect(together.eq(1)).toBe(true)
  })
})
