import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { drawn } from '../../../src/conform/drawing/drawn.js'
import { AdapterError, type Answer } from '../../../src/conform/model/protocol.js'
import type { Input, Law } from '../../../src/conform/operations/operation.js'
import { BFLOAT16, type Dtype, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { type Answering, file, operation, out, ran, right, vector, type Wish } from './noted-run.js'
import type { Asked } from './reference-subject.js'

const SHIFT: Law = {
  kind: 'pair',
  name: 'same',
  meaning: 'the same again',
  partner: (input: Input) => input,
} as unknown as Law
const TOTAL: Law = {
  kind: 'sum',
  name: 'total',
  meaning: 'the results sum to 3',
  total: '3',
} as unknown as Law

const levels = ({ told }: Awaited<ReturnType<typeof ran>>) =>
  told!.judged.map(({ question, verdict }) => `${question.id} ${question.dtype.name} ${verdict.level}`)

describe('an implementation', () => {
  test('is made, started and stopped as often as there are jobs, with the names of what is asked', async () => {
    const { noted, told } = await ran({ jobs: 3, operations: [operation('a'), operation('b')] })
    expect(noted.made).toEqual(Array(3).fill(['echo', 'a', 'b']))
    expect(noted.stopped).toEqual([1, 2, 3])
    expect(told!.started.implementation.name).toBe('subject 1')
  })

  test.each<[string, Wish]>([
    ['cannot be started', { start: async number => void (number === 2 && fail('start: no')) }],
    ['does not echo', { claims: { a: {}, echo: {} }, answer: () => out([]) }],
    ['claims nothing that is asked', { claims: { b: {} } }],
  ])('that %s is an error, and all are stopped', async (_, wish) => {
    const { noted, error } = await ran({ jobs: 2, ...wish })
    expect(error).toBeInstanceOf(AdapterError)
    expect(noted.stopped).toEqual([1, 2])
  })

  test('that claims nothing of what is asked is told what it does claim, each format once, but for the echo', async () => {
    const claims = {
      a: { dtypes: ['double', 'posit8'] },
      b: { dtypes: ['double'] },
      echo: { dtypes: ['float64'] },
    }
    const { error } = await ran({ claims, dtypes: [FLOAT64, FLOAT32] })
    expect((error as Error).message).toBe(
      'start: expected an operation claimed in one of float64, float32, got "double, posit8"',
    )
  })

  test('is asked first to repeat numbers, the first of several alone', async () => {
    const { noted } = await ran({ jobs: 2, claims: { a: {}, echo: {} }, dtypes: [FLOAT64, BFLOAT16] })
    const echoes = noted.asked.filter(([, { op }]) => op === 'echo')
    expect(echoes.map(([number, { id }]) => [number, id])).toEqual([[1, 'echo/float64']])
    expect(noted.asked[0]).toBe(echoes[0])
  })
})

const fail = (message: string): never => {
  throw new AdapterError(message)
}

const CASES = ['3', '1', '2'].map(n => vector(`a/x/${n}`, [n], ['float64', 'float32']))
const BOTH: readonly Dtype[] = [FLOAT64, FLOAT32]

describe('the verdicts of a run', () => {
  test('stand by id and format, whoever was asked and whenever', async () => {
    const answer: Answering = ({ id, dtype, in: { x } }) =>
      id === 'a/x/2' && dtype === 'float32' ? out(['7']) : out(x)
    for (const jobs of [1, 2]) {
      const all = await ran({ files: [file('a', ...CASES)], dtypes: BOTH, answer, jobs })
      expect(levels(all)).toEqual([
        'a/x/1 float32 faithful',
        'a/x/1 float64 faithful',
        'a/x/2 float32 wrong',
        'a/x/2 float64 faithful',
        'a/x/3 float32 faithful',
        'a/x/3 float64 faithful',
      ])
      expect(all.told).toMatchObject({ laws: [], counterexamples: [], undrawn: [], aborted: null })
    }
  })

  test('are told from one another by place: what all failures of one have in common is named', async () => {
    const { told } = await ran({ files: [file('a', ...CASES)], dtypes: BOTH, answer: () => out(['7']) })
    expect(told!.identified.map(({ op, dtype, cases }) => [op, dtype, cases])).toEqual([
      ['a', 'float32', 3],
      ['a', 'float64', 3],
    ])
    expect((await ran()).told!.identified).toEqual([])
  })

  test('are those until it was given up, which is told; what is no fault of an adapter is thrown', async () => {
    let left = 2
    const answer: Answering = asked => {
      left -= 1
      return left < 0 ? fail('given up after 3 restarts in a row: died') : right(asked, 1)
    }
    const { told, noted } = await ran({ files: [file('a', ...CASES)], answer })
    expect(told).toMatchObject({ aborted: 'given up after 3 restarts in a row: died', judged: { length: 2 } })
    expect(noted.stopped).toEqual([1])
    const broken = await ran({
      answer: () => {
        throw new TypeError('ours')
      },
    })
    expect(broken.error).toEqual(new TypeError('ours'))
    expect(broken.noted.stopped).toEqual([1])
  })
})

describe('fresh cases', () => {
  const drawing = (...draws: number[]) => ({ operations: [operation('a', [], draws)], files: [], points: 4 })

  test('that fail are counterexamples, by id; the others are judged like any', async () => {
    const answer: Answering = ({ in: { x } }) => (x[0] === '2' ? out(x) : out(['7']))
    for (const jobs of [1, 2]) {
      const { told } = await ran({ ...drawing(3, 2, 1), answer, jobs })
      const ids = told!.counterexamples.map(({ question }) => question.id.split('/').slice(0, 4).join('/'))
      expect(ids).toEqual(['fresh/15/a/draws-1', 'fresh/15/a/draws-3'])
      const judged = told!.judged.map(({ question, verdict }) => [question.input.x[0], verdict.level])
      expect(judged.filter(([, level]) => level === 'wrong')).toHaveLength(2)
      expect(judged.filter(([x]) => x === '2').length).toBeGreaterThan(0)
      for (const one of told!.counterexamples) expect(told!.judged).toContain(one)
    }
  })

  test('until it is given up count, and the end is told', async () => {
    let left = 1
    const answer: Answering = asked => {
      left -= 1
      return left < 0 ? fail('given up') : right(asked, 1)
    }
    const { told } = await ran({ ...drawing(3, 2), points: 8, answer })
    expect(told).toMatchObject({ aborted: 'given up', judged: { length: 1 }, counterexamples: [] })
  })

  test('are not drawn where failures are listed', async () => {
    const { told, noted } = await ran({ ...drawing(3), isListed: () => true })
    expect([told!.undrawn, noted.asked]).toEqual([['a float64'], []])
  })
})

describe('progress', () => {
  test('is told after each piece, of the questions that it may have asked, and after each case of the laws', async () => {
    const { noted } = await ran({
      operations: [operation('a', [SHIFT], [3])],
      files: [file('a', ...CASES)],
      points: 5,
    })
    expect(noted.progress).toEqual([
      [1, 8],
      [2, 8],
      [3, 8],
      [8, 8],
      [9, 11],
      [10, 11],
      [11, 11],
    ])
  })
})

describe('the laws of an operation', () => {
  const lawful = (laws: readonly Law[], answer: Answering = right, claims: Wish['claims'] = { a: {} }) =>
    ran({
      operations: [operation('a', laws)],
      files: [file('a', vector('a/x/1', ['1', '2']))],
      answer,
      claims,
    })
  const second = ({ id }: Asked): boolean => id.includes('#')
  const toldBy = ({ told }: Awaited<ReturnType<typeof ran>>) =>
    told!.laws.map(({ id, level }) => `${id} ${level}`)

  test('are judged by the answers to a case, and to its partner', async () => {
    const { told, noted } = await lawful([TOTAL, SHIFT])
    expect(told!.laws.map(({ id, level, source }) => [id, level, source])).toEqual([
      ['a/x/1#total', 'accurate', 'law'],
      ['a/x/1#same', 'accurate', 'law'],
    ])
    expect(noted.asked.map(([, { id }]) => id)).toEqual(['a/x/1', 'a/x/1#same'])
    const twice: Answering = asked => (second(asked) ? out(['2', '4']) : out(['1', '2.5']))
    expect(toldBy(await lawful([TOTAL, SHIFT], twice))).toEqual(['a/x/1#total wrong', 'a/x/1#same wrong'])
  })

  test('have a partner that depends on the case and the law, and not on the seed of the run', async () => {
    const seeds: number[] = []
    const drawnBy: Law = {
      ...SHIFT,
      partner: (input: Input, draw: { whole: (from: number, to: number) => number }) => {
        seeds.push(draw.whole(0, 2 ** 30))
        return input
      },
    } as unknown as Law
    for (const seed of [1, 2])
      await ran({ operations: [operation('a', [drawnBy])], files: [file('a', vector('a/x/1', ['1']))], seed })
    // The seed is the first 28 bits of a hash: a line of known failures means the same question for ever.
    const hash = createHash('sha256').update('["a/x/1","same"]').digest('hex')
    const seed = Number.parseInt(hash.slice(0, 7), 16)
    const [wanted] = drawn(draw => draw.whole(0, 2 ** 30), FLOAT64, { seed, count: 1 })
    expect(seeds).toEqual([wanted, wanted])
    await ran({ operations: [operation('a', [drawnBy])], files: [file('a', vector('a/x/2', ['1']))] })
    await ran({ operations: [operation('a', [{ ...drawnBy, name: 'other' }])] })
    expect(new Set(seeds).size).toBe(3)
  })

  test('say nothing of a case that has no numbers, nor of a partner that is too long or skipped', async () => {
    expect((await lawful([TOTAL, SHIFT], () => out(['nan', '1']))).told!.laws).toEqual([])
    const skip: Answer = { kind: 'skip', reason: 'no', issue: null }
    expect((await lawful([SHIFT], asked => (second(asked) ? skip : right(asked, 1)))).told!.laws).toEqual([])
    const longer = { ...SHIFT, partner: () => ({ x: ['1', '2', '3'], p: [] }) } as unknown as Law
    const { told, noted } = await lawful([longer], right, { a: { limits: { maxLength: 2 } } })
    expect([told!.laws, noted.asked.length]).toEqual([[], 1])
    const nothing = { ...SHIFT, partner: () => null } as unknown as Law
    expect((await lawful([nothing])).noted.asked).toHaveLength(1)
  })

  test.each<[Answer, string]>([
    [{ kind: 'error', type: 'E', message: 'no' }, 'error'],
    [{ kind: 'fault', level: 'timeout', message: 'late' }, 'timeout'],
    [out(['1']), 'wrong'],
  ])('are broken by a partner that is answered by %j', async (said, level) => {
    const all = await lawful([SHIFT], asked => (second(asked) ? said : right(asked, 1)))
    expect(toldBy(all)).toEqual([`a/x/1#same ${level}`])
  })

  test('are asked about the cases of the files, by id, and not about fresh ones', async () => {
    const { told } = await ran({
      operations: [operation('a', [SHIFT], [3])],
      files: [file('a', ...CASES)],
      points: 2,
    })
    expect(told!.laws.map(({ id }) => id)).toEqual(['a/x/1#same', 'a/x/2#same', 'a/x/3#same'])
  })
})
