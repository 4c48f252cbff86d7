import { describe, expect, test } from 'vitest'
import { LEAVE_ONE_OUT } from '../../../../../src/fields/machine-learning/operations/rewards/leave-one-out.js'
import { at, expectFormula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { less, mean, others, sum } from './group-formulas.js'

const against = (x: readonly number[]) => x.map((reward, i) => reward - mean(others(x, i)))
const INPUTS = [at([1, -2.5, 4]), at([0, 0, 1, 0.25]), at([3, 5])]

testOperation(LEAVE_ONE_OUT, {
  formula: against,
  inputs: INPUTS,
  variants: [
    ['convention', 'own-reward-in-mean', x => less(x, mean(x))],
    ['mistake', 'raw-for-one', against],
    ['mistake', 'no-baseline', x => x],
    ['mistake', 'sum-of-all', x => less(x, sum(x) / (x.length - 1))],
    ['mistake', 'divided-by-size', x => x.map((reward, i) => reward - sum(others(x, i)) / x.length)],
    ['mistake', 'mean-not-scaled', x => x.map(reward => (reward * x.length) / (x.length - 1) - mean(x))],
    [
      'mistake',
      'scaled-the-wrong-way',
      x => less(x, mean(x)).map(each => (each * (x.length - 1)) / x.length),
    ],
    ['mistake', 'mean-added', x => x.map((reward, i) => reward + mean(others(x, i)))],
    ['mistake', 'negated', x => against(x).map(each => -each)],
  ],
})

describe('grpo.leave-one-out', () => {
  test('has no value for one reward, where code returns 0, NaN or an error', () => {
    expect(LEAVE_ONE_OUT.accept?.(at([1]))?.map(({ convention }) => convention)).toEqual([
      'zero',
      'nan',
      'domain error',
    ])
    expect(LEAVE_ONE_OUT.accept?.(at([1, 1]))).toBeNull()
  })

  test('has variants that have one: the reward itself, or less itself', () => {
    const of = (name: string) => LEAVE_ONE_OUT.variants.find(each => each.name === name)!.compute
    expectFormula(of('raw-for-one'), x => x, [at([2.5])])
    expectFormula(of('no-baseline'), x => x, [at([2.5])])
    expectFormula(of('sum-of-all'), () => 0, [at([2.5])])
    expectFormula(of('own-reward-in-mean'), () => 0, [at([2.5])])
  })
})
