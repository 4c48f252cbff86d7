import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Capability, Started } from '../../../src/conform/model/protocol.js'
import { placeOf, type Question } from '../../../src/conform/model/question.js'
import type { Operation } from '../../../src/conform/operations/operation.js'
import { claimsAnything, type Piece, workOf } from '../../../src/conform/run/plan.js'
import type { Place, RunOptions } from '../../../src/conform/run/run-options.js'
import { shuffled } from '../../../src/conform/run/shuffle.js'
import type { VectorFile } from '../../../src/conform/vectors/vector.js'
import {
  BFLOAT16,
  DTYPES,
  type Dtype,
  FLOAT16,
  FLOAT32,
  FLOAT64,
} from '../../../src/math/number/dtype/dtype.js'

const ALL = DTYPES.map(({ name }) => name)

/** An operation of which only the name, the formats and the groups matter. */
const operation = (name: string, dtypes: readonly Dtype[] = DTYPES, groups = ['smoke']): Operation =>
  ({ name, dtypes, groups: groups.map(id => ({ id })) }) as unknown as Operation
const [A, B] = [operation('a'), operation('b', [FLOAT64, FLOAT16], ['smoke', 'tiny', 'wide'])]

/** The file of an operation with these cases, each of so many numbers in these formats. */
const file = (op: string, ids: readonly string[], exactIn = ALL, length = 1): VectorFile => {
  const input = { x: Array<string>(length).fill('1'), p: [] }
  const cases = ids.map(id => ({ id, in: input, exactIn, flags: [], kills: {} }))
  return { op, groups: cases.map(one => ({ cases: [one] })) } as unknown as VectorFile
}

const saved = (id: string, of: Operation, dtype: Dtype): Question => ({
  id,
  operation: of,
  dtype,
  input: { x: ['1'], p: [] },
  source: 'saved',
  outcome: null,
  accept: [],
  isOutOfRange: false,
})

const OPTIONS = {
  operations: [A],
  files: [],
  dtypes: DTYPES,
  seed: 15,
  points: 0,
  isSmoke: false,
  saved: [],
  shard: null,
} as unknown as RunOptions

const claiming = (...ops: (readonly [string, Partial<Capability>])[]): Started => ({
  version: 1,
  implementation: { name: 'planted', version: '2.0' },
  ops: Object.fromEntries(ops.map(([name, one]) => [name, { dtypes: ALL, want: ['value'], ...one }])),
})

const work = (options: Partial<RunOptions>, started: Started = claiming(['a', {}], ['b', {}])) =>
  workOf({ ...OPTIONS, ...options }, started)

/** A piece in a few words: `float64 a/smoke/1`, or `3 fresh float64 b/tiny`. */
const named = (piece: Piece): string =>
  piece.kind === 'question'
    ? `${piece.question.dtype.name} ${piece.question.id}`
    : `${piece.work.count} fresh ${piece.work.dtype.name} ${piece.work.operation.name}/${piece.work.group.id}`
const namesIn = (...of: Parameters<typeof work>): string[] => work(...of).pieces.map(named)

