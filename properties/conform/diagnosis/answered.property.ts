import { describe, expect, test } from 'vitest'
import {
  isAnswered,
  isDeviant,
  isDeviantLevel,
  numbersOf,
  shortestFirst,
  worstLevel,
} from '../../../src/conform/diagnosis/answered.js'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import { LEVELS, type Level } from '../../../src/conform/model/report.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { exactly, operationOf, told } from './one-answer.js'

const ONE = told({ value: [1] })

test.each<[Answer, boolean]>([
  [{ kind: 'out', value: [], grad: null }, true],
  [{ kind: 'skip', reason: '', issue: null }, false],
  [{ kind: 'error', type: '', message: '' }, false],
  [{ kind: 'fault', level: 'crash', message: '' }, false],
])('an answer %j has numbers: %s', (answer, expected) =>
  expect(isAnswered({ ...ONE, answer })).toBe(expected),
)

test('the numbers of a part are those that are written, and none where it is not given', () => {
  const one = told({ value: [0.5, Number.NaN], grad: [-0, Number.NEGATIVE_INFINITY] })
  expect(numbersOf(one, 'value')).toEqual([0.5, Number.NaN])
  expect(numbersOf(one, 'grad')).toEqual([-0, Number.NEGATIVE_INFINITY])
  expect(numbersOf(told({ value: [2] }), 'grad')).toEqual([])
})

describe('not that of accurate code', () => {
  const DEVIANT: Level[] = ['unstable', 'wrong', 'nonfinite-mismatch', 'dtype-violation']
  test.each(LEVELS)('is the level %s where a number is bad', level => {
    expect(isDeviantLevel(level)).toBe(DEVIANT.includes(level))
    expect(isDeviant(told({ value: [1], level }))).toBe(DEVIANT.includes(level))
  })
})

describe('the shortest inputs', () => {
  const one = (id: string, length: number) => told({ id, x: Array<string>(length).fill('1'), value: [1] })
  const idsOf = (all: readonly { question: Question }[]) => all.map(({ question }) => question.id)

  test('are first, and of one length the ids are in order, however they stood', () => {
    const all = [one('b', 2), one('d', 1), one('a', 10), one('c', 1), one('e', 1)]
    for (const order of [all, all.toReversed(), [...all.slice(2), ...all.slice(0, 2)]])
      expect(idsOf(shortestFirst(order))).toEqual(['c', 'd', 'e', 'b', 'a'])
    expect(idsOf(all)).toEqual(['b', 'd', 'a', 'c', 'e'])
    expect(shortestFirst([])).toEqual([])
  })

  test('answers to one question stay as they stood', () => {
    const [first, second] = [one('a', 1), one('a', 1)]
    const sorted = shortestFirst([first, second])
    expect(sorted[0]).toBe(first)
    expect(sorted[1]).toBe(second)
  })
})

describe('the worst level of some numbers', () => {
  /** Eight binary digits: the ulp of 1 is 2⁻⁷. */
  const QUESTION: Question = { ...ONE.question, dtype: BFLOAT16 }
  const ulps = (count: number) => 1 + count * 2 ** -7
  const wanted = [exactly(1), exactly(1)]

  test.each<[number[], string]>([
    [[1, 1], 'faithful'],
    [[ulps(1), ulps(1)], 'faithful'],
    [[1, ulps(4)], 'accurate'],
    [[ulps(4), 1], 'accurate'],
    [[ulps(4), ulps(5)], 'wrong'],
    [[ulps(5), ulps(4)], 'wrong'],
    [[ulps(5), Number.NaN], 'nonfinite-mismatch'],
    [[Number.NaN, ulps(5)], 'nonfinite-mismatch'],
    [[Number.NaN, 1 + 2 ** -8], 'dtype-violation'],
  ])('%j is %s', (got, level) => expect(worstLevel(got, wanted, QUESTION)).toBe(level))

  test('is that of the expected number in the same place', () => {
    expect(worstLevel([1, 2], [exactly(1), exactly(2)], QUESTION)).toBe('faithful')
    expect(worstLevel([2, 1], [exactly(1), exactly(2)], QUESTION)).toBe('wrong')
  })

  test('is wrong where there are too many or too few, and faithful where none are wanted', () => {
    expect(worstLevel([1], wanted, QUESTION)).toBe('wrong')
    expect(worstLevel([1, 1, 1], wanted, QUESTION)).toBe('wrong')
    expect(worstLevel([], [], QUESTION)).toBe('faithful')
  })

  test('is in the format of the question, unless another is given', () => {
    const got = [1 + 2 ** -21]
    expect(worstLevel(got, [exactly(1)], QUESTION)).toBe('dtype-violation')
    expect(worstLevel(got, [exactly(1)], QUESTION, { dtype: FLOAT32 })).toBe('accurate')
    expect(worstLevel(got, [exactly(1)], QUESTION, { dtype: FLOAT64 })).toBe('wrong')
  })

  test('is unstable out of the range of the question, unless that is said otherwise', () => {
    const [got, beyond] = [[ulps(5)], { ...QUESTION, isOutOfRange: true }]
    expect(worstLevel(got, [exactly(1)], beyond)).toBe('unstable')
    expect(worstLevel(got, [exactly(1)], beyond, { isOutOfRange: false })).toBe('wrong')
    expect(worstLevel(got, [exactly(1)], QUESTION, { isOutOfRange: true })).toBe('unstable')
    expect(worstLevel(got, [exactly(1)], QUESTION, {})).toBe('wrong')
  })

  test('has the room of the longest sum that the operation has for the input', () => {
    // C(64) = 4, so that a scale of 1 has room for 4 units of 2^−7 beside the 4 ulps.
    const scaled = [exactly(1, { scale: '1' })]
    const summing = operationOf({ longestSum: ({ x }) => 32 * x.length })
    const long = { ...QUESTION, operation: summing, input: { x: ['1', '2'], p: [] } }
    expect(worstLevel([ulps(8)], scaled, long)).toBe('accurate')
    expect(worstLevel([ulps(8)], scaled, QUESTION)).toBe('wrong')
    expect(worstLevel([ulps(6)], scaled, QUESTION)).toBe('accurate')
  })

  test('is accurate where what is below the normal numbers is flushed to 0', () => {
    expect(worstLevel([0], [exactly('1e-39')], QUESTION)).toBe('accurate')
    expect(worstLevel([0], [exactly('1e-37')], QUESTION)).toBe('wrong')
  })
})
