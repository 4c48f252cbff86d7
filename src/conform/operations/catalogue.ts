import { COST_OPERATIONS } from './cost/cost-operations.js'
import { PREFERENCE_OPERATIONS } from './preference/preference-operations.js'
import { defineOperation } from './registry.js'
import { GROUP_OPERATIONS } from './rewards/group-operations.js'

/** Everything that an implementation is asked by the vectors of the project, by suite. */
export const OPERATIONS = [...PREFERENCE_OPERATIONS, ...GROUP_OPERATIONS, ...COST_OPERATIONS].map(
  defineOperation,
)
