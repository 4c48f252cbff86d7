import { describe, expect, test } from 'vitest'
import { type CaseResult, LEVELS, type Level } from '../../../src/conform/model/report.js'
import { order } from '../../../src/conform/results/order.js'
import { BY_SEVERITY, compareLevels, worstFirst, worstLevel } from '../../../src/conform/results/severity.js'

/** What the answers of an implementation may come to, for who uses it. */
const RIGHT: readonly Level[] = ['faithful', 'accurate']
const NOT_TOLD: readonly Level[] = ['indeterminate', 'unsupported']
const NO_ANSWER: readonly Level[] = ['error', 'protocol-error', 'timeout', 'crash']

describe('levels', () => {
  test('are each in the order once, and the order is the same from both sides', () => {
    expect([...BY_SEVERITY].sort()).toEqual([...LEVELS].sort())
    for (const a of LEVELS) for (const b of LEVELS) expect(compareLevels(a, b) + compareLevels(b, a)).toBe(0)
  })

  test('a right answer is better than none that could be told, that than a wrong one, and that than none', () => {
    const wrong = LEVELS.filter(level => ![...RIGHT, ...NOT_TOLD, ...NO_ANSWER].includes(level))
    const classes = [RIGHT, NOT_TOLD, wrong, NO_ANSWER]
    for (const [i, better] of classes.slice(0, -1).entries())
      for (const a of better) for (const b of classes[i + 1]!) expect(compareLevels(a, b)).toBeLessThan(0)
  })

  test('the worst of those that are counted is no level with a count of none', () => {
    expect(worstLevel({ accurate: 3, wrong: 1, faithful: 9 })).toBe('wrong')
    expect(worstLevel({ accurate: 3, wrong: 0 })).toBe('accurate')
    expect(worstLevel({ faithful: 1 })).toBe('faithful')
    expect(worstLevel({ crash: 0 })).toBe(null)
    expect(worstLevel({})).toBe(null)
  })
})

const result = (level: Level, isFailure: boolean, ulps: string | null): CaseResult =>
  ({ level, isFailure, ulps }) as CaseResult

describe('results, worst first', () => {
  test.each([
    ['a failure before what is worse and known', result('wrong', true, '1'), result('crash', false, '9')],
    ['the worse level before the greater error', result('error', true, null), result('wrong', true, '9')],
    ['the greater error of one level', result('wrong', true, '10'), result('wrong', true, '9')],
    ['an error below 1 before none', result('wrong', true, '0.5'), result('wrong', true, null)],
  ])('%s', (_, first, second) => {
    expect(worstFirst(first, second)).toBeLessThan(0)
    expect(worstFirst(second, first)).toBeGreaterThan(0)
  })

  test('equals stay as they were asked', () => {
    for (const isFailure of [true, false]) {
      expect(worstFirst(result('wrong', isFailure, '2'), result('wrong', isFailure, '2.0'))).toBe(0)
      expect(worstFirst(result('crash', isFailure, null), result('crash', isFailure, '0'))).toBe(0)
      expect(worstFirst(result('crash', isFailure, '0'), result('crash', isFailure, null))).toBe(0)
    }
  })
})

test.each<[number | string, number | string, number]>([
  [1, 2, -1],
  [2, 1, 1],
  [2, 2, 0],
  [0, -0, 0],
  [Number.NEGATIVE_INFINITY, -1, -1],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'aa', -1],
  ['', '', 0],
  ['B', 'a', -1],
  ['10', '9', -1],
])('of %j and %j', (a, b, expected) => expect(order(a, b)).toBe(expected))
