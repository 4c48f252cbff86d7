import { ROBUST_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/robust-preference.js'
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

const unnormalised = (m: number, [, epsilon]: readonly number[]) =>
  (1 - epsilon!) * loss(m) - epsilon! * loss(-m)

testOperation(ROBUST_PREFERENCE_LOSS, {
  formula: atPairMargin(robust()),
  inputs: NOISY_PAIRS,
  far: REGIONAL_NOISY_PAIRS,
  variants: [
    ...noisyMarginVariants(robust),
    ['convention', 'conservative', atPairMargin(smoothed())],
    ['mistake', 'unnormalised', atPairMargin((m, _, p) => unnormalised(m, p))],
    ['mistake', 'normalised-by-one-epsilon', atPairMargin((m, _, p) => unnormalised(m, p) / (1 - p[1]!))],
    [
      'mistake',
      'sign-of-epsilon',
      atPairMargin((m, x, p, input) => smoothed()(m, x, p, input) / (1 - 2 * p[1]!)),
    ],
  ],
})
