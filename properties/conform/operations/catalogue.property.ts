import { expect, test } from 'vitest'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import { COST_OPERATIONS } from '../../../src/conform/operations/cost/cost-operations.js'
import { PREFERENCE_OPERATIONS } from '../../../src/conform/operations/preference/preference-operations.js'
import { GROUP_OPERATIONS } from '../../../src/conform/operations/rewards/group-operations.js'

test('the catalogue has every operation once, by suite', () => {
  expect(OPERATIONS).toEqual([...PREFERENCE_OPERATIONS, ...GROUP_OPERATIONS, ...COST_OPERATIONS])
  expect(OPERATIONS.length).toBe(19 + 11 + 7)
  expect(new Set(OPERATIONS.map(({ name }) => name)).size).toBe(OPERATIONS.length)
})
