import { CONTINUOUS_FAMILIES } from './continuous-distributions.js'
import { COUNTING_FAMILIES } from './counting-distributions.js'
import type { Distribution, NamedFamily, Parameter } from './distribution.js'

const BY_NAME = new Map(
  [...COUNTING_FAMILIES, ...CONTINUOUS_FAMILIES].flatMap(family =>
    family.names.map(name => [name, family] as const),
  ),
)

/** The family of distributions that a name stands for behind `X \sim`; undefined where it is none. */
export const familyNamed = (name: string): NamedFamily | undefined => BY_NAME.get(name)

/** The distribution that a name and its parameters stand for; null where they are not those of a family. */
export const distributionOf = (name: string, parameters: readonly Parameter[]): Distribution | null =>
  BY_NAME.get(name)?.of(...parameters) ?? null
