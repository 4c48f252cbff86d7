import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OperationDefinition, operationOf } from '../../../src/conform/operations/definition.js'
import { allOperations, defineOperation } from '../../../src/conform/operations/registry.js'
import { SIGMOID } from '../../../src/fields/machine-learning/operations/logits/sigmoid.js'
import { DTYPES, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { form, groupOf, third, variant } from '../vectors/planted-operation.js'

/** All that an operation must say. */
const LEAST: OperationDefinition = {
  name: 'planted.least',
  suite: 'planted',
  meaning: 'a third',
  expression: 'x / 3',
  x: ['number'],
  reference: third,
  literals: [{ compute: third }],
  groups: [groupOf('smoke', ['1'])],
}

/** The operation with what a plug-in, which no compiler checks, put into it. */
const withPart = (part: object) => operationOf({ ...LEAST, ...part } as OperationDefinition)

describe('the operation of a definition', () => {
  test('takes no parameters, is asked in every format and has nothing beside its equation unless it says so', () => {
    expect(operationOf(LEAST)).toMatchObject({
      ...LEAST,
      p: [],
      dtypes: DTYPES,
      hasGradient: false,
      laws: [],
    })
    expect(withPart({ p: ['beta'], dtypes: [FLOAT64] })).toMatchObject({ p: ['beta'], dtypes: [FLOAT64] })
  })

  test('needs each of its parts, and each of its form', () => {
    const parts = fc.constantFrom(...(Object.keys(LEAST) as (keyof OperationDefinition)[]))
    const others = fc.constantFrom(undefined, null, 3, 'Two Words\n'.repeat(200), {}, [3], [{}])
    fc.assert(
      fc.property(parts, others, (part, other) => {
        expect(() => withPart({ [part]: other })).toThrow(new RegExp(` at ${part}`))
      }),
    )
  })

  test.each([
    [{ name: 'a..b' }, 'lower-case words with dots'],
    [{ suite: 'a.b' }, 'lower-case words with hyphens'],
    [{ literals: [] }, 'at least one, got a list of 0 at literals'],
    [{ dtypes: [] }, 'at least one, got a list of 0 at dtypes'],
    [{ dtypes: ['float64'] }, 'a format of dtypes, got "float64" at dtypes[0]'],
    [{ groups: [{ ...groupOf('smoke', []), flags: [] }] }, 'at groups[0].flags'],
    [{ groups: [{ ...groupOf('smoke', []), count: 0.5 }] }, 'a count, got 0.5 at groups[0].count'],
    [{ groups: [groupOf('native', ['1'])] }, 'a group smoke, got "native" at groups'],
    [{ groups: ['1', '2'].map(one => groupOf('smoke', [one])) }, 'each name once, got "smoke" at groups'],
    [{ variants: [{ ...variant('a', third), compute: 3 }] }, 'a function, got 3 at variants[0].compute'],
    [{ variants: [variant('a', third)], forms: [form('a', third)] }, 'each name once, got "a" at variants'],
    [{ laws: [{ kind: 'triple', name: 'a', meaning: 'b' }] }, 'sum or pair, got "triple" at laws[0].kind'],
  ])('is refused with %j', (part, complaint) => {
    expect(() => withPart(part)).toThrow(complaint)
  })
})

test('an operation is one of all once it is defined, and defined once', () => {
  expect(allOperations()).toContain(SIGMOID)
  const before = allOperations().length
  expect(() => defineOperation(SIGMOID)).toThrow(
    'defineOperation: expected one operation sigmoid, got another',
  )
  expect(allOperations().length).toBe(before)
})
