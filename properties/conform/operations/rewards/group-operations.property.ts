import { expect, test } from 'vitest'
import { GROUP_OPERATIONS } from '../../../../src/conform/operations/rewards/group-operations.js'

test('what is asked of groups of rewards, of masked losses and of ratios', () => {
  expect(GROUP_OPERATIONS.map(({ name }) => name)).toEqual([
    ...['grpo.advantages', 'grpo.leave-one-out', 'grpo.leave-one-out-normalised', 'grpo.centred'],
    ...[
      'aggregate.token-mean',
      'aggregate.sequence-mean',
      'aggregate.sequence-sum',
      'aggregate.constant-length',
    ],
    ...['masked.mean', 'masked.whiten', 'ppo.clip-loss'],
  ])
})
