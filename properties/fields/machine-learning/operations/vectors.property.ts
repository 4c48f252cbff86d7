import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { VECTORS } from '../../../../src/command/vectors.js'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import { inputsOfGroup, measuredCase } from '../../../../src/conform/vectors/cases.js'
import { caseId } from '../../../../src/conform/vectors/identity.js'
import type { VectorFile } from '../../../../src/conform/vectors/vector.js'
import { mutantsOf, VECTOR_SEED } from '../../../../src/conform/vectors/vector-file.js'

import '../../../../src/fields/machine-learning/operations/operations.js'

/**
 * The committed vectors are what others test against: an operation whose draws, behaviours or values have changed since
 * must not pass for the one that they are of.
 */

const textOf = (name: string) => readFileSync(`${VECTORS}/${name}`, 'utf8')

describe.each(allOperations().map((operation, place) => ({ operation, place, name: operation.name })))(
  '$name',
  ({ operation, place }) => {
    const name = `${operation.name}.json`
    const read = (): VectorFile => JSON.parse(textOf(name))

    test('has the inputs, claims and mutants that its file says', () => {
      const { suite, meaning, claims, expression: expr, x, p } = operation
      expect(read()).toMatchObject({ suite, meaning, claims, expr, x, p, mutants: mutantsOf(operation) })
    })

    test('draws the cases of its file, group by group', () => {
      const drawn = operation.groups.map(group => ({
        id: group.id,
        flags: group.flags.map(({ name }) => name),
        cases: inputsOfGroup(operation, group, VECTOR_SEED).map(input => ({
          id: caseId(operation.name, group.id, input),
          in: input,
        })),
      }))
      const stored = read().groups.map(({ id, cases }) => ({
        id,
        flags: cases[0]!.flags,
        cases: cases.map(({ id, in: input }) => ({ id, in: input })),
      }))
      expect(drawn).toEqual(stored)
    })

    test('gives the shortest case of a group, of each operation another one, the values and kills of its file', () => {
      const i = place % operation.groups.length
      const [shortest] = read().groups[i]!.cases.toSorted((a, b) => a.in.x.length - b.in.x.length)
      const { vector } = measuredCase(operation, operation.groups[i]!, shortest!.in)
      expect(JSON.parse(JSON.stringify(vector))).toEqual(shortest)
    })
  },
)
