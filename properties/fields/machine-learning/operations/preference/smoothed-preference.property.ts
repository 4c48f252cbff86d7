import { SMOOTHED_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/smoothed-preference.js'
import { at } from './equation-table.js'
import { loss } from './margin-formulas.js'
import {
  atPairMargin,
  NOISY_FORMS,
  NOISY_PAIRS,
  noisyMarginVariants,
  REGIONAL_NOISY_PAIRS,
  robust,
  smoothed,
} from './noisy-labels.js'
import { testOperation } from './operation-table.js'
import { lawsOfDifference } from './pair-laws.js'

testOperation(SMOOTHED_PREFERENCE_LOSS, {
  formula: atPairMargin(smoothed()),
  inputs: NOISY_PAIRS,
  far: REGIONAL_NOISY_PAIRS,
  literals: 1,
  forms: NOISY_FORMS,
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
  laws: [
    ...lawsOfDifference([0.5, 0.25]),
    ['other-label', at([-10, -12, -11, -13], [0.5, 0.25]), at([-12, -10, -13, -11], [0.5, 0.75])],
  ],
})
