import { describe, expect, test } from 'vitest'
import { PREFERENCE_WEIGHT } from '../../../../../src/fields/machine-learning/operations/preference/preference-weight.js'
import { FLOAT64 } from '../../../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../../../src/math/number/dtype/float.js'
import { evaluated } from '../evaluated.js'
import { at, type Formula } from './equation-table.js'
import { clamps, logistic } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { rewardPairs } from './reward-pairs.js'

const ofMargin =
  (f: (margin: number) => number): Formula =>
  ([chosen, rejected]) =>
    f(chosen! - rejected!)

testOperation(PREFERENCE_WEIGHT, {
  formula: ofMargin(m => logistic(-m)),
  inputs: rewardPairs(),
  far: [at([15.5, 0.5]), at([-14.5, 0.5]), at([24, 0]), at([0, 24])],
  variants: [
    ['mistake', 'sign-flip', ofMargin(logistic)],
    ['convention', 'negated', ofMargin(m => -logistic(-m))],
    ['mistake', 'slope-of-sigmoid', ofMargin(m => logistic(m) * logistic(-m))],
    ['mistake', 'base-two', ofMargin(m => 1 / (1 + 2 ** m))],
    ['mistake', 'rewards-added', ([chosen, rejected]) => logistic(-(chosen! + rejected!))],
    ...clamps(
      'margin-',
      ([chosen, rejected]) => chosen! - rejected!,
      m => logistic(-m),
      [10, 20],
    ),
  ],
})

describe('bt.weight', () => {
  test('has as its gradient, by σ(−Δ), one that is lost for a pair far behind alone', () => {
    const gradientAt = (margin: number) =>
      evaluated(PREFERENCE_WEIGHT.literals[1]!.gradient!, at([margin, 0]), floats(FLOAT64).of)[1]!.value
    expect(gradientAt(50) / Math.exp(-50)).toBeCloseTo(1, 6)
    expect(gradientAt(-50)).toBe(0)
  })

  test('keeps its digits in float64 where e^{±Δ} overflows or is a subnormal number', () => {
    const at64 = (margin: number) =>
      evaluated(PREFERENCE_WEIGHT.reference, at([margin, 0]), floats(FLOAT64).of)[0]!
    expect(at64(720).value / Math.exp(-720)).toBeCloseTo(1, 6)
    expect(at64(-720).value).toBe(1)
  })
})
