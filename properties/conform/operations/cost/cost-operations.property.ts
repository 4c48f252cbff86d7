import { expect, test } from 'vitest'
import { COST_OPERATIONS } from '../../../../src/conform/operations/cost/cost-operations.js'

test('what is asked of scaling laws, models and training runs', () => {
  expect(COST_OPERATIONS.map(({ name }) => name)).toEqual([
    ...['scaling.loss', 'scaling.allocation', 'model.parameters', 'model.forward-flops'],
    ...['attention.cache-bytes', 'training.flops', 'training.seconds'],
  ])
})