describe('the questions of the files', () => {
  test('are asked in the formats that are claimed, asked for, and of the operation', () => {
    const formats = (claimed: readonly string[], asked: readonly Dtype[], of = A) =>
      namesIn(
        { operations: [of], files: [file(of.name, ['1'])], dtypes: asked },
        claiming([of.name, { dtypes: claimed }]),
      ).sort()
    expect(formats(ALL, DTYPES)).toEqual(['bfloat16 1', 'float16 1', 'float32 1', 'float64 1'])
    expect(formats(['float32', 'float16', 'posit8'], DTYPES)).toEqual(['float16 1', 'float32 1'])
    expect(formats(ALL, [BFLOAT16])).toEqual(['bfloat16 1'])
    expect(formats(ALL, DTYPES, B)).toEqual(['float16 1', 'float64 1'])
    expect(formats(['float32'], DTYPES, B)).toEqual([])
    expect(formats(['float32'], [FLOAT64])).toEqual([])
  })

  test('are those of the operations that are asked for and claimed', () => {
    const files = [file('a', ['a1'], ['float64']), file('b', ['b1'], ['float64']), file('c', ['c1'])]
    expect(namesIn({ operations: [A, B], files }).sort()).toEqual(['float64 a1', 'float64 b1'])
    expect(namesIn({ operations: [B], files })).toEqual(['float64 b1'])
    expect(namesIn({ operations: [A, B], files }, claiming(['a', {}]))).toEqual(['float64 a1'])
    const [piece] = work({ files }).pieces
    expect(piece).toMatchObject({ kind: 'question', question: { source: 'fixture', operation: A } })
  })

  test('come in an order of the seed, with the saved ones among them', () => {
    const ids = ['1', '2', '3', '4', '5']
    const files = [file('a', ids, ['float64', 'float16'])]
    const kept = saved('kept', A, FLOAT16)
    const names = [
      ...['float64', 'float16'].flatMap(dtype => ids.map(id => `${dtype} ${id}`)),
      'float16 kept',
    ]
    for (const seed of [1, 2])
      expect(namesIn({ files, saved: [kept], seed })).toEqual(shuffled(names, name => name, seed))
  })

  test('are no longer than is claimed, saved ones too', () => {
    const files = [file('a', ['long'], ['float64'], 3), file('a', ['short'], ['float64'], 2)]
    const long = { ...saved('kept', A, FLOAT64), input: { x: ['1', '2', '3'], p: [] } }
    const within = (maxLength: number) =>
      namesIn({ files, saved: [long] }, claiming(['a', { limits: { maxLength } }])).sort()
    expect(within(3)).toEqual(['float64 kept', 'float64 long', 'float64 short'])
    expect(within(2)).toEqual(['float64 short'])
  })

  test('that were saved are asked in their own format, where that is asked for', () => {
    const kept = [saved('k1', A, FLOAT32), saved('k2', B, FLOAT64), saved('k3', B, FLOAT32)]
    expect(namesIn({ operations: [A, B], saved: kept }).sort()).toEqual(['float32 k1', 'float64 k2'])
    expect(namesIn({ operations: [A, B], saved: kept, dtypes: [FLOAT64] })).toEqual(['float64 k2'])
  })

  test('of a smoke run are the groups of that name alone, without anything saved or fresh', () => {
    const files = [file('a', ['a/smoke/1', 'a/tiny/1', 'smoke/a/1'], ['float64'])]
    const done = work({ files, isSmoke: true, points: 5, saved: [saved('a/smoke/2', A, FLOAT64)] })
    expect(done.pieces.map(named)).toEqual(['float64 a/smoke/1'])
    expect([done.underLaws, done.undrawn]).toEqual([[], []])
  })
})

describe('fresh cases', () => {
  test('are drawn for each operation and format, as many of each group, at least as many as wanted', () => {
    const drawn = (points: number) => namesIn({ operations: [B], points, dtypes: [FLOAT16] })
    expect(drawn(0)).toEqual([])
    expect(drawn(1)).toEqual(['smoke', 'tiny', 'wide'].map(id => `1 fresh float16 b/${id}`))
    expect(drawn(3)).toEqual(drawn(1))
    expect(drawn(4)).toEqual(['smoke', 'tiny', 'wide'].map(id => `2 fresh float16 b/${id}`))
    expect(namesIn({ operations: [A, B], points: 2, dtypes: [FLOAT64, FLOAT32] })).toEqual([
      '2 fresh float64 a/smoke',
      '2 fresh float32 a/smoke',
      ...['smoke', 'tiny', 'wide'].map(id => `1 fresh float64 b/${id}`),
    ])
    const [piece] = work({ points: 2, seed: 7 }).pieces
    expect(piece).toEqual({
      kind: 'fresh',
      work: { operation: A, dtype: FLOAT64, group: A.groups[0], count: 2, seed: 7 },
    })
  })

  test('come behind the questions', () => {
    expect(namesIn({ files: [file('a', ['1'], ['float64'])], points: 1, dtypes: [FLOAT64] })).toEqual([
      'float64 1',
      '1 fresh float64 a/smoke',
    ])
  })

  test('are not drawn where failures are listed, which is told', () => {
    const told: (readonly [Place, string | undefined])[] = []
    const isListed = (place: Place, version: string | undefined) => {
      told.push([place, version])
      return place.op === 'b' || place.dtype === 'float32'
    }
    const files = [file('a', ['a1', 'a2'], ['float64'])]
    const options = { operations: [A, B], files, points: 1, dtypes: [FLOAT64, FLOAT32], isListed, seed: 3 }
    const { pieces, undrawn } = work({ ...options, saved: [saved('k', A, FLOAT64)] })
    expect(pieces.filter(({ kind }) => kind === 'fresh').map(named)).toEqual(['1 fresh float64 a/smoke'])
    expect(undrawn).toEqual(['a float32', 'b float64'])
    expect(told.map(([place, version]) => [place.op, place.dtype, place.ids.toSorted(), version])).toEqual([
      ['a', 'float64', ['a1', 'a2', 'k'], '2.0'],
      ['a', 'float32', [], '2.0'],
      ['b', 'float64', [], '2.0'],
    ])
    told.length = 0
    expect(work({ ...options, points: 0 }).undrawn).toEqual([])
    expect(told).toEqual([])
  })
})

