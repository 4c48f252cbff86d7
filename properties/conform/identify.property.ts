import { describe, expect, test } from 'vitest'
import { identify } from '../../src/conform/identify.js'
import type { Question } from '../../src/conform/question.js'
import { DTYPES, FLOAT64 } from '../../src/numeric/dtype.js'
import { OPERATIONS } from '../../src/operations/catalogue.js'
import type { Operation } from '../../src/operations/operation.js'
import { answeredBy, emulating, killedBy, ofVariant, questionsFor, rounding } from './emulated-answers.js'

/**
 * What is named follows from the answers: those of a variant evaluated to 40 digits and rounded once, of a form by a
 * program of rounded steps, of the equation rounded once. The runner compares with enclosures of its own and never sees
 * who answered.
 */

const SUBJECTS = OPERATIONS.flatMap(operation => [
  ...operation.variants.map(variant => ({
    operation,
    name: variant.name,
    answer: ofVariant(operation, variant),
  })),
  ...operation.forms.map(form => ({ operation, name: form.name, answer: emulating(form) })),
])

/** The shortest cases: of those that the files say a mutant is told apart by, and of the others. */
const KILLING = 4
const OTHERS = 4

/** In the first format that has a case which tells the mutant apart. */
function sampleFor(operation: Operation, mutant: string): Question[] {
  const dtype = DTYPES.find(one => killedBy(operation, mutant, one).size > 0) ?? FLOAT64
  const killing = killedBy(operation, mutant, dtype)
  const questions = questionsFor(operation, dtype).sort((a, b) => a.input.x.length - b.input.x.length)
  const apart = questions.filter(({ id }) => killing.has(id))
  const rest = questions.filter(({ id }) => !killing.has(id))
  return [...apart.slice(0, KILLING), ...rest.slice(0, OTHERS)]
}

describe.each(OPERATIONS.map(operation => ({ operation, name: operation.name })))(
  '$name',
  ({ operation }) => {
    test('is not named otherwise where it is what is computed', () => {
      for (const dtype of DTYPES.filter(one => operation.dtypes.includes(one)))
        expect(identify(answeredBy(rounding, questionsFor(operation, dtype).slice(0, 30)))).toBeNull()
    })

    const own = SUBJECTS.filter(one => one.operation === operation)
    test.each(own)('$name is named where it is computed', ({ name, answer }) => {
      const found = identify(answeredBy(answer, sampleFor(operation, name)))
      expect(found?.names ?? []).toContain(name)
    })
  },
)
