import { convention, mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { clamped } from '../preference/margin-loss.js'
import { aboveTheOthers, ddofOf } from './advantage-convention.js'
import { deviationOf, differencesFromMean } from './deviation.js'
import { againstTheOthersUnder, type LeaveOneOutConvention } from './leave-one-out-convention.js'

/** What else is computed where a reward is compared with the mean and the deviation of the others. */

const normalised = againstTheOthersUnder({})

const under = (name: string, meaning: string, own: LeaveOneOutConvention): Variant =>
  convention(name, meaning, againstTheOthersUnder(own))

/** The difference itself wherever the deviation of the others is exactly 0, whatever ε is. */
const undividedWithoutSpread: Equation = values => {
  const { x, p, input, of } = values
  return aboveTheOthers(x).map((difference, i) => {
    const others = differencesFromMean(x.toSpliced(i, 1))
    const isFlat = others.every(other => other.cmp(0) === 0)
    return isFlat ? difference : difference.div(deviationOf(others, ddofOf(input), of).plus(p[1]!))
  })
}

export const LEAVE_ONE_OUT_VARIANTS: readonly Variant[] = [
  under('other-ddof', 'the deviation of the others with the other ddof', { ddof: 'other' }),
  ...['1e-4', '1e-5', '1e-6', '1e-8', '1e-9'].map(epsilon =>
    under(`epsilon-${epsilon}`, `epsilon ${epsilon} whatever is asked`, { epsilon }),
  ),
  under('epsilon-dropped', 'the deviation without epsilon', { epsilon: '0' }),
  under('epsilon-in-root', 'epsilon added to the variance, under the root', { place: 'inside' }),
  under('epsilon-as-floor', 'epsilon as the least deviation instead of added to it', { place: 'floor' }),
  under('mean-of-all', 'the mean of all as the baseline, the deviation of the others', {
    baseline: 'all',
  }),
  under('deviation-of-all', 'the mean of the others as the baseline, the deviation of all', {
    spread: 'all',
  }),
  under('mean-and-deviation-of-all', 'the mean and the deviation of all, the own reward in both', {
    baseline: 'all',
    spread: 'all',
  }),
  convention(
    'not-normalised',
    'the differences to the mean of the others, not divided by a deviation',
    ({ x }) => aboveTheOthers(x),
  ),
  convention(
    'undivided-without-spread',
    'the bare difference wherever the others are equal, whatever epsilon is',
    undividedWithoutSpread,
  ),
  mistake('raw-for-one', 'the raw reward as the advantage of a group of one', values =>
    values.x.length === 1 ? [...values.x] : normalised(values),
  ),
  mistake('clipped-at-10', 'the advantages kept within ±10', values =>
    normalised(values).map(advantage => clamped(advantage, values.of(10))),
  ),
  mistake('negated', 'the mean of the others less the reward: the opposite sign', values =>
    normalised(values).map(advantage => advantage.neg()),
  ),
]
