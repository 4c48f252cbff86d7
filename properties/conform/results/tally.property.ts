import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import {
  byQuestion,
  countLevels,
  DTYPE_NAMES,
  measuresOf,
  questionKey,
  resultKey,
  tally,
} from '../../../src/conform/results/tally.js'
import { result } from '../known-failures/listings.js'
import { conformReport, results } from './reports.js'

describe('what a footer counts', () => {
  test('adds up to the results, by level over all and by operation and format', () =>
    fc.assert(
      fc.property(conformReport(), ({ results: all }) => {
        const { measures, counts, failures, knownFailures } = tally(all)
        for (const one of LEVELS) {
          const expected = all.filter(result => result.level === one).length
          expect(counts[one] ?? 0).toBe(expected)
          expect(measures.reduce((sum, { levels }) => sum + (levels[one] ?? 0), 0)).toBe(expected)
        }
        for (const { op, dtype, cases, levels, maxUlps } of measures) {
          const own = all.filter(result => result.op === op && result.dtype === dtype)
          expect(cases).toBe(own.length)
          expect(Object.values(levels).reduce((sum, count) => sum + count, 0)).toBe(cases)
          expect(maxUlps === null).toBe(own.every(({ ulps }) => ulps === null))
        }
        expect(measures.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.length)
        expect(failures).toBe(all.filter(({ isFailure }) => isFailure).length)
        expect(knownFailures).toBe(all.filter(({ known }) => known !== null).length)
      }),
    ))

  test('is the same in whatever order the results stand', () =>
    fc.assert(
      fc.property(
        results().chain(all =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const errors = (of: typeof all) =>
            tally(of).measures.map(({ maxUlps, ...rest }) => ({ ...rest, is: maxUlps !== null }))
          expect(errors(shuffled)).toEqual(errors(all))
        },
      ),
    ))
})

test('formats are listed from the widest to the narrowest', () => {
  expect(DTYPE_NAMES).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
})

describe('levels', () => {
  test('are counted best first, those that none has left out', () => {
    const worstFirst = [...LEVELS].reverse().map((level, i) => result(`a/x/${i}`, 'float32', level))
    expect(Object.entries(countLevels(worstFirst))).toEqual(LEVELS.map(level => [level, 1]))
    const some = ['wrong', 'faithful', 'wrong', 'crash', 'wrong', 'faithful'] as const
    expect(Object.entries(countLevels(some.map((level, i) => result(`a/x/${i}`, 'float32', level))))).toEqual(
      [
        ['faithful', 2],
        ['wrong', 3],
        ['crash', 1],
      ],
    )
    expect(countLevels([])).toEqual({})
  })
})

describe('operations in formats', () => {
  const named = (op: string, dtype: (typeof DTYPE_NAMES)[number], n = 0) => ({ op, dtype, n })

  test('stand by name, then by format, what is said of each in its order', () => {
    const all = [
      named('b', 'float16'),
      named('a', 'float16', 1),
      named('b', 'float64'),
      named('a', 'float32'),
      named('c', 'bfloat16'),
      named('a', 'float16', 2),
      named('a', 'bfloat16'),
      named('a', 'float64'),
    ]
    const sorted = [
      'a float64',
      'a float32',
      'a bfloat16',
      'a float16',
      'b float64',
      'b float16',
      'c bfloat16',
    ]
    for (const order of [all, all.toReversed()])
      expect(byQuestion(order).map(({ op, dtype }) => `${op} ${dtype}`)).toEqual(sorted)
    expect(byQuestion(all)[3]).toEqual({ op: 'a', dtype: 'float16', of: [all[1], all[5]] })
    expect(byQuestion([])).toEqual([])
  })

  test('have names that tell them apart, and so have results', () => {
    const both = (a: string, b: string) =>
      [questionKey, ({ op, dtype }: typeof ONE) => resultKey({ id: op, dtype })].map(
        key => key(named(a, 'float32')) === key(named(b, 'float32')),
      )
    const ONE = named('a', 'float32')
    expect(both('a', 'a')).toEqual([true, true])
    expect(both('a', 'b')).toEqual([false, false])
    expect(questionKey(ONE)).not.toBe(questionKey(named('a', 'float16')))
    expect(resultKey({ id: 'a', dtype: 'float32' })).not.toBe(resultKey({ id: 'a', dtype: 'float16' }))
  })
})

test('a footer counts what fails, what is known, and the greatest error of each operation in a format', () => {
  const all = [
    result('b/x/1', 'float32', 'wrong', { ulps: '9' }),
    result('b/x/2', 'float32', 'wrong', { ulps: '10', isFailure: false, known: { line: 1, reason: 'why' } }),
    result('a/x/1', 'float16', 'faithful', { ulps: null }),
    result('b/x/3', 'float32', 'crash', { ulps: null }),
    result('b/x/4', 'float64', 'accurate', { ulps: '2.5' }),
  ]
  const measures = [
    { op: 'a', dtype: 'float16', cases: 1, levels: { faithful: 1 }, maxUlps: null },
    { op: 'b', dtype: 'float64', cases: 1, levels: { accurate: 1 }, maxUlps: '2.5' },
    { op: 'b', dtype: 'float32', cases: 3, levels: { wrong: 2, crash: 1 }, maxUlps: '10' },
  ]
  expect(measuresOf(all)).toEqual(measures)
  expect(tally(all)).toEqual({
    measures,
    counts: { faithful: 1, accurate: 1, wrong: 2, crash: 1 },
    failures: 2,
    knownFailures: 1,
  })
})
