import { judgeAnswer } from '../../../src/conform/model/judge-answer.js'
import type { Answer, Capability } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Operation } from '../../../src/conform/operations/operation.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import { BFLOAT16 } from '../../../src/math/number/dtype/dtype.js'

/** Eight binary digits: the ulp of 1 is 2⁻⁷, and a factor of eps is the same. */
export const ULP = 2 ** -7

export const INPUT = { x: ['1', '2'], p: [] }
export const OPERATION = { name: 'op' } as unknown as Operation
export const QUESTION: Question = {
  id: 'op/a/1',
  operation: OPERATION,
  dtype: BFLOAT16,
  input: INPUT,
  source: 'fixture',
  outcome: null,
  accept: [],
  isOutOfRange: false,
}
export const CAPABILITY: Capability = { dtypes: ['bfloat16'], want: ['value', 'grad'] }

export const one = (rest: Partial<Expected> = {}): Expected => ({
  v: '1',
  r: '0',
  scale: '0',
  naive: '0',
  ...rest,
})
export const out = (value: string[], grad: string[] | null = null): Answer => ({ kind: 'out', value, grad })
export const valued = (value: Expected[], rest: Partial<Question> = {}): Question => ({
  ...QUESTION,
  outcome: { value },
  ...rest,
})

/** The level and the message for one output where one result is expected. */
export function said(got: string, expected: Partial<Expected>, rest: Partial<Question> = {}): string {
  const { level, message } = judgeAnswer(valued([one(expected)], rest), out([got]), CAPABILITY)
  return message === '' ? level : `${level}: ${message}`
}

export const NOTHING = {
  part: null,
  index: null,
  got: null,
  expected: null,
  ulps: null,
  kappa: null,
  digits: null,
}
export const ASKED = { id: 'op/a/1', op: 'op', dtype: 'bfloat16', source: 'fixture', input: INPUT }
