import { describe, test } from 'vitest'
import { BRADLEY_TERRY_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/bradley-terry.js'
import { expectVariants, type Formula } from './equation-table.js'
import { clamps, logistic, loss } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { farRewardPairs, rewardPairs } from './reward-pairs.js'

const ofMargin =
  (f: (margin: number) => number): Formula =>
  ([chosen, rejected]) =>
    f(chosen! - rejected!)

testOperation(BRADLEY_TERRY_LOSS, {
  formula: ofMargin(loss),
  inputs: rewardPairs(),
  far: farRewardPairs(),
  variants: [
    ['mistake', 'sign-flip', ofMargin(m => loss(-m))],
    ['mistake', 'negated', ofMargin(m => -loss(m))],
    ['convention', 'hinge', ofMargin(m => Math.max(0, 1 - m))],
    ['mistake', 'log-forgotten', ofMargin(m => logistic(-m))],
    ['convention', 'exponential', ofMargin(m => Math.exp(-m))],
    ['convention', 'base-two', ofMargin(m => loss(m) / Math.LN2)],
    ['mistake', 'pointwise', ([chosen, rejected]) => loss(chosen!) + loss(-rejected!)],
    ['mistake', 'rewards-added', ([chosen, rejected]) => loss(chosen! + rejected!)],
    ['mistake', 'softplus-threshold-20', ofMargin(m => (m < -20 ? -m : loss(m))), 'beyond-limits'],
    ...clamps('margin-', ([chosen, rejected]) => chosen! - rejected!, loss),
  ],
})

describe('bt.loss', () => {
  test('has a profile that centres the rewards', () => {
    expectVariants(
      BRADLEY_TERRY_LOSS.profiles!,
      [
        [
          'convention',
          'centred',
          ([chosen, rejected]) => loss(chosen! - rejected!) + 0.01 * (chosen! + rejected!) ** 2,
        ],
      ],
      rewardPairs(),
    )
  })
})
