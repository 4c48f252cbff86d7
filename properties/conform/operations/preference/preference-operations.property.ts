import { expect, test } from 'vitest'
import { PREFERENCE_OPERATIONS } from '../../../../src/conform/operations/preference/preference-operations.js'

test('what is asked of logits, pairs, divergences and the tilted policy', () => {
  expect(PREFERENCE_OPERATIONS.map(({ name }) => name)).toEqual([
    ...[
      'sigmoid',
      'log-sigmoid',
      'softmax',
      'log-softmax',
      'entropy',
      'bt.loss',
      'bt.margin-loss',
      'bt.weight',
    ],
    ...[
      'dpo.loss',
      'dpo.smoothed-loss',
      'dpo.robust-loss',
      'dpo.hinge-loss',
      'ipo.sum-loss',
      'ipo.average-loss',
    ],
    ...['dpo.reward', 'kl.k1', 'kl.k2', 'kl.k3', 'policy.tilted'],
  ])
})
