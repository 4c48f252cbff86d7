import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOf, ProtocolError } from '../../../src/conform/adapter/messages.js'
import { startedOf } from '../../../src/conform/adapter/start-message.js'
import type { CaseRequest } from '../../../src/conform/model/protocol.js'

const line = (text: string) => ({ text, problem: null })
const asLine = (said: unknown) => line(JSON.stringify(said))
const request = (x: readonly string[] = ['1', '2'], want: CaseRequest['want'] = ['value']): CaseRequest => ({
  cmd: 'case',
  seq: 7,
  id: 'a',
  op: 'kl.k1',
  dtype: 'float64',
  in: { x, p: [] },
  want,
})

/** What a reader throws, as its message; the answer where it does not. */
function problemOf(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError)
    expect((error as Error).message).not.toMatch(/[\n\r]/)
    expect((error as Error).message.length).toBeLessThan(1500)
    return (error as Error).message
  }
}
const said = (text: string, want: CaseRequest['want'] = ['value']) =>
  problemOf(() => answerOf(line(text), request(['1', '2'], want)))

const number = fc.oneof(
  fc.double().map(value => `${value}`),
  fc.constantFrom('nan', '-inf', '-0', '0x1.8p-3'),
)
/** Fields that no version of the protocol knows. */
const unknown = fc.dictionary(
  fc.string().map(key => `x-${key}`),
  fc.jsonValue(),
)

describe('an answer', () => {
  test('of any numbers is read as it was said, whatever else stands in it', () => {
    fc.assert(
      fc.property(fc.array(number), fc.array(number), unknown, (value, grad, more) => {
        const text = { ...more, seq: 7, out: { ...more, value, grad } }
        const answer = answerOf(asLine(text), request(grad, ['value', 'grad']))
        expect(answer).toEqual({ kind: 'out', value, grad })
      }),
    )
  })

  test('that is a skip or an error is read as it was said', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), unknown, (text, issue, more) => {
        const skip = { ...more, seq: 7, skip: { reason: text, ...(issue === null ? {} : { issue }) } }
        expect(answerOf(asLine(skip), request())).toEqual({ kind: 'skip', reason: text, issue })
        const error = { ...more, seq: 7, error: { type: 'ValueError', message: text } }
        expect(answerOf(asLine(error), request())).toEqual({
          kind: 'error',
          type: 'ValueError',
          message: text,
        })
      }),
    )
  })

  test('may have finite numbers of JSON, whose text is kept', () => {
    expect(said('{"seq":7,"out":{"value":[1.50,-0,1e-7,"nan",12345678901234567890123]}}')).toEqual({
      kind: 'out',
      value: ['1.50', '-0', '1e-7', 'nan', '12345678901234567890123'],
      grad: null,
    })
    const many = Array.from({ length: 2 ** 18 }, () => '1.50').join()
    expect(said(`{"seq":7,"out":{"value":[${many}]}}`)).toMatchObject({
      value: { length: 2 ** 18, 0: '1.5' },
    })
    expect(said('{"out":{"value":[1e400]},"seq":7}')).toBe(
      'out.value[0]: expected a number as text, got 1e400',
    )
  })

  test('of the gradient alone needs no value, and one of the value no gradient', () => {
    expect(said('{"seq":7,"out":{"grad":["1","2"]}}', ['grad'])).toEqual({
      kind: 'out',
      value: [],
      grad: ['1', '2'],
    })
    expect(said('{"seq":7,"out":{"value":["1"],"grad":null}}', ['value', 'grad'])).toMatchObject({
      grad: null,
    })
  })

  test.each([
    ['{"seq":8,"out":{"value":[]}}', 'expected an answer with seq 7, got 8'],
    ['{"seq":"7","out":{"value":[]}}', 'expected an answer with seq 7, got "7"'],
    ['{"out":{"value":[]}}', 'expected an answer with seq 7, got none'],
    ['{"seq":7}', 'expected one of out, skip and error, got none'],
    ['{"seq":7,"out":{},"error":{}}', 'expected one of out, skip and error, got out and error'],
    ['{"seq":7,"out":[]}', 'out: expected an object, got []'],
    ['{"seq":7,"out":null}', 'out: expected an object, got null'],
    ['{"seq":7,"out":{}}', 'expected out.value, got an answer without it'],
    ['{"seq":7,"out":{"value":"1"}}', 'out.value: expected a list, got "1"'],
    ['{"seq":7,"out":{"value":1}}', 'out.value: expected a list, got 1'],
    ['{"seq":7,"out":{"value":[["1"]]}}', 'out.value[0]: expected a number as text, got ["1"]'],
    ['{"seq":7,"out":{"value":["1",true]}}', 'out.value[1]: expected a number as text, got true'],
    ['{"seq":7,"out":{"value":["one"]}}', 'out.value[0]: expected a number as text, got "one"'],
    ['{"seq":7,"out":{"value":["1"],"grad":["1"]}}', 'out.grad: expected 2 numbers, got 1'],
    ['{"seq":7,"skip":{}}', 'skip.reason: expected a text, got none'],
    ['{"seq":7,"skip":"no"}', 'skip: expected an object, got "no"'],
    ['{"seq":7,"skip":{"reason":"a","issue":3}}', 'skip.issue: expected a text, got 3'],
    ['{"seq":7,"error":{"type":"E"}}', 'error.message: expected a text, got none'],
    ['[]', 'answer: expected an object, got []'],
    ['null', 'answer: expected an object, got null'],
    ['', 'expected a line of JSON, got ""'],
    ['Loading…', 'expected a line of JSON, got "Loading…"'],
    ['inf is large', 'expected a line of JSON, got "inf is large"'],
  ])('%s breaks the protocol: %s', (text, message) => expect(said(text)).toBe(message))

  test.each([
    ['NaN', 'NaN is not JSON: send the string "nan"'],
    ['Infinity', 'Infinity is not JSON: send the string "infinity"'],
    ['-inf', '-inf is not JSON: send the string "-inf"'],
  ])('with a bare %s is told how to say it', (bare, hint) =>
    expect(said(`{"seq":7,"out":{"value":[${bare}]}}`)).toMatch(new RegExp(`${hint}$`)),
  )

  test('of anything is an answer or a complaint of one line', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map(text => `{"seq":7,"out":${text}}`),
    )
    fc.assert(fc.property(anything, text => void said(text)))
    for (const text of ['['.repeat(1e6), '{"a":'.repeat(1e6), '"'.repeat(1e6)]) said(text)
  })
})

describe('the answer to start', () => {
  test('tells who it is and what it can do of what was asked for', () => {
    fc.assert(
      fc.property(fc.string(), unknown, (name, more) => {
        const capability = {
          dtypes: ['float64', name],
          want: ['value', 'grad'],
          convention: { reduction: name },
          limits: { maxLength: 9 },
          ftz: true,
        }
        const implementation = {
          name,
          version: name,
          language: name,
          homepage: name,
          issues: name,
          platform: name,
        }
        const ops = { 'kl.k1': { ...more, ...capability }, 'kl.k9': 3 }
        const text = asLine({ ...more, version: 1, implementation: { ...more, ...implementation }, ops })
        const expected = { version: 1, implementation, ops: { 'kl.k1': capability } }
        expect(startedOf(text, ['kl.k1', 'kl.k2'])).toEqual(expected)
      }),
    )
  })
})