describe('a shard', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const files = [
    file(
      'a',
      Array.from({ length: 9 }, (_, i) => `a/smoke/${i}`),
    ),
  ]
  const options = { operations: [A, B], files, points: 6 }

  test('does the pieces whose names come to its index: the first 28 bits of their hash, modulo the count', () => {
    const all = namesIn(options)
    for (const count of [1, 3]) {
      const parts = Array.from({ length: count }, (_, index) =>
        namesIn({ ...options, shard: { index, count } }),
      )
      const wanted = Array.from({ length: count }, (_, index) =>
        all.filter(name => {
          const hash = sha256(JSON.stringify(['shard', name.replace(/^\d+ fresh/, 'fresh')]))
          return Number.parseInt(hash.slice(0, 7), 16) % count === index
        }),
      )
      expect(parts).toEqual(wanted)
    }
  })

  test('is not the measure of what laws are asked about', () => {
    const under = (shard: RunOptions['shard']) => work({ ...options, shard }).underLaws
    expect(under({ index: 0, count: 9 }).map(({ id }) => id)).toEqual(under(null).map(({ id }) => id))
  })
})

describe('laws', () => {
  test('are asked about the first twelve cases of each operation and format by id, of the files alone', () => {
    const ids = Array.from({ length: 15 }, (_, i) => `a/x/${String(i).padStart(2, '0')}`)
    const files = [file('a', ids.toReversed(), ['float64', 'float16']), file('b', ['b/x/0'], ['float64'])]
    const { underLaws } = work({ operations: [A, B], files, saved: [saved('a/saved/0', A, FLOAT64)] })
    const of = (place: string) => underLaws.filter(one => placeOf(one) === place).map(({ id }) => id)
    expect(of('a float64')).toEqual(ids.slice(0, 12))
    expect(of('a float16')).toEqual(ids.slice(0, 12))
    expect(of('b float64')).toEqual(['b/x/0'])
    expect(underLaws).toHaveLength(25)
    expect(underLaws.every(({ source }) => source === 'fixture')).toBe(true)
  })

  test('are asked about the very questions that are asked', () => {
    const { pieces, underLaws } = work({ files: [file('a', ['1'])] })
    const asked = new Set(pieces.map(piece => (piece.kind === 'question' ? piece.question : null)))
    expect(underLaws.map(one => asked.has(one))).toEqual([true, true, true, true])
  })
})

test('anything is claimed where one operation is in one of the formats', () => {
  const claims = (...ops: (readonly [string, string[]])[]) =>
    claimsAnything(
      { ...OPTIONS, operations: [A, B], dtypes: [FLOAT64, FLOAT32] },
      claiming(...ops.map(([name, dtypes]) => [name, { dtypes }] as const)),
    )
  expect(claims()).toBe(false)
  expect(claims(['b', ['float64']])).toBe(true)
  expect(claims(['a', ['float16']], ['b', ['float32', 'float16']])).toBe(false)
  expect(claims(['a', ['float32']], ['b', []])).toBe(true)
  expect(claims(['c', ['float64']])).toBe(false)
})

test('the place of a question is its operation in its format', () => {
  expect(placeOf(saved('k', B, FLOAT16))).toBe('b float16')
})
