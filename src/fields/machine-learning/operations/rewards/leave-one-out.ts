import { convention, form, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { acceptQuotientOfZeros } from '../../../../conform/operations/undefined-quotient.js'
import { aboveTheOthers } from './advantage-convention.js'
import { differencesFromMean } from './deviation.js'
import { rewardGroups, singleGroup } from './reward-cases.js'
import { NEGATION, REVERSAL, SHIFT_INVARIANCE, UNIT_OF_REWARDS, zeroSum } from './reward-laws.js'

/** r_i − (Σ_{j≠i} r_j)/(G − 1), as it is usually written. */
const literal: Equation = ({ x }) => x.map((reward, i) => reward.minus(meanOfTheOthers(x, i)))

function meanOfTheOthers<T extends Scalar<T>>(rewards: readonly T[], i: number): T {
  const others = rewards.toSpliced(i, 1)
  return totalOf(others).div(others.length)
}

const forOne =
  (single: Equation): Equation =>
  values =>
    values.x.length === 1 ? single(values) : aboveTheOthers(values.x)

const VARIANTS: readonly Variant[] = [
  convention('own-reward-in-mean', 'the mean with the reward itself in it as the baseline', ({ x }) =>
    differencesFromMean(x),
  ),
  mistake(
    'raw-for-one',
    'the raw reward as the advantage of a group of one',
    forOne(({ x }) => [...x]),
  ),
  mistake('no-baseline', 'the rewards as they are', ({ x }) => [...x]),
  mistake('sum-of-all', 'the sum of all rewards, the own one too, over G − 1', ({ x }) => {
    const baseline = totalOf(x).div(Math.max(x.length - 1, 1))
    return x.map(reward => reward.minus(baseline))
  }),
  mistake('divided-by-size', 'the sum of the others over G instead of G − 1', ({ x }) => {
    const differences = differencesFromMean(x)
    return x.map((reward, i) => reward.div(x.length).plus(differences[i]!))
  }),
  mistake('mean-not-scaled', 'the reward scaled by G/(G − 1), the mean not', ({ x }) => {
    const advantages = aboveTheOthers(x)
    const rest = totalOf(x)
      .div(x.length)
      .div(x.length - 1)
    return advantages.map(advantage => advantage.plus(rest))
  }),
  mistake(
    'scaled-the-wrong-way',
    'the difference to the mean times (G − 1)/G instead of G/(G − 1)',
    ({ x }) => differencesFromMean(x).map(difference => difference.times(x.length - 1).div(x.length)),
  ),
  mistake('mean-added', 'the mean of the others added instead of subtracted', ({ x }) =>
    x.map((reward, i) => reward.plus(meanOfTheOthers(x, i))),
  ),
  mistake('negated', 'the mean of the others less the reward: the opposite sign', ({ x }) =>
    aboveTheOthers(x).map(advantage => advantage.neg()),
  ),
]

/** A_i = r_i − (1/(G − 1)) Σ_{j≠i} r_j, for at least two rewards (Kool et al. 2019; Ahmadian et al. 2024, "RLOO"). */
export const LEAVE_ONE_OUT = defineOperation({
  name: 'grpo.leave-one-out',
  suite: 'group',
  meaning: 'the reward less the mean of the others of its group (Kool et al. 2019, leave-one-out baseline)',
  claims: ['15.12/bias'],
  expression: 'r_i - sum(r_j for j != i) / (G - 1)',
  x: ['rewards'],
  reference: ({ x }) => aboveTheOthers(x),
  literals: [{ compute: literal }],
  accept: input => (input.x.length < 2 ? acceptQuotientOfZeros(input.x.length) : null),
  variants: VARIANTS,
  forms: [
    form('scaled-separately', 'the reward times G/(G − 1), less the mean times G/(G − 1)', ({ x }) => {
      const size = x.length
      const scaledMean = totalOf(x)
        .div(size)
        .times(size)
        .div(size - 1)
      return x.map(reward =>
        reward
          .times(size)
          .div(size - 1)
          .minus(scaledMean),
      )
    }),
  ],
  groups: [
    ...rewardGroups({ least: 2, sizeOfLarge: 64, usual: () => [], short: () => [] }),
    singleGroup(() => []),
  ],
  laws: [zeroSum(input => input.x.length > 1), SHIFT_INVARIANCE, REVERSAL, NEGATION, UNIT_OF_REWARDS],
  longestSum: input => input.x.length,
})
