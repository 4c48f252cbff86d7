import { describe, expect, test } from 'vitest'
import type { Capability } from '../../../src/conform/model/protocol.js'
import {
  freshQuestion,
  isWithinLimits,
  type Question,
  questionOf,
  questionsOf,
  wantedOf,
} from '../../../src/conform/model/question.js'
import type { VectorCase, VectorFile } from '../../../src/conform/vectors/vector.js'
import { BFLOAT16, FLOAT16, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { operationNamed } from '../run/reference-subject.js'

const K1 = operationNamed('kl.k1')
const OUTCOME = { value: [{ v: '1', r: '0', scale: '0', naive: '0' }] }
const vector = (id: string, rest: Partial<VectorCase> = {}): VectorCase => ({
  id,
  flags: [],
  in: { x: ['1', '2'], p: [] },
  exactIn: ['float64', 'float32'],
  kills: {},
  ...rest,
})

describe('the question of a case', () => {
  const asked = { id: 'a', operation: K1, dtype: FLOAT32, input: { x: ['1', '2'], p: [] }, source: 'saved' }
  const accept = [{ convention: 'zero', value: ['0'] }]
  test.each<[Partial<VectorCase>, object]>([
    [{}, { outcome: null, accept: [], isOutOfRange: false }],
    [{ out: OUTCOME }, { outcome: OUTCOME, accept: [], isOutOfRange: false }],
    [{ accept }, { outcome: null, accept, isOutOfRange: false }],
    [{ outOfRange: ['float16', 'float32'] }, { outcome: null, accept: [], isOutOfRange: true }],
    [{ outOfRange: ['float16'] }, { outcome: null, accept: [], isOutOfRange: false }],
  ])('has what is known of the answer: %j', (rest, known) => {
    expect(questionOf(vector('a', rest), K1, FLOAT32, 'saved')).toEqual({ ...asked, ...known })
  })

  test('is asked in the formats that have its numbers, of those that are named, the widest first', () => {
    const cases = [vector('a'), vector('b', { exactIn: ['float16', 'float32'] })]
    const file = { groups: [{ cases: [cases[0]] }, { cases: [cases[1]] }] } as unknown as VectorFile
    const ids = (...dtypes: Question['dtype'][]) =>
      questionsOf(file, K1, dtypes, 'fixture').map(({ id, dtype, source }) => `${id} ${dtype.name} ${source}`)
    expect(ids(FLOAT16, FLOAT32, FLOAT64)).toEqual([
      'a float64 fixture',
      'a float32 fixture',
      'b float32 fixture',
      'b float16 fixture',
    ])
    expect(ids(BFLOAT16)).toEqual([])
    expect(ids(FLOAT16)).toEqual(['b float16 fixture'])
  })
})

describe('a fresh question', () => {
  const name = { id: 'f', source: 'fresh' } as const

  test('has the value of the equation, to thirty digits', () => {
    // k₁ = log π − log π_ref.
    const question = freshQuestion(K1, FLOAT32, { x: ['0.75', '0.25'], p: [] }, name)
    expect(question).toMatchObject({
      ...name,
      operation: K1,
      dtype: FLOAT32,
      accept: [],
      isOutOfRange: false,
    })
    expect(Math.abs(Number(question.outcome!.value[0]!.v))).toBe(0.5)
    // σ(1) = 0.7310585786300048792511592418218…
    const { outcome } = freshQuestion(operationNamed('sigmoid'), FLOAT64, { x: ['1'], p: [] }, name)
    const { v, r } = outcome!.value[0]!
    expect(v).toBe('0.731058578630004879251159241822')
    expect(Number(r)).toBeLessThan(5e-31)
  })

  test('accepts several behaviours where the equation has no value, which never leave the format', () => {
    const constant = operationNamed('grpo.advantages')
    const question = freshQuestion(constant, FLOAT16, { x: ['1', '1'], p: ['0', '0'] }, name)
    expect(question).toMatchObject({ ...name, outcome: null, isOutOfRange: false })
    expect(question.accept.map(({ convention }) => convention)).toContain('zero')
  })

  test('knows whether the textbook expression leaves the format', () => {
    const input = { x: ['-1000'], p: [] }
    expect(freshQuestion(operationNamed('sigmoid'), FLOAT64, input, name).isOutOfRange).toBe(true)
    expect(freshQuestion(operationNamed('sigmoid'), FLOAT64, { x: ['-1'], p: [] }, name).isOutOfRange).toBe(
      false,
    )
  })
})

const question = (grad: boolean) =>
  ({
    outcome: grad ? { ...OUTCOME, grad: OUTCOME.value } : OUTCOME,
    input: { x: ['1', '2'], p: [] },
  }) as unknown as Question
const capability = (want: Capability['want'], maxLength?: number): Capability => ({
  dtypes: [],
  want,
  ...(maxLength === undefined ? {} : { limits: { maxLength } }),
})

test('a gradient is wanted where there is one and it is claimed', () => {
  expect(wantedOf(question(true), capability(['value', 'grad']))).toEqual(['value', 'grad'])
  expect(wantedOf(question(true), capability(['value']))).toEqual(['value'])
  expect(wantedOf(question(false), capability(['value', 'grad']))).toEqual(['value'])
  expect(wantedOf({ ...question(true), outcome: null }, capability(['grad']))).toEqual(['value'])
})

test('an input is within limits up to their length', () => {
  const within = (one: Capability) => isWithinLimits(question(false), one)
  expect([1, 2, 3].map(length => within(capability([], length)))).toEqual([false, true, true])
  expect(within(capability([]))).toBe(true)
  expect(within({ ...capability([]), limits: {} })).toBe(true)
})
