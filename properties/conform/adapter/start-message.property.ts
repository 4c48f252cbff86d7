import { describe, expect, test } from 'vitest'
import { ProtocolError } from '../../../src/conform/adapter/messages.js'
import { startedOf } from '../../../src/conform/adapter/start-message.js'
import type { Capability } from '../../../src/conform/model/protocol.js'

const FLOAT64 = { dtypes: ['float64'] }
const ANSWER = { version: 1, implementation: { name: 'x' }, ops: { 'kl.k1': FLOAT64 } }
const ASKED = ['kl.k1', 'echo']

const started = (answer: object, asked: readonly string[] = ASKED) =>
  startedOf({ text: JSON.stringify(answer), problem: null }, asked)

const claiming = (capability: unknown) => ({ ...ANSWER, ops: { 'kl.k1': capability } })

describe('the answer to start', () => {
  test('says who answers, and what is claimed of what was asked for, in the order in which it was', () => {
    expect(started(ANSWER)).toEqual({
      version: 1,
      implementation: { name: 'x' },
      ops: { 'kl.k1': { dtypes: ['float64'], want: ['value'] } },
    })
    const ops = { b: FLOAT64, echo: FLOAT64, a: FLOAT64, c: 'ignored' }
    expect(Object.keys(started({ ...ANSWER, ops }, ['a', 'constructor', 'b', 'd']).ops)).toEqual(['a', 'b'])
  })

  test('describes the implementation as far as it does', () => {
    const described = { version: '2', language: 'C', homepage: 'h', issues: 'i', platform: 'p' }
    const implementation = { name: 'x', ...described, author: 'unknown' }
    expect(started({ ...ANSWER, implementation }).implementation).toEqual({ name: 'x', ...described })
    const undescribed = { name: 'x', version: null }
    expect(started({ ...ANSWER, implementation: undescribed }).implementation).toStrictEqual({ name: 'x' })
  })

  test.each<[object, Partial<Capability>]>([
    [{ want: ['grad', 'hessian', 'value'] }, { want: ['grad', 'value'] }],
    [{ want: null }, { want: ['value'] }],
    [{ want: [] }, { want: [] }],
    [
      { convention: { ddof: 1, name: 'x', more: { a: [1] } } },
      { convention: { ddof: '1', name: 'x', more: '{"a":[1]}' } },
    ],
    [{ limits: {} }, {}],
    [{ limits: { maxLength: 1 } }, { limits: { maxLength: 1 } }],
    [{ limits: { maxLength: 4096, other: 1 } }, { limits: { maxLength: 4096 } }],
    [{ ftz: true }, { ftz: true }],
    [{ ftz: false }, {}],
    [{ ftz: 'yes' }, {}],
    [{ other: 1 }, {}],
  ])('claims %j', (said, capability) => {
    expect(started(claiming({ ...FLOAT64, ...said })).ops['kl.k1']).toStrictEqual({
      dtypes: ['float64'],
      want: ['value'],
      ...capability,
    })
  })

  const NOTHING = 'ops: expected one of the operations asked for, got'
  const LENGTH = 'kl.k1.limits.maxLength: expected a positive integer, got'
  test.each<[object, string]>([
    [{ ...ANSWER, version: 2 }, 'expected version 1 of the protocol, got 2'],
    [{ ...ANSWER, version: '1' }, 'expected version 1 of the protocol, got "1"'],
    [{}, 'expected version 1 of the protocol, got none'],
    [{ version: 1 }, 'ops: expected an object, got none'],
    [{ ...ANSWER, ops: [] }, 'ops: expected an object, got []'],
    [{ ...ANSWER, ops: {} }, `${NOTHING} none`],
    [{ ...ANSWER, ops: { a: {}, b: {} } }, `${NOTHING} ["a","b"]`],
    [{ ...ANSWER, ops: { echo: FLOAT64 } }, `${NOTHING} ["echo"]`],
    [{ ...ANSWER, implementation: undefined }, 'implementation: expected an object, got none'],
    [{ ...ANSWER, implementation: {} }, 'implementation.name: expected a text, got none'],
    [{ ...ANSWER, implementation: { name: 1 } }, 'implementation.name: expected a text, got 1'],
    [
      { ...ANSWER, implementation: { name: 'x', version: 2 } },
      'implementation.version: expected a text, got 2',
    ],
    [claiming(7), 'kl.k1: expected an object, got 7'],
    [claiming({}), 'kl.k1.dtypes: expected a list of texts, got none'],
    [claiming({ dtypes: ['a', 1] }), 'kl.k1.dtypes: expected a list of texts, got ["a",1]'],
    [claiming({ dtypes: 'float64' }), 'kl.k1.dtypes: expected a list of texts, got "float64"'],
    [claiming({ ...FLOAT64, want: 'grad' }), 'kl.k1.want: expected a list of texts, got "grad"'],
    [claiming({ ...FLOAT64, convention: 'x' }), 'kl.k1.convention: expected an object, got "x"'],
    [claiming({ ...FLOAT64, limits: 3 }), 'kl.k1.limits: expected an object, got 3'],
    [claiming({ ...FLOAT64, limits: { maxLength: 0 } }), `${LENGTH} 0`],
    [claiming({ ...FLOAT64, limits: { maxLength: -1 } }), `${LENGTH} -1`],
    [claiming({ ...FLOAT64, limits: { maxLength: 1.5 } }), `${LENGTH} 1.5`],
    [claiming({ ...FLOAT64, limits: { maxLength: '5' } }), `${LENGTH} "5"`],
    [claiming({ ...FLOAT64, limits: { maxLength: null } }), `${LENGTH} null`],
  ])('is refused: %j', (answer, message) => {
    expect(() => started(answer)).toThrow(new ProtocolError(message))
  })
})
