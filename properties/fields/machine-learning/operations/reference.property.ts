import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someOf } from '../../../../lab/cases/some-of.mjs'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import { evaluatedAt } from './evaluated.js'
import '../../../../src/fields/machine-learning/operations/operations.js'
import { exactValue, isOfDtype } from '../../../../src/math/number/dtype/dtype.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { agreeAsList, drawCase, drawFrom, text, valueOrNull } from './drawn-input.js'

/** Of so many numbers 400 digits are still quick. */
const LONGEST = 32

describe.each(allOperations().map(operation => [operation.name, operation] as const))(
  '%s',
  (_, operation) => {
    test.each(someOf(operation.groups, { ci: 3, quick: 9 }))(
      '$id: the form that keeps digits is the usual expressions at 400 digits',
      group => {
        fc.assert(
          fc.property(fc.gen(), g => {
            const { input } = drawFrom(g, group)
            // A long sum is another corner of the formats, not of the reals.
            if (operation.accept?.(input) || input.x.length > LONGEST) return
            const kept = evaluatedAt(60, operation.reference, input)
            for (const { compute } of operation.literals) {
              const written = evaluatedAt(400, compute, input)
              expect(agreeAsList(kept, written, 50), `${text(kept)} against ${text(written)}`).toBe(true)
            }
          }),
          // A fractional power of 400 digits takes a tenth of a second, and each group is another corner.
          { numRuns: 2 },
        )
      },
    )

    test('has a finite value wherever nothing else is accepted, and none where two or more conventions are', () => {
      fc.assert(
        fc.property(fc.gen(), g => {
          const { input } = drawCase(g, operation)
          const accepted = operation.accept?.(input) ?? null
          const value = valueOrNull(operation.reference, input, 60)
          if (accepted === null) expect(value).not.toBeNull()
          else {
            expect(accepted.length).toBeGreaterThanOrEqual(2)
            expect(new Set(accepted.map(({ convention }) => convention)).size).toBe(accepted.length)
            const entries = accepted.flatMap(each => ('value' in each ? [each.value.length] : []))
            expect(new Set(entries).size).toBe(1)
            if (entries[0]! > 0) expect(value).toBeNull()
          }
        }),
        { numRuns: 16 },
      )
    })

    test('draws numbers of the format of the group, exactly, and as many parameters as it names', () => {
      for (const group of operation.groups) {
        fc.assert(
          fc.property(fc.gen(), g => {
            const { input } = drawFrom(g, group)
            for (const number of [...input.x, ...input.p]) {
              expect(isOfDtype(Number(number), group.dtype), number).toBe(true)
              expect(exactValue(Number(number)).eq(Rational.of(number)), number).toBe(true)
            }
            expect(input.p.length).toBe(operation.p.length)
            if (input.mask) expect(input.mask.length).toBe(input.x.length)
          }),
          { numRuns: 8 },
        )
      }
    })
  },
)
