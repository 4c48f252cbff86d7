import { describe, test } from 'vitest'
import { BRADLEY_TERRY_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/bradley-terry.js'
import { at, expectVariants, type Formula } from './equation-table.js'
import { clamps, logistic, loss } from './margin-formulas.js'
import { expectGradient, testOperation } from './operation-table.js'
import { farRewardPairs, MARGIN_LOSS_FORMS, rewardPairs } from './reward-pairs.js'

const ofMargin =
  (f: (margin: number) => number): Formula =>
  ([chosen, rejected]) =>
    f(chosen! - rejected!)

testOperation(BRADLEY_TERRY_LOSS, {
  formula: ofMargin(loss),
  inputs: rewardPairs(),
  far: farRewardPairs(),
  literals: 2,
  forms: MARGIN_LOSS_FORMS,
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
  laws: [['shift', at([1.5, -0.75]), at([2, -0.25])]],
})

describe('bt.loss', () => {
  test('has σ(Δ) − 1 and its opposite as the gradient by hand, of the literal and of the complement', () => {
    expectGradient(BRADLEY_TERRY_LOSS.literals[0]!, rewardPairs())
    expectGradient(BRADLEY_TERRY_LOSS.forms.at(-1)!, rewardPairs())
  })

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
