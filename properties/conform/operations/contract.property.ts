import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLAGS } from '../../../src/conform/operations/flags.js'
import type { CaseGroup, Operation } from '../../../src/conform/operations/operation.js'
import { PREFERENCE_OPERATIONS } from '../../../src/conform/operations/preference/preference-operations.js'
import { book } from '../../../src/fields/machine-learning/book.js'
import { DTYPES } from '../../../src/math/number/dtype/dtype.js'
import { inputOf, isDecimalOfDtype } from './drawn-inputs.js'
import { evaluatedAt } from './evaluated.js'

const isUnique = (named: readonly { readonly name: string }[]) =>
  new Set(named.map(({ name }) => name)).size === named.length

const CLAIMS = new Set(book.flatMap(({ claims }) => claims.map(({ id }) => id)))

describe('names', () => {
  test('no two flags or operations share one', () => {
    expect(isUnique(FLAGS)).toBe(true)
    expect(isUnique(PREFERENCE_OPERATIONS)).toBe(true)
  })

  test.each(PREFERENCE_OPERATIONS)('$name: no two mutants, groups or laws share one', operation => {
    const { variants, profiles = [], forms, groups, laws } = operation
    expect(isUnique([...variants, ...profiles, ...forms])).toBe(true)
    expect(isUnique(groups.map(({ id }) => ({ name: id })))).toBe(true)
    expect(isUnique(laws)).toBe(true)
  })

  test.each(PREFERENCE_OPERATIONS)(
    '$name: flags and claims are those that there are',
    ({ groups, claims }) => {
      for (const flag of groups.flatMap(({ flags }) => flags)) expect(FLAGS).toContain(flag)
      for (const claim of claims) expect(CLAIMS).toContain(claim)
    },
  )
})

/** One operation with a group of it, for tests that are about both. */
const CASES = PREFERENCE_OPERATIONS.flatMap(operation =>
  operation.groups.map(group => ({ name: operation.name, id: group.id, operation, group })),
)

/** Whether the input has the entries that the operation names: two halves for the tilted policy, any number for lists. */
function hasShape({ x: names, p }: Operation, x: readonly string[], parameters: readonly string[]): boolean {
  const isList = names.length === 1 && names[0] === 'logits'
  const isHalved = names[0] === 'rewards'
  return (
    parameters.length === p.length && (isList || (isHalved ? x.length % 2 === 0 : x.length === names.length))
  )
}

describe('groups', () => {
  test.each(PREFERENCE_OPERATIONS)('$name: has a group smoke', ({ groups }) => {
    expect(groups.map(({ id }) => id)).toContain('smoke')
  })

  test.each(CASES)(
    '$name, $id: draws numbers of its format, of the shape of the operation',
    ({ operation, group }) => {
      fc.assert(
        fc.property(inputOf(group), input => {
          expect(hasShape(operation, input.x, input.p)).toBe(true)
          for (const number of [...input.x, ...input.p])
            for (const dtype of formatsOf(group)) expect(isDecimalOfDtype(number, dtype)).toBe(true)
        }),
      )
    },
  )

  test.each(CASES)('$name, $id: has a finite value', ({ operation, group }) => {
    fc.assert(
      fc.property(inputOf(group), input => {
        for (const value of evaluatedAt(30, operation.reference, input)) expect(value.isFinite()).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

/** Smoke is asked in every format. */
function formatsOf({ id, dtype }: CaseGroup) {
  return id === 'smoke' ? DTYPES : [dtype]
}
