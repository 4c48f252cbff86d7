import { LOG_SOFTMAX } from '../../../../../src/fields/machine-learning/operations/logits/log-softmax.js'
import type { VariantRow } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { LOGITS, logSoftmax, ofLogits, RARE_LOGITS, softmax } from './distributions.js'

const floors = (['1e-8', '1e-12'] as const).flatMap((floor): VariantRow[] => [
  [
    'mistake',
    `probabilities-floored-at-${floor}`,
    ofLogits(x => logSoftmax(x).map(logarithm => Math.max(logarithm, Math.log(Number(floor))))),
    'rare-outcome',
  ],
  [
    'mistake',
    `probabilities-plus-${floor}`,
    ofLogits(x => softmax(x).map(p => Math.log(p + Number(floor)))),
    'rare-outcome',
  ],
])

testOperation(LOG_SOFTMAX, {
  formula: ofLogits(logSoftmax),
  inputs: LOGITS.slice(0, 3),
  far: RARE_LOGITS,
  variants: [
    ['mistake', 'sign-flip', ofLogits(x => logSoftmax(x).map(logarithm => -logarithm))],
    ['convention', 'base-two', ofLogits(x => logSoftmax(x).map(logarithm => logarithm / Math.LN2))],
    ['mistake', 'normaliser-forgotten', ofLogits(x => x.map(logit => logit - Math.max(...x)))],
    ['convention', 'off-by-one', ofLogits(x => logSoftmax([...x, 0]).slice(0, x.length))],
    ['mistake', 'softmax', ofLogits(softmax)],
    ...floors,
  ],
})
