import { EventEmitter, once } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerBy,
  loadModule,
  type ModuleInput,
  nameOf,
} from '../../../src/conform/adapter/module-operations.js'
import type { CaseRequest, Request } from '../../../src/conform/model/protocol.js'

const implementation = { name: 'planted' }
const START: Request = { cmd: 'start', version: 1, runner: 'errata 1', ops: ['a'] }
const value = (): number => 1

const asked = (rest: Partial<CaseRequest> = {}): CaseRequest => ({
  cmd: 'case',
  seq: 3,
  id: 'a/1',
  op: 'a',
  dtype: 'float64',
  in: { x: ['0.75', '0.25'], p: ['2'] },
  want: ['value'],
  ...rest,
})

/** What a module of one operation answers to a case. */
const answerOf = (operation: object, rest: Partial<CaseRequest> = {}) =>
  loadModule({ implementation, ops: { a: { dtypes: ['float64'], value, ...operation } } })(asked(rest))

describe('what a module exports', () => {
  test.each<[Record<string, unknown>, string]>([
    [{}, 'none'],
    [{ implementation }, 'implementation'],
    [{ ops: {}, other: 1 }, 'ops, other'],
    [{ implementation: null, ops: {} }, 'implementation, ops'],
    [{ implementation, ops: null }, 'implementation, ops'],
    [{ implementation: 'planted', ops: {} }, 'implementation, ops'],
    [{ implementation, ops: () => ({}) }, 'implementation, ops'],
  ])('%j is no implementation', (exported, got) => {
    expect(() => loadModule(exported)).toThrow(
      new TypeError(`module: expected the exports implementation and ops, got ${got}`),
    )
  })

  test('a description may have as many levels as people write, and none without end', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'said' : [nested(depth - 1)])
    const circle: unknown[] = []
    circle.push(circle)
    const exported = (said: unknown) => [
      { implementation: { ...implementation, said }, ops: {} },
      { implementation, ops: { a: { dtypes: [], value, said } } },
    ]
    for (const one of [...exported(nested(90)), ...exported('said')])
      expect(() => loadModule(one)).not.toThrow()
    for (const one of [...exported(nested(5000)), ...exported(circle)])
      expect(() => loadModule(one)).toThrow(
        /^(?:implementation|ops\['a'\]): expected at most 100 levels, got more$/,
      )
  })

  test.each<[object, string]>([
    [{ a: null }, "ops['a']: expected an object, got null"],
    [{ a: 1 }, "ops['a']: expected an object, got 1"],
    [{ a: { value } }, "ops['a'].dtypes: expected a list, got undefined"],
    [{ a: { value, dtypes: 'float64' } }, "ops['a'].dtypes: expected a list, got string"],
    [{ a: { dtypes: [] } }, "ops['a'].value: expected a function, got undefined"],
    [{ a: { dtypes: [], value: 1 } }, "ops['a'].value: expected a function, got number"],
    [
      { a: { dtypes: [], value, want: ['value', 'grad'] } },
      "ops['a'].grad: expected a function, got undefined",
    ],
    [{ a: { dtypes: [], value }, b: { dtypes: [] } }, "ops['b'].value: expected a function, got undefined"],
  ])('%j has no operation', (ops, message) => {
    expect(() => loadModule({ implementation, ops })).toThrow(new TypeError(message))
  })

  test('is told at the start: what is said of each operation but how it is computed, and what is repeated', async () => {
    const ops = {
      a: { dtypes: ['float64'], value, convention: { ddof: '1' }, limits: { maxLength: 3 }, ftz: true },
      b: { dtypes: ['float64', 'float32'], value, grad: value },
      c: { dtypes: ['bfloat16'], value, grad: value, want: ['value'] },
      d: { dtypes: [], grad: value, want: ['grad'] },
    }
    expect(await loadModule({ implementation, ops })(START)).toStrictEqual({
      version: 1,
      implementation,
      ops: {
        a: {
          dtypes: ['float64'],
          convention: { ddof: '1' },
          limits: { maxLength: 3 },
          ftz: true,
          want: ['value'],
        },
        b: { dtypes: ['float64', 'float32'], want: ['value', 'grad'] },
        c: { dtypes: ['bfloat16'], want: ['value'] },
        d: { dtypes: [], want: ['grad'] },
        echo: { dtypes: ['float64', 'float32', 'bfloat16'], want: ['value'] },
      },
    })
    expect(await loadModule({ implementation, ops: {} })(START)).toMatchObject({
      ops: { echo: { dtypes: [] } },
    })
  })

  test('answers nothing to the end', async () => {
    expect(await loadModule({ implementation, ops: {} })({ cmd: 'stop' })).toEqual({})
  })
})

