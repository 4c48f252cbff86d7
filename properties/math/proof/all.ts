import { advantageEqualities } from './advantages.js'
import { emergenceEqualities, emergenceInequalities } from './emergence.js'
import { policyEqualities } from './policies.js'
import { preferenceEqualities, preferenceInequalities } from './preference.js'
import { scalingEqualities, scalingInequalities } from './scaling.js'
import type { Equality, Inequality } from './statement.js'

export const equalities: readonly Equality[] = [
  ...scalingEqualities,
  ...emergenceEqualities,
  ...preferenceEqualities,
  ...policyEqualities,
  ...advantageEqualities,
]

export const inequalities: readonly Inequality[] = [
  ...scalingInequalities,
  ...emergenceInequalities,
  ...preferenceInequalities,
]
