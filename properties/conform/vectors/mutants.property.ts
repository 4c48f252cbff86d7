import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Equation, Operation } from '../../../src/conform/operations/operation.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { measuredCase } from '../../../src/conform/vectors/cases.js'
import { emulate } from '../../../src/conform/vectors/emulation.js'
import { enclose } from '../../../src/conform/vectors/enclosure.js'
import { mutantKills } from '../../../src/conform/vectors/mutants.js'
import { DTYPES, type Dtype, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

/** The fixtures' own mutation test: a mutant that is no other function kills nothing, one that is far off is killed. */

const LOSS = allOperations().find(({ name }) => name === 'bt.loss')!

const eighths = fc.integer({ min: -24, max: 24 }).map(n => `${n / 8}`)
const pair = fc.tuple(eighths, eighths).map(x => ({ x, p: [] }))

/** The operation with one variant alone. */
const withVariant = (operation: Operation, compute: Equation, gradient?: Equation): Operation => ({
  ...operation,
  forms: [],
  variants: [
    { name: 'planted', meaning: 'planted', kind: 'mistake', compute, ...(gradient ? { gradient } : {}) },
  ],
})

const ratios = (
  operation: Operation,
  input: { x: string[]; p: string[] },
  formats: readonly Dtype[] = DTYPES,
) => {
  const { outcome } = enclose(operation, input)
  return mutantKills(operation, input, { outcome, accept: null, outOfRange: [] }, formats)
}

describe('a variant', () => {
  test('that is the equation in another form is told apart nowhere', () => {
    fc.assert(
      fc.property(pair, input => {
        for (const { ratio } of ratios(withVariant(LOSS, LOSS.literals[0]!.compute), input))
          expect(ratio).toBeLessThan(1e-9)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a form', () => {
  const naive: Operation = {
    ...LOSS,
    variants: [],
    forms: [
      {
        name: 'planted',
        meaning: 'log(1 + exp(-d))',
        compute: ({ x }) => [x[0]!.minus(x[1]!).neg().exp().plus(1).ln()],
      },
    ],
  }

  test('is told apart exactly where its emulation loses digits: 1 + e^-20 is 1 in float32, and not in float64', () => {
    const input = { x: ['20', '0'], p: [] }
    expect(emulate(naive.forms[0]!.compute, input, FLOAT32)).toEqual([0])
    const found = new Map(ratios(naive, input, [FLOAT64, FLOAT32]).map(one => [one.dtype, one.ratio]))
    expect(found.get(FLOAT32)).toBeGreaterThan(1)
    // e^-20 = 2e-9 keeps 7 digits of float64's 16 in 1 + e^-20, which is no accurate result either.
    expect(found.get(FLOAT64)).toBeGreaterThan(1)
    for (const { ratio } of ratios(naive, { x: ['-2', '0'], p: [] }, [FLOAT64, FLOAT32]))
      expect(ratio).toBeLessThanOrEqual(1)
  })
})

describe('a case', () => {
  test('lists exactly the mutants and formats whose ratio exceeds 1, and only formats that have its numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOSS.groups), pair, (group, input) => {
        const { vector, kills } = measuredCase(LOSS, group, input)
        const listed = Object.entries(vector.kills).flatMap(([mutant, formats]) =>
          formats.map(format => `${mutant} ${format}`),
        )
        const wanted = kills.filter(({ ratio }) => ratio > 1).map(one => `${one.mutant} ${one.dtype.name}`)
        expect(listed.sort()).toEqual(wanted.sort())
        for (const { dtype } of kills) expect(vector.exactIn).toContain(dtype.name)
      }),
      { numRuns: 10 },
    )
  })
})
