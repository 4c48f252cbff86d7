import { expect, test } from 'vitest'
import { askAndJudge, renamed } from '../../../src/conform/model/asking.js'
import { judgeAnswer } from '../../../src/conform/model/judge-answer.js'
import type { Answer, Capability, CaseRequest, Subject } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Operation } from '../../../src/conform/operations/operation.js'
import { FLOAT32 } from '../../../src/math/number/dtype/dtype.js'

const EXPECTED = { v: '1', r: '0', scale: '0', naive: '0' }
const QUESTION: Question = {
  id: 'op/a/1',
  operation: { name: 'op' } as unknown as Operation,
  dtype: FLOAT32,
  input: { x: ['1'], p: ['2'] },
  source: 'fixture',
  outcome: { value: [EXPECTED], grad: [EXPECTED] },
  accept: [],
  isOutOfRange: false,
}
const BOTH: Capability = { dtypes: ['float32'], want: ['value', 'grad'] }
const VALUES: Capability = { dtypes: ['float32'], want: ['value'] }

/** A subject that answers so, and what it was asked. */
function subject(answer: Answer) {
  const asked: Omit<CaseRequest, 'cmd' | 'seq'>[] = []
  const ask = async (request: Omit<CaseRequest, 'cmd' | 'seq'>) => {
    asked.push(request)
    return answer
  }
  return { asked, subject: { ask } as unknown as Subject }
}

test.each([
  [BOTH, ['value', 'grad'], ['9']],
  [VALUES, ['value'], null],
] as const)('of %j, %j is asked, and a gradient that was not is none', async (capability, want, grad) => {
  const answer: Answer = { kind: 'out', value: ['1'], grad: ['9'] }
  const { asked, subject: one } = subject(answer)
  const judged = await askAndJudge(one, capability, QUESTION)
  expect(asked).toEqual([{ id: 'op/a/1', op: 'op', dtype: 'float32', in: { x: ['1'], p: ['2'] }, want }])
  expect(judged).toEqual({
    question: QUESTION,
    answer: { ...answer, grad },
    verdict: judgeAnswer(QUESTION, { ...answer, grad }, capability),
  })
  expect(judged.verdict.level).toBe(grad === null ? 'faithful' : 'wrong')
})

test('what is no output is judged as it is, and any of it may go by another id', async () => {
  const answer: Answer = { kind: 'skip', reason: 'not yet', issue: null }
  const judged = await askAndJudge(subject(answer).subject, VALUES, QUESTION)
  expect(judged.answer).toEqual(answer)
  expect(judged.verdict.level).toBe('unsupported')
  expect(renamed(judged, 'b')).toEqual({
    question: { ...QUESTION, id: 'b' },
    answer,
    verdict: { ...judged.verdict, id: 'b' },
  })
})
