import { SMOOTHED_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/smoothed-preference.js'
import { loss } from './margin-formulas.js'
import {
  atPairMargin,
  NOISY_PAIRS,
  noisyMarginVariants,
  REGIONAL_NOISY_PAIRS,
  robust,
  smoothed,
} from './noisy-labels.js'
import { testOperation } from './operation-table.js'

testOperation(SMOOTHED_PREFERENCE_LOSS, {
  formula: atPairMargin(smoothed()),
  inputs: NOISY_PAIRS,
  far: REGIONAL_NOISY_PAIRS,
  variants: [
    ...noisyMarginVariants(smoothed),
    [
      'convention',
      'epsilon-halved',
      atPairMargin((m, _, p) => (1 - p[1]! / 2) * loss(m) + (p[1]! / 2) * loss(-m)),
    ],
    ['mistake', 'unreduced', atPairMargin((m, _, p) => loss(m) + p[1]! * loss(-m))],
    ['mistake', 'reduced-alone', atPairMargin((m, _, p) => (1 - p[1]!) * loss(m))],
    ['convention', 'robust', atPairMargin(robust())],
  ],
})
