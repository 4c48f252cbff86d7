import { describe, expect, test } from 'vitest'
import { ENTROPY } from '../../../../../src/fields/machine-learning/operations/logits/entropy.js'
import { reals } from '../../../../../src/math/number/interval/real.js'
import { at, type VariantRow } from '../preference/equation-table.js'
import { testOperation } from '../preference/operation-table.js'
import { entropy, LOGITS, logSoftmax, ofLogits, RARE_LOGITS, softmax } from './distributions.js'

const { of } = reals(30)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const floors = (['1e-8', '1e-12'] as const).flatMap((floor): VariantRow[] => [
  [
    'mistake',
    `probabilities-floored-at-${floor}`,
    ofLogits(
      x => -sum(softmax(x).map(p => Math.max(p, Number(floor)) * Math.log(Math.max(p, Number(floor))))),
    ),
    'rare-outcome',
  ],
  [
    'mistake',
    `logarithm-plus-${floor}`,
    ofLogits(x => -sum(softmax(x).map(p => p * Math.log(p + Number(floor))))),
    'rare-outcome',
  ],
])

testOperation(ENTROPY, {
  formula: ofLogits(entropy),
  inputs: LOGITS.slice(0, 3),
  far: RARE_LOGITS,
  variants: [
    ['mistake', 'sign-flip', ofLogits(x => -entropy(x))],
    ['convention', 'base-two', ofLogits(x => entropy(x) / Math.LN2)],
    ['convention', 'normalised', ofLogits(x => entropy(x) / Math.log(x.length))],
    ['mistake', 'gini-impurity', ofLogits(x => 1 - sum(softmax(x).map(p => p * p)))],
    ['mistake', 'mean-over-outcomes', ofLogits(x => entropy(x) / x.length)],
    ['mistake', 'unweighted', ofLogits(x => -sum(logSoftmax(x)) / x.length)],
    ...floors,
  ],
})

describe('entropy', () => {
  test('of one outcome is 0, normalised too', () => {
    const normalised = ENTROPY.variants.find(({ name }) => name === 'normalised')!
    for (const { compute } of [ENTROPY, normalised].map(each =>
      'reference' in each ? { compute: each.reference } : each,
    ))
      expect(compute({ x: [of('1.5')], p: [], input: at([1.5]), of })[0]!.toString()).toBe('0')
  })
})
