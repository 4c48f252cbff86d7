import { COST_OPERATIONS } from './cost/cost-operations.js'
import type { Operation } from './operation.js'
import { PREFERENCE_OPERATIONS } from './preference/preference-operations.js'
import { GROUP_OPERATIONS } from './rewards/group-operations.js'

/** Everything that an implementation may be asked, by suite. */
export const OPERATIONS: readonly Operation[] = [
  ...PREFERENCE_OPERATIONS,
  ...GROUP_OPERATIONS,
  ...COST_OPERATIONS,
]
