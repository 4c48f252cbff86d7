import { describe, expect, test } from 'vitest'
import { identify } from '../../../src/conform/diagnosis/identify.js'
import type { Question } from '../../../src/conform/model/question.js'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import type { Operation } from '../../../src/conform/operations/operation.js'
import { DTYPES } from '../../../src/math/number/dtype/dtype.js'
import {
  answeredBy,
  emulating,
  formatsWithout,
  killedBy,
  ofVariant,
  questionsFor,
  rounding,
} from './emulated-answers.js'

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

/** So many of the cases that the files say a mutant is told apart by, and of the others, short and long ones. */
const KILLING = 6
const OTHERS = 4

/** In the first format that has a case which tells the mutant apart; none where no format has. */
function sampleFor(operation: Operation, mutant: string): Question[] {
  const dtype = DTYPES.find(one => killedBy(operation, mutant, one).size > 0)
  if (!dtype) return []
  const killing = killedBy(operation, mutant, dtype)
  const questions = questionsFor(operation, dtype).sort((a, b) => a.input.x.length - b.input.x.length)
  // Where the equation or the mutant has no value, an answer says little of the mutant.
  const all = questions.filter(({ id }) => killing.has(id))
  const ordinary = all.filter(({ outcome }) => outcome !== null)
  const apart = ordinary.length > 0 ? ordinary : all
  const rest = questions.filter(({ id }) => !killing.has(id))
  return [...spread(apart, KILLING), ...spread(rest, OTHERS)]
}

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length))

describe.each(OPERATIONS.map(operation => ({ operation, name: operation.name })))(
  '$name',
  ({ operation }) => {
    test('is not named otherwise where it is what is computed', () => {
      for (const dtype of DTYPES.filter(one => operation.dtypes.includes(one)))
        expect(identify(answeredBy(rounding, questionsFor(operation, dtype).slice(0, 30)))).toBeNull()
    })

    const own = SUBJECTS.filter(one => one.operation === operation)
    test.each(own)('$name is named where it is computed', ({ name, answer }) => {
      const sample = sampleFor(operation, name)
      const found = identify(answeredBy(answer, sample))
      const formats = operation.dtypes.map(dtype => dtype.name)
      if (sample.length === 0) expect(formatsWithout(operation, name)).toEqual(formats)
      else expect(found).toMatchObject({ names: expect.arrayContaining([name]) })
    })
  },
)
