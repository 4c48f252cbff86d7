import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { startModule } from '../../../src/conform/adapter/module-subject.js'
import { AdapterError, type Answer, type Subject } from '../../../src/conform/model/protocol.js'
import type { Input } from '../../../src/conform/operations/operation.js'

/** The built program, which the properties find in dist; the subject itself runs from its source. */
const PROGRAM = new URL('../../../dist/conform/adapter/module-process.js', import.meta.url)
const LIMITS = { startSeconds: 20, caseSeconds: 20, ops: ['kl.k1', 'echo'], runner: 'properties' }
const MODULE = 'fixtures/subjects/misbehaving-module.mjs'

const ask = (subject: Subject, input: Partial<Input>, op = 'kl.k1', want: ('value' | 'grad')[] = ['value']) =>
  subject.ask({ id: 'x', op, dtype: 'float64', in: { x: ['0.75', '0.25'], p: ['0'], ...input }, want })

async function using<T>(use: (subject: Subject) => Promise<T>, caseSeconds = 20): Promise<T> {
  const subject = startModule(MODULE, { ...LIMITS, caseSeconds }, PROGRAM)
  try {
    await subject.start()
    return await use(subject)
  } finally {
    await subject.stop()
  }
}

const out = (value: string[], grad: string[] | null = null): Answer => ({ kind: 'out', value, grad })
const error = (type: string, message: string): Answer => ({ kind: 'error', type, message })
const fault = (level: string, message: string) => ({
  kind: 'fault',
  level,
  message: expect.stringContaining(message),
})

describe('a module', () => {
  test('says what it can do, and that it repeats what it is told', async () => {
    const subject = startModule(MODULE, LIMITS, PROGRAM)
    expect(await subject.start()).toEqual({
      version: 1,
      implementation: { name: 'misbehaving module', version: '1' },
      ops: {
        'kl.k1': { dtypes: ['float64'], want: ['value', 'grad'], convention: { clamp: 'none' } },
        echo: { dtypes: ['float64'], want: ['value'] },
      },
    })
    await subject.stop()
  })

  test('repeats any double, by the text that reads as itself', async () => {
    await using(async subject => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), async x => {
          const texts = x.map(value => (Object.is(value, -0) ? '-0' : value.toString()))
          const answer = await ask(subject, { x: texts, p: [] }, 'echo')
          expect(answer).toEqual(out(texts))
        }),
      )
    })
  })

  test.each<[number, string, Answer]>([
    [2, 'throws', error('RangeError', 'out of\nrange')],
    [4, 'returns no number', error('TypeError', 'expected a number or a list of numbers, got object')],
    [13, 'returns no numbers', error('TypeError', 'expected numbers, got a list with null')],
    [19, 'returns what is nested deep', error('TypeError', 'expected numbers, got a list with object')],
    [20, 'throws what is nested deep', error('Error', 'something of type object that has no text')],
    [5, 'returns every kind of number', out(['nan', 'inf', '-inf', '-0', '0.1', '5e-324', '1e+21'])],
    [8, 'prints', out(['0.5'])],
    [10, 'returns a typed array', out(['0.5'])],
    [11, 'answers later, by texts', out(['0.5', '7'])],
  ])('answers %i: %s', async (way, _, expected) => {
    await using(async subject => {
      expect(await ask(subject, { p: [`${way}`] })).toEqual(expected)
      expect(await ask(subject, {}, 'kl.k1', ['value', 'grad'])).toEqual(out(['0.5'], ['1', '-1']))
    })
  })

  test.each<[number, string, ReturnType<typeof fault>]>([
    [1, 'hangs', fault('timeout', 'expected an answer within 0.5 s')],
    [15, 'never answers', fault('timeout', 'expected an answer within 0.5 s')],
    [16, 'prints and never answers', fault('timeout', 'within 0.5 s; it last printed "printed"')],
    [7, 'prints past the stream', fault('timeout', 'it last printed "printed past the stream"')],
    [3, 'exits', fault('crash', 'it exited with code 4')],
    [6, 'speaks out of turn', fault('protocol-error', 'got "computing…"')],
    [9, 'fails where nobody waits', fault('crash', 'it last printed "threw Error: too late"')],
    [17, 'fills the memory with lists', fault('crash', 'MiB of memory')],
    [18, 'fills the memory with typed arrays', fault('crash', 'MiB of memory')],
    [14, 'returns words', fault('protocol-error', 'out.value[0]: expected a number as text, got "many"')],
  ])('is blamed and started again %i: %s', async (way, _, expected) => {
    await using(
      async subject => {
        expect(await ask(subject, {})).toEqual(out(['0.5']))
        expect(await ask(subject, { p: [`${way}`] })).toEqual(expected)
        expect(await ask(subject, {})).toEqual(out(['0.5']))
      },
      expected.level === 'timeout' ? 0.5 : 20,
    )
  })

  test('prints nothing into what the runner prints', async () => {
    const written = vi.spyOn(process.stdout, 'write')
    try {
      await using(async subject => expect(await ask(subject, { p: ['8'] })).toEqual(out(['0.5'])))
      expect(written.mock.calls.filter(([text]) => String(text).includes('printed'))).toEqual([])
    } finally {
      written.mockRestore()
    }
  })
})

describe('a file that is no implementation', () => {
  test.each([
    ['no/such/module.mjs', 'Cannot find module'],
    ['package.json', 'TypeError'],
    ['biome.json', 'TypeError'],
    ['fixtures/documents/field-notes.md', 'Unknown file extension'],
    [
      'properties/conform/adapter/answering-program.mjs',
      'expected the exports implementation and ops, got none',
    ],
  ])('%s is an AdapterError of one line', async (file, message) => {
    const subject = startModule(file, LIMITS, PROGRAM)
    const refused = await subject.start().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AdapterError)
    expect((refused as AdapterError).message).toContain(message)
    expect((refused as AdapterError).message).not.toContain('\n')
    await subject.stop()
  })
})
