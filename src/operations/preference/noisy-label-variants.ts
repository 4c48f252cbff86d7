import type { Variant } from '../operation.js'
import { atPairMargin, type NoisyLoss } from './label-noise.js'
import { marginLoss } from './margin-loss.js'
import { pairDifference, policyDifference } from './pair-difference.js'

/** (1 − ε) L(m) + ε L(−m). */
export const smoothed: NoisyLoss = (margin, epsilon, { of }, loss) => {
  const kept = epsilon.neg().plus(1)
  return loss(margin, of(0))
    .times(kept)
    .plus(loss(margin.neg(), of(0)).times(epsilon))
}

/** What is got wrong about the margin, whatever is made of ε. */
export function noisyMarginVariants(noisy: NoisyLoss): readonly Variant[] {
  return [
    {
      name: 'epsilon-dropped',
      meaning: 'the loss without ε, −log σ(βh)',
      kind: 'mistake',
      compute: atPairMargin((margin, _, { of }, loss) => loss(margin, of(0)), marginLoss),
    },
    {
      name: 'beta-dropped',
      meaning: 'the margin without β',
      kind: 'mistake',
      compute: values => [noisy(pairDifference(values), values.p[1]!, values, marginLoss)],
    },
    {
      name: 'beta-outside',
      meaning: 'β multiplies the loss instead of the margin',
      kind: 'mistake',
      compute: values => [
        noisy(pairDifference(values), values.p[1]!, values, marginLoss).times(values.p[0]!),
      ],
    },
    {
      name: 'reference-dropped',
      meaning: 'the margin β(log π_w − log π_l), without the reference',
      kind: 'mistake',
      compute: values => {
        return [noisy(policyDifference(values).times(values.p[0]!), values.p[1]!, values, marginLoss)]
      },
    },
    {
      name: 'epsilon-on-the-wrong-side',
      meaning: 'ε and 1 − ε exchanged, which is chosen and rejected exchanged, or policy and reference',
      kind: 'mistake',
      compute: atPairMargin((margin, ...rest) => noisy(margin.neg(), ...rest), marginLoss),
    },
  ]
}
