import { convention, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { clamped, floored } from '../preference/margin-loss.js'
import { ddofOf } from '../rewards/advantage-convention.js'
import { differencesFromMean, type EpsilonPlace, scaleOf, varianceOf } from '../rewards/deviation.js'
import { ONE_SUCCESS } from '../rewards/reward-cases.js'
import { kept, meanOf } from './aggregation-rules.js'
import { keptBy } from './mask.js'

/** What else is computed under the name of whitening. */

/** The group of values whose variance is less than what code raises it to, with no ε to hide it. */
export const SMALL_VALUES = 'small-values'

interface WhiteningConvention {
  readonly ddof?: 'other'
  readonly epsilon?: string
  readonly place?: EpsilonPlace
}

function whitenedUnder(convention: WhiteningConvention): Equation {
  return <T extends Scalar<T>>(values: Values<T>): T[] => {
    const ddof = convention.ddof === 'other' ? 1 - ddofOf(values.input) : ddofOf(values.input)
    const epsilon = convention.epsilon === undefined ? values.p[1]! : values.of(convention.epsilon)
    const differences = differencesOf(values)
    if (differences.length === 0) return []
    const scale = scaleOf(differences, ddof, epsilon, convention.place ?? 'inside', values.of)
    return differences.map(difference => difference.div(scale))
  }
}

const whitened = whitenedUnder({})

const withMeanAdded: Equation = values => {
  const counted = kept(values)
  if (counted.length === 0) return []
  const mean = meanOf(counted)
  return whitened(values).map(value => value.plus(mean))
}

const withoutMeanSubtracted: Equation = values => {
  const counted = kept(values)
  if (counted.length === 0) return []
  const variance = varianceOf(differencesFromMean(counted), ddofOf(values.input))
  const scale = variance.plus(values.p[1]!).sqrt()
  return counted.map(value => value.div(scale))
}

const varianceWithoutRoot: Equation = values => {
  const differences = differencesOf(values)
  if (differences.length === 0) return []
  const scale = varianceOf(differences, ddofOf(values.input)).plus(values.p[1]!)
  return differences.map(difference => difference.div(scale))
}

/** The mean and the variance of all values, of which those that count are returned. */
const momentsOfAll: Equation = ({ x, p, input }) => {
  const differences = differencesFromMean(x)
  const scale = varianceOf(differences, ddofOf(input)).plus(p[1]!).sqrt()
  return keptBy(differences, input.mask).map(difference => difference.div(scale))
}

export const WHITENING_VARIANTS: readonly Variant[] = [
  mistake('mean-added-back', 'the mean added back after the division', withMeanAdded),
  mistake('mean-kept', 'the mean not subtracted at all', withoutMeanSubtracted),
  mistake('variance-without-root', 'divided by the variance instead of its root', varianceWithoutRoot),
  mistake('mask-ignored', 'the mean and the variance of all values, masked ones too', momentsOfAll),
  mistake('negated', 'the mean less the value: the opposite sign', values =>
    whitened(values).map(value => value.neg()),
  ),
  ...[5, 10].map(limit =>
    regionalMistake(ONE_SUCCESS, `clipped-at-${limit}`, `the whitened values kept within ±${limit}`, values =>
      whitened(values).map(value => clamped(value, values.of(limit))),
    ),
  ),
  regionalMistake(SMALL_VALUES, 'variance-floored', 'a variance of at least 1e-8 under the root', values => {
    const differences = differencesOf(values)
    if (differences.length === 0) return []
    const variance = floored(varianceOf(differences, ddofOf(values.input)), values.of('1e-8'))
    const scale = variance.plus(values.p[1]!).sqrt()
    return differences.map(difference => difference.div(scale))
  }),
  mistake('not-divided', 'the differences to the mean, not divided', differencesOf),
  under('other-ddof', 'the variance with the other ddof', { ddof: 'other' }),
  under('epsilon-outside-root', 'epsilon added to the deviation instead of the variance', {
    place: 'outside',
  }),
  under('epsilon-dropped', 'the variance without epsilon', { epsilon: '0' }),
  ...['1e-4', '1e-5', '1e-6', '1e-8'].map(epsilon =>
    under(`epsilon-${epsilon}`, `epsilon ${epsilon} whatever is asked`, { epsilon }),
  ),
]

function differencesOf<T extends Scalar<T>>(values: Values<T>): T[] {
  const counted = kept(values)
  return counted.length === 0 ? [] : differencesFromMean(counted)
}

function under(name: string, meaning: string, own: WhiteningConvention): Variant {
  return convention(name, meaning, whitenedUnder(own))
}
