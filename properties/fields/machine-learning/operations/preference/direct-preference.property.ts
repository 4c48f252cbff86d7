import { DIRECT_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/direct-preference.js'
import type { Formula } from './equation-table.js'
import { loss } from './margin-formulas.js'
import { testOperation } from './operation-table.js'
import { marginOf, marginVariants, PAIRS, REGIONAL_PAIRS, signFlip } from './pair-formulas.js'

const margin = marginOf as (...input: Parameters<Formula>) => number

testOperation(DIRECT_PREFERENCE_LOSS, {
  formula: (...input) => loss(margin(...input)),
  inputs: PAIRS,
  far: REGIONAL_PAIRS,
  variants: [
    signFlip(loss),
    ['mistake', 'negated', (...input) => -loss(margin(...input))],
    ...marginVariants(loss),
    [
      'mistake',
      'softplus-threshold-20',
      (...input) => (margin(...input) < -20 ? -margin(...input) : loss(margin(...input))),
      'beyond-limits',
    ],
    ['convention', 'hinge', (...input) => Math.max(0, 1 - margin(...input))],
    [
      'convention',
      'pointwise',
      ([w, l, refW, refL], [beta]) => loss(beta! * (w! - refW!)) + loss(-beta! * (l! - refL!)),
    ],
  ],
})
