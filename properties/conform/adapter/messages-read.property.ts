import { describe, expect, test } from 'vitest'
import { answerOf, fieldsOf, ProtocolError, shown } from '../../../src/conform/adapter/messages.js'
import type { CaseRequest } from '../../../src/conform/model/protocol.js'
import { request } from './wire.js'

const line = (text: string) => ({ text, problem: null })
const refused = (text: string): string => {
  try {
    fieldsOf(line(text))
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError)
    expect((error as Error).name).toBe('ProtocolError')
    return (error as Error).message
  }
  return ''
}

describe('the numbers of an answer', () => {
  const answered = (text: string, want: CaseRequest['want'] = ['value', 'grad']) =>
    answerOf(line(text), { ...request(7), want })

  test('are kept as they were written, of the gradient as of the value', () => {
    expect(answered('{"seq":7,"out":{"value":[0.50],"grad":[1.50,-2.0e0]}}')).toEqual({
      kind: 'out',
      value: ['0.50'],
      grad: ['1.50', '-2.0e0'],
    })
    expect(answered('{"seq":7,"out":{"value":["0.5"],"grad":["1.50",-2.0]}}')).toMatchObject({
      grad: ['1.50', '-2.0'],
    })
  })

  test('are named where they are none, by their list and place', () => {
    expect(() => answered('{"seq":7,"out":{"value":["1"],"grad":["1",true]}}')).toThrow(
      new ProtocolError('out.grad[1]: expected a number as text, got true'),
    )
    expect(() => answered('{"seq":7,"out":{"value":["1"],"grad":[1e999,2]}}')).toThrow(
      new ProtocolError('out.grad[0]: expected a number as text, got 1e999'),
    )
  })

  test('are looked up in lines of up to 2²⁰ characters, and are doubles in longer ones', () => {
    const text = '{"seq":7,"out":{"value":[1.50]}}'
    const ofLength = (length: number) => answered(text.padEnd(length), ['value'])
    expect(ofLength(2 ** 20)).toMatchObject({ value: ['1.50'] })
    expect(ofLength(2 ** 20 + 1)).toMatchObject({ value: ['1.5'] })
    const infinite = '{"seq":7,"out":{"value":[1e999]}}'.padEnd(2 ** 20 + 1)
    expect(() => answered(infinite, ['value'])).toThrow(
      new ProtocolError('out.value[0]: expected a number as text, got Infinity'),
    )
  })
})

describe('the text of an answer', () => {
  const answered = (said: object) => answerOf(line(JSON.stringify({ seq: 7, ...said })), request(7))

  test('may be left out or be null where it need not be there, and must be there where it need', () => {
    const skipped = { kind: 'skip', reason: 'not yet', issue: null }
    expect(answered({ skip: { reason: 'not yet', issue: null } })).toEqual(skipped)
    expect(answered({ skip: { reason: 'not yet' } })).toEqual(skipped)
    expect(answered({ skip: { reason: '', issue: '' } })).toEqual({ kind: 'skip', reason: '', issue: '' })
    expect(() => answered({ skip: { reason: null } })).toThrow(
      new ProtocolError('skip.reason: expected a text, got none'),
    )
  })
})

describe('a line that is no JSON', () => {
  test('is told how to say a NaN where it is an object that has one', () => {
    const hint = 'NaN is not JSON: send the string "nan"'
    expect(refused('{"a":NaN}')).toBe(`expected a line of JSON, got "{\\"a\\":NaN}" — ${hint}`)
    expect(refused(' \t{"a":NaN}')).toBe(`expected a line of JSON, got " \\t{\\"a\\":NaN}" — ${hint}`)
    expect(refused('loss {NaN}')).toBe('expected a line of JSON, got "loss {NaN}"')
    expect(refused('NaN {')).toBe('expected a line of JSON, got "NaN {"')
    expect(refused('{nano}')).toBe('expected a line of JSON, got "{nano}"')
  })
})

test.each<[unknown, string]>([
  [undefined, 'none'],
  [null, 'null'],
  [1.5, '1.5'],
  [{ a: [1, 'b'] }, '{"a":[1,"b"]}'],
  ['words', '"words"'],
  ['\u001b[2J', '"\\u{1b}[2J"'],
  ['x'.repeat(81), `"${'x'.repeat(79)}…"`],
  [
    Array(50).fill(1),
    `${'[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1'.slice(0, 79)}…`,
  ],
])('%j is shown as %s', (value, text) => expect(shown(value)).toBe(text))
