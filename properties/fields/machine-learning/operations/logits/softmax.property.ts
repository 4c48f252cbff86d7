import { SOFTMAX } from '../../../../../src/fields/machine-learning/operations/logits/softmax.js'
import { testOperation } from '../preference/operation-table.js'
import { LOGITS, logSoftmax, ofLogits, RARE_LOGITS, softmax } from './distributions.js'

testOperation(SOFTMAX, {
  formula: ofLogits(softmax),
  inputs: LOGITS,
  far: RARE_LOGITS,
  variants: [
    ['mistake', 'sign-flip', ofLogits(x => softmax(x.map(logit => -logit)))],
    ['mistake', 'base-two', ofLogits(x => softmax(x.map(logit => logit * Math.LN2)))],
    ['convention', 'off-by-one', ofLogits(x => softmax([...x, 0]).slice(0, x.length))],
    ['mistake', 'unnormalised', ofLogits(x => x.map(logit => Math.exp(logit - Math.max(...x))))],
    ['mistake', 'log-softmax', ofLogits(logSoftmax)],
    ...['1e-8', '1e-12'].map(
      floor =>
        [
          'mistake',
          `probabilities-floored-at-${floor}`,
          ofLogits(x => softmax(x).map(p => Math.max(p, Number(floor)))),
          'rare-outcome',
        ] as const,
    ),
  ],
})
