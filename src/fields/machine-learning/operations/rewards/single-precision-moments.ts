import { mistake } from '../../../../conform/operations/named-variants.js'
import type { Equation, Input, Variant } from '../../../../conform/operations/operation.js'
import { exactValue, FLOAT32, roundToDtype } from '../../../../math/number/dtype/dtype.js'
import { exactDecimal } from '../../../../math/number/exact-decimal.js'
import { reals, toRational } from '../../../../math/number/interval/real.js'
import { Rational } from '../../../../math/number/rational.js'
import { ddofOf, deviationOfRewards } from './advantage-convention.js'
import { scaleOf } from './deviation.js'

/** What becomes of advantages in float64 when the statistics of the group are computed in float32. */

/** The mean of the rewards rounded to float32, the deviation as it is. */
const roundedMean: Equation = ({ x, p, input, of }) => {
  const mean = of(singlePrecisionMean(input.x))
  const scale = deviationOfRewards(x, ddofOf(input), of).plus(p[1]!)
  return x.map(reward => reward.minus(mean).div(scale))
}

/** The mean of the rewards rounded to float32, the deviation around that. */
const roundedMeanThroughout: Equation = ({ x, p, input, of }) => {
  const mean = of(singlePrecisionMean(input.x))
  const differences = x.map(reward => reward.minus(mean))
  const scale = scaleOf(differences, ddofOf(input), p[1]!, 'outside', of)
  return differences.map(difference => difference.div(scale))
}

/** Both the mean and the deviation of the rewards rounded to float32. */
const roundedMoments: Equation = ({ x, p, input, of }) => {
  const mean = of(singlePrecisionMean(input.x))
  const scale = of(singlePrecisionDeviation(input)).plus(p[1]!)
  return x.map(reward => reward.minus(mean).div(scale))
}

export const SINGLE_PRECISION_VARIANTS: readonly Variant[] = [
  mistake('mean-in-float32', 'the mean of the group rounded to float32 before it is subtracted', roundedMean),
  mistake(
    'mean-in-float32-throughout',
    'the mean of the group rounded to float32, for the differences and for the deviation',
    roundedMeanThroughout,
  ),
  mistake(
    'moments-in-float32',
    'the mean and the deviation of the group both rounded to float32',
    roundedMoments,
  ),
]

function singlePrecisionMean(rewards: readonly string[]): string {
  const total = rewards.reduce((sum, reward) => sum.plus(reward), Rational.ZERO)
  return singlePrecision(total.div(rewards.length))
}

/** More digits than float32 has by far: the rounding of the root is the rounding of its value. */
const DIGITS = 200

function singlePrecisionDeviation(input: Input): string {
  const { of } = reals(DIGITS)
  return singlePrecision(toRational(deviationOfRewards(input.x.map(of), ddofOf(input), of)))
}

function singlePrecision(value: Rational): string {
  return exactDecimal(exactValue(roundToDtype(value, FLOAT32)))
}
