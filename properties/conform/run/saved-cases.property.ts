import { describe, expect, test } from 'vitest'
import type { Judged } from '../../../src/conform/model/asking.js'
import type { Input } from '../../../src/conform/operations/operation.js'
import {
  readSaved,
  type SavedCase,
  savedCase,
  savedQuestions,
  savedText,
} from '../../../src/conform/run/saved-cases.js'
import { caseId } from '../../../src/conform/vectors/identity.js'
import { FLOAT16, FLOAT32 } from '../../../src/math/number/dtype/dtype.js'
import { ShapeError } from '../../../src/math/shapes/shape.js'
import { operationNamed } from './reference-subject.js'

const FOUND = { implementation: 'planted', as: 'fresh/15/kl.k1/smoke/3', level: 'wrong', message: 'off' }
const input = (...x: string[]): Input => ({ x, p: [] })
const saved = (of: Input, rest: Partial<SavedCase> = {}): SavedCase => ({
  id: caseId(rest.op ?? 'kl.k1', 'saved', of),
  op: 'kl.k1',
  dtype: 'float32',
  in: of,
  found: FOUND,
  ...rest,
})
const ONE = saved(input('0.5', '0.25'))
const OPERATIONS = ['kl.k1', 'policy.tilted'].map(operationNamed)

describe('a counterexample', () => {
  test('is kept with its question, by whom it was found, and what was wrong', () => {
    const judged = {
      question: { operation: operationNamed('kl.k1'), dtype: FLOAT16, input: input('1', '2') },
      verdict: { id: 'fresh/15/a/b/1', level: 'crash', message: 'died' },
    } as unknown as Judged
    expect(savedCase(judged, 'torch')).toEqual({
      id: caseId('kl.k1', 'saved', input('1', '2')),
      op: 'kl.k1',
      dtype: 'float16',
      in: input('1', '2'),
      found: { implementation: 'torch', as: 'fresh/15/a/b/1', level: 'crash', message: 'died' },
    })
  })
})

describe('the file of saved cases', () => {
  test('has them by id and format, each once, as it was said last', () => {
    const others = ['1', '2', '3', '4'].map(text => saved(input(text, '0')))
    const half = { ...ONE, dtype: 'float16' as const }
    const again = { ...ONE, found: { ...FOUND, message: 'off again' } }
    const wanted = [...others, half, again].sort((left, right) =>
      `${left.id} ${left.dtype}` < `${right.id} ${right.dtype}` ? -1 : 1,
    )
    const text = savedText([ONE, ...others, half, again])
    expect(text).toBe(
      `${JSON.stringify({ $schema: 'saved-cases-1.schema.json', format: 1, cases: wanted }, null, 2)}\n`,
    )
    expect(savedText([...others.toReversed(), half, again])).toBe(text)
    expect(readSaved(text)).toEqual(wanted)
    expect(readSaved(savedText([]))).toEqual([])
  })

  test.each<[string, () => string, string]>([
    ['nothing', () => '', 'expected JSON, got a text that is none'],
    ['a text that was cut off', () => '{"cases":', 'expected JSON, got a text that is none'],
    ['null', () => 'null', 'expected saved cases, got / must be object'],
    ['of no fields', () => '{}', "expected saved cases, got / must have required property '$schema'"],
    [
      'of a case of another form',
      () => savedText([{ ...ONE, op: 1 as unknown as string }]),
      'expected saved cases, got /cases/0/op must be string',
    ],
  ])('is none: %s', (_, text, message) => expect(() => readSaved(text())).toThrow(new ShapeError(message)))
})

describe('the question of a saved case', () => {
  test('is what was asked, each once, in the order of the first', () => {
    const other = saved(input('1', '2'))
    const questions = savedQuestions([other, ONE, other, { ...ONE, dtype: 'float16' }], OPERATIONS)
    expect(questions.map(({ id, dtype }) => [id, dtype.name])).toEqual([
      [other.id, 'float32'],
      [ONE.id, 'float32'],
      [ONE.id, 'float16'],
    ])
    expect(questions[1]).toMatchObject({
      id: ONE.id,
      source: 'saved',
      operation: OPERATIONS[0],
      dtype: FLOAT32,
      input: ONE.in,
      accept: [],
    })
    expect(Math.abs(Number(questions[1]!.outcome!.value[0]!.v))).toBe(0.25)
    expect(savedQuestions([], OPERATIONS)).toEqual([])
  })

  const moved = input('0.5', '0.75')
  const inexact = saved(input('0.5', '0.1'))
  const outside = saved({ x: [], p: ['1'] }, { op: 'policy.tilted' })
  const short = saved(input())
  test.each<[SavedCase, string]>([
    [{ ...ONE, op: 'kl.k\n9' }, `${ONE.id}: expected an operation, got "kl.k\\n9"`],
    [{ ...ONE, dtype: 'float8' as 'float16' }, `${ONE.id}: expected an operation, got "kl.k1"`],
    [
      { ...ONE, in: moved },
      `expected the id ${caseId('kl.k1', 'saved', moved)} of what is asked, got ${ONE.id}`,
    ],
    [inexact, `${inexact.id}: expected numbers that float32 has, got others`],
    [outside, `${outside.id}: expected an input in the domain of policy.tilted, got `],
    [short, `${short.id}: expected an input in the domain of kl.k1, got `],
  ])('that was edited is refused: %j', (edited, message) => {
    const asked = () => savedQuestions([ONE, edited], OPERATIONS)
    expect(asked).toThrow(ShapeError)
    expect(asked).toThrow(message.endsWith(' ') ? message : new ShapeError(message))
  })

  test('tells why an operation does not take it, whatever is thrown', () => {
    const failing = (thrown: unknown) => ({
      ...OPERATIONS[0]!,
      accept: () => {
        throw thrown
      },
    })
    const messageOf = (thrown: unknown) => {
      try {
        return savedQuestions([ONE], [failing(thrown)])
      } catch (error) {
        return (error as Error).message
      }
    }
    const message = `${ONE.id}: expected an input in the domain of kl.k1, got too small`
    expect([new RangeError('too small'), 'too small'].map(messageOf)).toEqual([message, message])
  })
})
