import type { Answered } from '../../../src/conform/diagnosis/answered.js'
import type { Verdict } from '../../../src/conform/model/judge-answer.js'
import { textOf } from '../../../src/conform/model/number-text.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Operation, Values } from '../../../src/conform/operations/operation.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

/** One answer with the verdict on it, as a property says them: nobody is asked and nothing is judged. */

export interface Told {
  readonly id?: string
  readonly x?: readonly string[]
  readonly value: readonly number[]
  readonly grad?: readonly number[] | null
  readonly level?: Verdict['level']
  readonly part?: Verdict['part']
  /** By default of no value at all, where a property does not look at it. */
  readonly question?: Partial<Question>
}

/** A value known exactly, of no condition. */
export const exactly = (value: number | string, rest: Partial<Expected> = {}): Expected => ({
  v: String(value),
  r: '0',
  scale: '0',
  naive: '0',
  ...rest,
})

/** The identity of which nothing is known but what is given. */
export const operationOf = (parts: Partial<Operation> = {}): Operation =>
  ({
    name: 'op',
    reference: ({ x }: Values<unknown>) => [...x],
    variants: [],
    forms: [],
    literals: [],
    ...parts,
  }) as unknown as Operation

export function told({
  id = 'op/a/1',
  x = ['1'],
  value,
  grad = null,
  level = 'wrong',
  part = 'value',
  question,
}: Told): Answered {
  return {
    question: {
      id,
      operation: operationOf(),
      dtype: FLOAT64,
      input: { x, p: [] },
      source: 'fixture',
      outcome: { value: value.map(() => exactly(1)) },
      accept: [],
      isOutOfRange: false,
      ...question,
    },
    answer: { kind: 'out', value: value.map(textOf), grad: grad?.map(textOf) ?? null },
    verdict: { level, part } as Verdict,
  }
}
