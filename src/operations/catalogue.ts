import { COST_OPERATIONS } from './cost-operations.js'
import { GROUP_OPERATIONS } from './group-operations.js'
import type { Operation } from './operation.js'
import { PREFERENCE_OPERATIONS } from './preference-operations.js'

/** Everything that an implementation may be asked, by suite. */
export const OPERATIONS: readonly Operation[] = [
  ...PREFERENCE_OPERATIONS,
  ...GROUP_OPERATIONS,
  ...COST_OPERATIONS,
]
