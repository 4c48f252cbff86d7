import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedRatioAllocation } from '../../src/formulas/fixed-ratio.js'
import { populationDeviation, sampleDeviation } from '../../src/formulas/group-advantage.js'
import {
  analyticPreferenceLoss,
  logSigmoid,
  preferenceLoss,
  preferenceWeight,
} from '../../src/formulas/preference.js'
import { BESIROGLU_2024, readScalingLaw } from '../../src/formulas/published-scaling-laws.js'
import { computeOptimalAllocation, scalingLoss } from '../../src/formulas/scaling-law.js'
import type { Arithmetic } from '../../src/math/number/arithmetic.js'
import { intervals } from '../../src/math/number/interval/interval.js'
import { agree, type Real, reals } from '../../src/math/number/interval/real.js'
import { margin, positiveDecimal, steppedDecimal } from './decimals.js'

/** One text, several readings: each formula is written once, and every arithmetic has to give it the same value. */

const real = reals(50)
const interval = intervals(50)

type Read<T> = (text: string) => T

/** Formulas of one written number, over any arithmetic. */
const formulas = {
  'the loss': <T extends Arithmetic<T>>(x: string, of: Read<T>) => preferenceLoss(of(x)),
  'log σ': <T extends Arithmetic<T>>(x: string, of: Read<T>) => logSigmoid(of(x)),
  'the weight of a pair': <T extends Arithmetic<T>>(x: string, of: Read<T>) => preferenceWeight(of(x)),
}

const budgetFormulas = {
  'the optimal model': <T extends Arithmetic<T>>(flops: string, of: Read<T>) =>
    computeOptimalAllocation(readScalingLaw(BESIROGLU_2024, of), of(flops)).parameters,
  'the least loss': <T extends Arithmetic<T>>(flops: string, of: Read<T>) => {
    const law = readScalingLaw(BESIROGLU_2024, of)
    return scalingLoss(law, computeOptimalAllocation(law, of(flops)))
  },
  'the data of the fixed ratio': <T extends Arithmetic<T>>(flops: string, of: Read<T>) =>
    fixedRatioAllocation(of(flops), of('20')).tokens,
}

describe.each(Object.entries(formulas))('%s', (_, formula) => {
  test('over decimals is right to 50 digits, and over intervals encloses that tightly', () => {
    fc.assert(
      fc.property(margin, x => expectOneValue(x, formula)),
      { numRuns: 50 },
    )
  })
})

describe.each(Object.entries(budgetFormulas))('%s', (_, formula) => {
  test('over decimals is right to 50 digits, and over intervals encloses that tightly', () => {
    fc.assert(
      fc.property(positiveDecimal(3, 27), flops => expectOneValue(flops, formula)),
      { numRuns: 30 },
    )
  })
})

function expectOneValue(
  text: string,
  formula: <T extends Arithmetic<T>>(text: string, of: Read<T>) => T,
): void {
  // 80 digits, of which the comparison sees 50: the value that the others have to find.
  const value = formula(text, reals(80).of as Read<Real>)
  expect(
    agree(
      formula(text, t => real.of(t)),
      value,
      50,
    ),
  ).toBe(true)
  const enclosure = formula(text, t => interval.of(t))
  expect(enclosure.contains(value)).toBe(true)
  expect(agree(enclosure.lower, enclosure.upper, 50)).toBe(true)
}

describe('over wide intervals', () => {
  test('the analytic loss encloses the losses at both ends, and is wider only because e^{−Δ} stands in it twice', () => {
    fc.assert(
      fc.property(steppedDecimal(0, 100_000, 3), steppedDecimal(1, 1_000, 3), (x, width) => {
        const [low, high] = [real.of(x), real.of(x).plus(width)]
        const enclosure = analyticPreferenceLoss(interval.between(low, high))
        expect(enclosure.contains(preferenceLoss(low)) && enclosure.contains(preferenceLoss(high))).toBe(true)
        // e^{−Δ} stands in the quotient twice, so its own spread, a factor e^width, counts up to twice.
        const spread = real.of(width).times(2).exp()
        expect(enclosure.upper.lte(preferenceLoss(low).times(spread))).toBe(true)
        expect(enclosure.lower.times(spread).gte(preferenceLoss(high))).toBe(true)
      }),
    )
  })
})

describe('group advantages', () => {
  test('deviations over intervals enclose those over decimals', () => {
    const rewards = fc.array(steppedDecimal(-999, 999, 3), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(rewards, texts => {
        fc.pre(new Set(texts).size > 1)
        const read = texts.map(text => interval.of(text))
        expect(populationDeviation(read).contains(populationDeviation(texts.map(reals(80).of)))).toBe(true)
        expect(sampleDeviation(read).contains(sampleDeviation(texts.map(reals(80).of)))).toBe(true)
      }),
    )
  })
})
