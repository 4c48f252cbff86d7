import { describe, expect, test } from 'vitest'
import type { Real } from '../../src/numeric/real.js'
import { PREFERENCE_OPERATIONS } from '../../src/operations/preference/preference-operations.js'
import { sampled } from './drawn-inputs.js'
import { evaluatedAt } from './evaluated.js'

/** So far apart that bfloat16, with 8 digits, tells them apart whatever it rounds. */
const APART = '0.06'

function isApart(left: readonly Real[], right: readonly Real[]): boolean {
  return left.some((value, i) => value.minus(right[i]!).abs().gt(value.abs().times(APART)))
}

const VARIANTS = PREFERENCE_OPERATIONS.flatMap(operation =>
  operation.variants.map(variant => ({ name: operation.name, by: variant.name, operation, variant })),
)

/** How many of the cases that the fixtures take of the group tell the variant from the reference. */
describe('variants', () => {
  test.each(VARIANTS)('$name: at least 2 smoke cases tell $by from it', ({ operation, variant }) => {
    const smoke = operation.groups.find(({ id }) => id === 'smoke')!
    const telling = sampled(smoke).filter(input =>
      isApart(evaluatedAt(40, operation.reference, input), evaluatedAt(40, variant.compute, input)),
    )
    expect(telling.length).toBeGreaterThanOrEqual(2)
  })

  test.each(PREFERENCE_OPERATIONS)('$name: no two variants are the same function', operation => {
    const smoke = operation.groups.find(({ id }) => id === 'smoke')!
    const inputs = sampled(smoke, 40)
    const tables = operation.variants.map(({ compute }) =>
      inputs.map(input => evaluatedAt(40, compute, input)),
    )
    tables.forEach((table, i) => {
      for (const [j, other] of tables.slice(0, i).entries()) {
        const pair = `${operation.variants[i]!.name} and ${operation.variants[j]!.name}`
        expect(
          table.some((values, k) => isApart(values, other[k]!)),
          pair,
        ).toBe(true)
      }
    })
  })
})
