import { lesser } from '../../../../conform/operations/extremes.js'
import { convention, form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { clamped } from '../preference/margin-loss.js'
import { aboveTheOthers } from './advantage-convention.js'
import { deviationOf, differencesFromMean, literalDifferencesFromMean } from './deviation.js'
import { ONE_SUCCESS, oneSuccessGroup, rewardGroups, singleGroup } from './reward-cases.js'
import { NEGATION, REVERSAL, SHIFT_INVARIANCE, UNIT_OF_REWARDS, zeroSum } from './reward-laws.js'

const normalised =
  (ddof: 0 | 1): Equation =>
  ({ x, of }) => {
    const differences = differencesFromMean(x)
    const deviation = deviationOf(differences, ddof, of)
    return differences.map(difference => difference.div(deviation))
  }

const VARIANTS: readonly Variant[] = [
  convention('leave-one-out', 'the mean of the others as the baseline', ({ x }) => aboveTheOthers(x)),
  convention('normalised-ddof-0', 'divided by the deviation with ddof 0', normalised(0)),
  convention('normalised-ddof-1', 'divided by the deviation with ddof 1', normalised(1)),
  mistake('no-baseline', 'the rewards as they are', ({ x }) => [...x]),
  mistake('raw-for-one', 'the raw reward as the advantage of a group of one', ({ x }) =>
    x.length === 1 ? [...x] : differencesFromMean(x),
  ),
  mistake('least-as-baseline', 'the least reward as the baseline', ({ x }) => {
    const least = x.reduce(lesser)
    return x.map(reward => reward.minus(least))
  }),
  mistake('sum-as-baseline', 'the sum of the rewards as the baseline, not divided by G', ({ x }) => {
    const total = totalOf(x)
    return x.map(reward => reward.minus(total))
  }),
  mistake('mean-added', 'the mean added instead of subtracted', ({ x }) => {
    const mean = totalOf(x).div(x.length)
    return x.map(reward => reward.plus(mean))
  }),
  mistake('negated', 'the mean less the reward: the opposite sign', ({ x }) =>
    differencesFromMean(x).map(difference => difference.neg()),
  ),
  mistake('rewards-clamped-at-10', 'the rewards kept within ±10 before their mean is taken', ({ x, of }) =>
    differencesFromMean(x.map(reward => clamped(reward, of(10)))),
  ),
  regionalMistake(
    ONE_SUCCESS,
    'mean-of-the-first-64',
    'the mean of the first 64 rewards alone as the baseline',
    ({ x }) => {
      const mean = totalOf(x.slice(0, 64)).div(Math.min(x.length, 64))
      return x.map(reward => reward.minus(mean))
    },
  ),
]

/** A_i = r_i − μ, the advantage without a deviation (Liu et al. 2025, "Understanding R1-Zero-Like Training", Dr. GRPO). */
export const CENTRED_REWARDS = defineOperation({
  name: 'grpo.centred',
  suite: 'group',
  meaning: 'the reward less the mean of its group, not divided by a deviation (Liu et al. 2025, Dr. GRPO)',
  claims: ['15.12/sum', '15.12/bias'],
  expression: 'r_i - sum(r_j) / G',
  x: ['rewards'],
  reference: ({ x }) => differencesFromMean(x),
  literals: [{ compute: ({ x }) => literalDifferencesFromMean(x) }],
  variants: VARIANTS,
  forms: [
    form('multiplied-out', 'G times the reward less the sum of all, over G', ({ x }) => {
      const total = totalOf(x)
      return x.map(reward => reward.times(x.length).minus(total).div(x.length))
    }),
  ],
  groups: [
    ...rewardGroups({ least: 2, sizeOfLarge: 64, usual: () => [], short: () => [] }),
    oneSuccessGroup(() => []),
    singleGroup(() => []),
  ],
  laws: [zeroSum(), SHIFT_INVARIANCE, REVERSAL, NEGATION, UNIT_OF_REWARDS],
  longestSum: input => input.x.length,
})
