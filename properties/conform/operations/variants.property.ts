import { describe, expect, test } from 'vitest'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import type { Operation } from '../../../src/conform/operations/operation.js'
import { PREFERENCE_OPERATIONS } from '../../../src/conform/operations/preference/preference-operations.js'
import { casesOfGroup, type MeasuredCase } from '../../../src/conform/vectors/cases.js'
import { VECTOR_SEED } from '../../../src/conform/vectors/vector-file.js'
import type { Real } from '../../../src/math/number/interval/real.js'
import { sampled } from './drawn-inputs.js'
import { evaluatedAt } from './evaluated.js'

/** So far apart that bfloat16, with 8 digits, tells them apart whatever it rounds. */
const APART = '0.06'

/** Far beyond the 40 digits that are computed: two functions that are one differ by less. */
const APART_AT_ALL = '1e-20'

function isApart(left: readonly Real[], right: readonly Real[], by = APART): boolean {
  return left.some((value, i) => value.minus(right[i]!).abs().gt(value.abs().times(by)))
}

const VARIANTS = PREFERENCE_OPERATIONS.flatMap(operation =>
  operation.variants.map(variant => ({ name: operation.name, by: variant.name, operation, variant })),
)
const REGIONAL = OPERATIONS.flatMap(operation =>
  operation.variants
    .filter(({ bitesIn }) => bitesIn !== undefined)
    .map(variant => ({ name: operation.name, by: variant.name, group: variant.bitesIn, operation, variant })),
)

const groupOf = (operation: Operation, id: string) => operation.groups.find(group => group.id === id)!

const measured = new Map<string, readonly MeasuredCase[]>()

/** The cases that the fixtures take of a group, measured once. */
function casesOf(operation: Operation, id: string): readonly MeasuredCase[] {
  const key = `${operation.name}/${id}`
  const known = measured.get(key) ?? casesOfGroup(operation, groupOf(operation, id), VECTOR_SEED)
  measured.set(key, known)
  return known
}

/** How many of the cases that the fixtures take of the group tell the variant from the reference. */
describe('variants', () => {
  const everywhere = VARIANTS.filter(({ variant }) => variant.bitesIn === undefined)
  test.each(everywhere)('$name: at least 2 smoke cases tell $by from it', ({ operation, variant }) => {
    const smoke = groupOf(operation, 'smoke')
    const telling = sampled(smoke).filter(input =>
      isApart(evaluatedAt(40, operation.reference, input), evaluatedAt(40, variant.compute, input)),
    )
    expect(telling.length).toBeGreaterThanOrEqual(2)
  })

  // A clamp that ordinary cases told apart would be no clamp, and one that no case of its group does would need no group.
  test.each(REGIONAL)('$name: the cases of $group tell $by from it', ({ operation, variant, group }) => {
    const killing = casesOf(operation, group!).filter(({ vector }) => variant.name in vector.kills)
    expect(killing.length).toBeGreaterThanOrEqual(1)
  })

  test.each(PREFERENCE_OPERATIONS)('$name: no two variants are the same function', operation => {
    const regions = new Set(operation.variants.flatMap(({ bitesIn }) => bitesIn ?? []))
    const inputs = ['smoke', ...regions].flatMap(id => sampled(groupOf(operation, id), 40))
    const tables = operation.variants.map(({ compute }) =>
      inputs.map(input => evaluatedAt(40, compute, input)),
    )
    tables.forEach((table, i) => {
      for (const [j, other] of tables.slice(0, i).entries()) {
        const pair = `${operation.variants[i]!.name} and ${operation.variants[j]!.name}`
        expect(
          table.some((values, k) => isApart(values, other[k]!, APART_AT_ALL)),
          pair,
        ).toBe(true)
      }
    })
  })
})
