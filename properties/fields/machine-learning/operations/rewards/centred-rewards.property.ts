import { describe, test } from 'vitest'
import { CENTRED_REWARDS } from '../../../../../src/fields/machine-learning/operations/rewards/centred-rewards.js'
import { at, expectFormula } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { deviation, less, mean, negated, others, sum, within } from './group-formulas.js'

const centred = (x: readonly number[]) => less(x, mean(x))
const normalised = (ddof: number) => (x: readonly number[]) =>
  centred(x).map(each => each / deviation(x, ddof))
const INPUTS = [
  at([1, -2.5, 4]),
  at([0, 0, 1, 0.25]),
  at([3, 5]),
  at([12, 3, -20]),
  at([...Array<number>(66).fill(0), 1, 3]),
  // The one after the first 64 is unlike them.
  at([...Array<number>(64).fill(2), 7, 3]),
]

testOperation(CENTRED_REWARDS, {
  formula: centred,
  inputs: INPUTS,
  variants: [
    ['convention', 'leave-one-out', x => x.map((reward, i) => reward - mean(others(x, i)))],
    ['convention', 'normalised-ddof-0', normalised(0)],
    ['convention', 'normalised-ddof-1', normalised(1)],
    ['mistake', 'no-baseline', x => x],
    ['mistake', 'raw-for-one', centred],
    ['mistake', 'least-as-baseline', x => less(x, Math.min(...x))],
    ['mistake', 'sum-as-baseline', x => less(x, sum(x))],
    ['mistake', 'mean-added', x => x.map(reward => reward + mean(x))],
    ['mistake', 'negated', x => negated(centred(x))],
    ['mistake', 'rewards-clamped-at-10', x => centred(within(x, 10))],
    ['mistake', 'mean-of-the-first-64', x => less(x, mean(x.slice(0, 64))), 'one-success'],
  ],
})

describe('grpo.centred', () => {
  test('is 0 for one reward, where a mistake has the reward itself', () => {
    const raw = CENTRED_REWARDS.variants.find(({ name }) => name === 'raw-for-one')!
    expectFormula(raw.compute, x => x, [at([2.5])])
    expectFormula(CENTRED_REWARDS.reference, () => 0, [at([2.5])])
  })
})
