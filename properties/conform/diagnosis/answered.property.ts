import { describe, expect, test } from 'vitest'
import {
  isAnswered,
  isDeviant,
  isDeviantLevel,
  numbersOf,
  shortestFirst,
} from '../../../src/conform/diagnosis/answered.js'
import type { Answer } from '../../../src/conform/model/protocol.js'
import type { Question } from '../../../src/conform/model/question.js'
import { LEVELS, type Level } from '../../../src/conform/model/report.js'
import { told } from './one-answer.js'

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
