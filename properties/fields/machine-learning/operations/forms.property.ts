import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someOf } from '../../../../lab/cases/some-of.mjs'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import '../../../../src/fields/machine-learning/operations/operations.js'
import { agreeAsList, drawCase, text } from './drawn-input.js'
import { evaluatedAt } from './evaluated.js'

/** That a form loses digits shows in the vectors: `errata fixtures lint` wants a case that tells each of them apart. */
const FORMS = allOperations().flatMap(operation =>
  operation.forms.map(form => ({ name: operation.name, by: form.name, operation, form })),
)

test.each(someOf(FORMS, { quick: 4 }))(
  '$name by $by is the same function over 400 digits',
  ({ operation, form }) => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input } = drawCase(g, operation)
        fc.pre(!operation.accept?.(input))
        const by = evaluatedAt(400, form.compute, input)
        const exact = evaluatedAt(80, operation.reference, input)
        expect(agreeAsList(by, exact, 50), `${text(by)} against ${text(exact)}`).toBe(true)
      }),
      { numRuns: 3 },
    )
  },
)
