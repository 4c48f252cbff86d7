import { describe, test } from 'vitest'
import { SOFTMAX } from '../../../../../src/fields/machine-learning/operations/logits/softmax.js'
import { at } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { expectSum } from '../rewards/law-table.js'
import { LOGITS, logSoftmax, ofLogits, RARE_LOGITS, softmax } from './distributions.js'

testOperation(SOFTMAX, {
  formula: ofLogits(softmax),
  inputs: LOGITS,
  far: RARE_LOGITS,
  literals: 2,
  forms: ['unshifted', 'exponential-of-difference', 'unshifted-normaliser'],
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
  laws: [
    ['shift', at([1, -2]), at([1.5, -1.5])],
    ['permutation', at([1, -2, 3]), at([3, -2, 1])],
  ],
})

describe('softmax', () => {
  test('has weights that sum to 1', () => {
    expectSum(SOFTMAX, 'sums-to-one', '1', LOGITS)
  })
})
