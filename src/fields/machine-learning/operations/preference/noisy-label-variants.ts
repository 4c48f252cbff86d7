import { mistake } from '../../../../conform/operations/named-variants.js'
import type { Variant } from '../../../../conform/operations/operation.js'
import { atPairMargin, type NoisyLoss } from './label-noise.js'
import { marginLoss } from './margin-loss.js'
import { marginVariants } from './margin-variants.js'
import { softplusThreshold, thresholdedLoss } from './softplus-threshold.js'

/** (1 − ε) L(m) + ε L(−m). */
export const smoothed: NoisyLoss = (margin, epsilon, loss) => {
  const kept = epsilon.neg().plus(1)
  return loss(margin).times(kept).plus(loss(margin.neg()).times(epsilon))
}

/** What is got wrong about the margin, whatever is made of ε. */
export function noisyMarginVariants(noisy: NoisyLoss): readonly Variant[] {
  return [
    mistake(
      'epsilon-dropped',
      'the loss without ε, −log σ(βh)',
      atPairMargin((margin, _, loss) => loss(margin), marginLoss),
    ),
    ...marginVariants((margin, values) => noisy(margin, values.p[1]!, marginLoss)),
    softplusThreshold(atPairMargin(noisy, thresholdedLoss)),
    mistake(
      'epsilon-on-the-wrong-side',
      'ε and 1 − ε exchanged, which is chosen and rejected exchanged, or policy and reference',
      atPairMargin((margin, ...rest) => noisy(margin.neg(), ...rest), marginLoss),
    ),
  ]
}
