import { describe, expect, test } from 'vitest'
import { type CaseResult, LEVELS, type Level } from '../../../src/conform/model/report.js'
import { order } from '../../../src/conform/results/order.js'
import { BY_SEVERITY, compareLevels, worstFirst, worstLevel } from '../../../src/conform/results/severity.js'

/** Each is better than the next for who uses an implementation. */
const BEST_FIRST: Level[] = [
  'faithful',
  'accurate',
  'indeterminate',
  'unsupported',
  'unstable',
  'wrong',
  'nonfinite-mismatch',
  'dtype-violation',
  'error',
  'protocol-error',
  'timeout',
  'crash',
]

describe('levels', () => {
  test('are all there, from the best to the worst', () => {
    expect(BY_SEVERITY).toEqual(BEST_FIRST)
    expect([...BY_SEVERITY].sort()).toEqual([...LEVELS].sort())
    BEST_FIRST.forEach((a, i) => {
      BEST_FIRST.forEach((b, j) => {
        expect(Math.sign(compareLevels(a, b))).toBe(Math.sign(i - j))
      })
    })
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
