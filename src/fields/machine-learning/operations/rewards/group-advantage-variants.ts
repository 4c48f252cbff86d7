import { convention, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Variant } from '../../../../conform/operations/operation.js'
import { clamped, floored } from '../preference/margin-loss.js'
import { type AdvantageConvention, advantagesUnder, ddofOf } from './advantage-convention.js'
import { differencesFromMean, type EpsilonPlace, varianceOf } from './deviation.js'
import { ONE_SUCCESS } from './reward-cases.js'
import { SINGLE_PRECISION_VARIANTS } from './single-precision-moments.js'

/** What else is computed under the name of group-relative advantages. */

const advantages = advantagesUnder({})

const forOne =
  (single: Equation): Equation =>
  values =>
    values.x.length === 1 ? single(values) : advantages(values)

const varianceFloored: Equation = ({ x, p, input, of }) => {
  const differences = differencesFromMean(x)
  const variance = floored(varianceOf(differences, ddofOf(input)), of('1e-8'))
  const scale = variance.sqrt().plus(p[1]!)
  return differences.map(difference => difference.div(scale))
}

const under = (name: string, meaning: string, own: AdvantageConvention): Variant =>
  convention(name, meaning, advantagesUnder(own))

export const GROUP_ADVANTAGE_VARIANTS: readonly Variant[] = [
  under('other-ddof', 'the deviation with the other ddof', { ddof: 'other' }),
  ...['1e-4', '1e-5', '1e-6', '1e-8', '1e-9'].map(epsilon =>
    under(`epsilon-${epsilon}`, `epsilon ${epsilon} whatever is asked`, { epsilon }),
  ),
  under('epsilon-dropped', 'the deviation without epsilon', { epsilon: '0' }),
  under('epsilon-in-root', 'epsilon added to the variance, under the root', { place: 'inside' }),
  under('epsilon-as-floor', 'epsilon as the least deviation instead of added to it', { place: 'floor' }),
  under('leave-one-out', 'the mean of the others as the baseline', { baseline: 'leave-one-out' }),
  convention('not-normalised', 'the differences to the mean, not divided by the deviation', ({ x }) =>
    differencesFromMean(x),
  ),
  mistake(
    'not-centred',
    'the rewards divided by the deviation, their mean not subtracted',
    advantagesUnder({ baseline: 'none' }),
  ),
  mistake(
    'raw-for-one',
    'the raw reward as the advantage of a group of one',
    forOne(({ x }) => [...x]),
  ),
  mistake(
    'raw-for-one-over-epsilon',
    'the raw reward over 1 + epsilon as the advantage of a group of one',
    forOne(({ x, p }) => [x[0]!.div(p[1]!.plus(1))]),
  ),
  mistake('negated', 'the mean less the reward: the opposite sign', values =>
    advantages(values).map(advantage => advantage.neg()),
  ),
  ...[5, 10].map(limit =>
    regionalMistake(ONE_SUCCESS, `clipped-at-${limit}`, `the advantages kept within ±${limit}`, values =>
      advantages(values).map(advantage => clamped(advantage, values.of(limit))),
    ),
  ),
  mistake('rewards-clamped-at-10', 'the rewards kept within ±10 before anything is computed', values =>
    advantages({ ...values, x: values.x.map(reward => clamped(reward, values.of(10))) }),
  ),
  mistake('variance-floored', 'a variance of at least 1e-8 under the root', varianceFloored),
  ...SINGLE_PRECISION_VARIANTS,
]

const EPSILONS = ['0', '1e-9', '1e-8', '1e-6', '1e-5', '1e-4', '1e-3']

const PLACES: Readonly<Record<EpsilonPlace, string>> = {
  outside: 'added to the deviation',
  inside: 'added to the variance',
  floor: 'as the least deviation',
}

const BASELINES = { mean: '', 'leave-one-out': ', the mean of the others as the baseline' } as const

/** All combinations of ddof, ε, its place and the baseline, whatever the case asks. */
export const GROUP_ADVANTAGE_PROFILES: readonly Variant[] = ([0, 1] as const).flatMap(ddof =>
  EPSILONS.flatMap(epsilon =>
    (['outside', 'inside', 'floor'] as const).flatMap(place =>
      (['mean', 'leave-one-out'] as const).map(baseline => profile({ ddof, epsilon, place, baseline })),
    ),
  ),
)

function profile(
  combination: Required<AdvantageConvention> & { readonly baseline: 'mean' | 'leave-one-out' },
): Variant {
  const { ddof, epsilon, place, baseline } = combination
  return under(
    `ddof-${ddof}-epsilon-${epsilon}-${place}-${baseline}`,
    `deviation with ddof ${ddof}, epsilon ${epsilon} ${PLACES[place]}${BASELINES[baseline]}`,
    combination,
  )
}
