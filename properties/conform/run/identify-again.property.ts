import { describe, expect, test } from 'vitest'
import type { CaseResult } from '../../../src/conform/model/report.js'
import { IncomparableError } from '../../../src/conform/results/incomparable-error.js'
import { identifyAgain } from '../../../src/conform/run/identify-again.js'
import { result } from '../known-failures/listings.js'
import { fileOf } from './planted-run.js'
import { operationNamed } from './reference-subject.js'

const origins = { operations: [operationNamed('kl.k1')], files: [fileOf('kl.k1')] }

/** A wrong answer of kl.k1, but for what is changed of it. */
const answered = (id: string, changed: Partial<CaseResult>): CaseResult => ({
  ...result(id, 'float64', 'wrong'),
  op: 'kl.k1',
  input: { x: ['0.5', '0.25'], p: [] },
  answer: { value: ['7'], grad: null },
  ...changed,
})

describe('answers in a report', () => {
  test.each<[string, CaseResult]>([
    ['to an operation that is none here', answered('a/x/1', { op: 'a' })],
    ['to a case that is none of the vectors', answered('kl.k1/smoke/00000000', { source: 'fixture' })],
    ['to an input outside the domain', answered('kl.k1/x', { source: 'fresh', input: { x: [], p: [] } })],
  ])('%s cannot be identified', (_, one) =>
    expect(() => identifyAgain([one], origins)).toThrow(IncomparableError),
  )

  test('to a question that was drawn are identified from what was asked', () => {
    const one = answered('fresh/15/kl.k1/x/0', { source: 'fresh' })
    expect(identifyAgain([one], origins)).toMatchObject([{ op: 'kl.k1', dtype: 'float64', cases: 1 }])
  })

  test('that are right, or none, identify nothing', () => {
    const right = answered('kl.k1/x', { level: 'faithful' })
    const { answer, ...skipped } = answered('kl.k1/y', { level: 'crash' })
    expect(identifyAgain([right, skipped], origins)).toEqual([])
  })
})