describe('a case', () => {
  test('is handed over as numbers and booleans, with its format', async () => {
    const handed: unknown[] = []
    const note = (...all: unknown[]) => {
      handed.push(all)
      return 1
    }
    const bare = { x: [0.75, 0.25], p: [2], mask: null, shape: null }
    await answerOf({ value: note })
    await answerOf(
      { value: note, grad: note },
      {
        dtype: 'float32',
        want: ['value', 'grad'],
        in: { x: ['1e3', '-0'], p: [], mask: ['1', '0'], shape: ['1', '2'] },
      },
    )
    const full: ModuleInput = { x: [1000, -0], p: [], mask: [true, false], shape: [1, 2] }
    expect(handed).toEqual([
      [bare, 'float64'],
      [full, 'float32'],
      [full, 'float32'],
    ])
  })

  test.each<[string[], unknown]>([
    [['0.5'], 0.5],
    [['0x1p-1'], '0x1p-1'],
    [
      ['1', '2', '3'],
      [1, '2', 3n],
    ],
    [
      ['nan', '-0', '-inf', '1e+21'],
      [Number.NaN, -0, Number.NEGATIVE_INFINITY, 1e21],
    ],
    [['0.5', '2'], new Float32Array([0.5, 2])],
    [['7'], new BigInt64Array([7n])],
    [[], []],
    [['4'], Promise.resolve([4])],
  ])('is answered by texts: %j', async (texts, result) => {
    expect(await answerOf({ value: () => result })).toEqual({ seq: 3, out: { value: texts, grad: null } })
  })

  test('is answered by what is wanted: the value, the gradient, or both', async () => {
    const both = { value: () => 1, grad: async () => [2, 3] }
    const out = async (want: CaseRequest['want'], operation: object = both) => answerOf(operation, { want })
    expect(await out(['value'])).toEqual({ seq: 3, out: { value: ['1'], grad: null } })
    expect(await out(['grad'])).toStrictEqual({ seq: 3, out: { value: undefined, grad: ['2', '3'] } })
    expect(await out(['value', 'grad'])).toEqual({ seq: 3, out: { value: ['1'], grad: ['2', '3'] } })
    const refused = { type: 'TypeError', message: 'expected a number or a list of numbers, got undefined' }
    expect(await out(['grad'], { value })).toEqual({ seq: 3, error: refused })
  })

  test('of an echo is given back as the doubles that it reads as', async () => {
    const answer = await answerOf({}, { op: 'echo', in: { x: ['1.50', '1e400', '-0'], p: [] } })
    expect(answer).toEqual({ seq: 3, out: { value: ['1.5', 'inf', '-0'] } })
  })

  test.each<[unknown, string, string]>([
    [new RangeError('too\nlarge'), 'RangeError', 'too\nlarge'],
    ['words', 'Error', 'words'],
    [undefined, 'Error', 'undefined'],
  ])('at which %j is thrown is answered by that error', async (thrown, type, message) => {
    const answer = await answerOf({
      value: () => {
        throw thrown
      },
    })
    expect(answer).toEqual({ seq: 3, error: { type, message } })
  })

  test.each<[unknown, string]>([
    [undefined, 'expected a number or a list of numbers, got undefined'],
    [null, 'expected a number or a list of numbers, got null'],
    [{}, 'expected a number or a list of numbers, got object'],
    [true, 'expected a number or a list of numbers, got boolean'],
    [[1, null], 'expected numbers, got a list with null'],
    [[undefined], 'expected numbers, got a list with undefined'],
    [[[1]], 'expected numbers, got a list with object'],
  ])('with the result %j is answered by an error', async (result, message) => {
    expect(await answerOf({ value: () => result })).toEqual({
      seq: 3,
      error: { type: 'TypeError', message },
    })
  })

  test('of an operation that it does not have is answered by an error', async () => {
    expect(await answerOf({}, { op: 'b' })).toMatchObject({ error: { type: 'TypeError' } })
    expect(await answerOf({}, { op: 'b', want: ['grad'] })).toMatchObject({ error: { type: 'TypeError' } })
  })
})

describe('line by line', () => {
  test('each that comes is answered by one', async () => {
    const lines = new EventEmitter()
    const told = new EventEmitter()
    const say = (line: string) => told.emit('line', line)
    answerBy(lines, say, loadModule({ implementation, ops: { a: { dtypes: [], value } } }))
    for (const seq of [1, 2]) {
      const answer = once(told, 'line')
      lines.emit('line', JSON.stringify(asked({ seq })))
      expect(await answer).toEqual([`{"seq":${seq},"out":{"value":["1"],"grad":null}}`])
    }
  })
})

/** Of objects without a prototype no text can be made. */
const anything = fc.anything({ withNullPrototype: true })

describe('whatever is thrown', () => {
  test('has a name of one line', () =>
    fc.assert(
      fc.property(anything, thrown => {
        expect(nameOf(thrown)).toMatch(/^.*$/)
        expect(nameOf(new RangeError(`of\n\t${typeof thrown}`))).toBe(`RangeError: of ${typeof thrown}`)
      }),
    ))

  test('at a case is answered by an error with a name and a message', () =>
    fc.assert(
      fc.asyncProperty(anything, async thrown => {
        const answer = await answerOf({
          value: () => {
            throw thrown
          },
        })
        expect(answer).toEqual({ seq: 3, error: { type: 'Error', message: expect.any(String) } })
      }),
    ))
})
