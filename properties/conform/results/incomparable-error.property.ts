import { describe, expect, test } from 'vitest'
import { expectSame, IncomparableError, short } from '../../../src/conform/results/incomparable-error.js'

const named = (...reports: (string | number)[]) =>
  reports.map((report, i) => ({ name: `${i + 1}.jsonl`, report }))
const same = (all: (string | number)[]) => () => expectSame(named(...all), 'seed', report => report)

describe('reports that are to be the same in a respect', () => {
  test.each([[[]], [[7]], [[7, 7, 7]], [['a', 'a']]])('%j are', all => {
    expect(same(all)).not.toThrow()
  })

  test.each([
    [[7, 7, 8, 9], 'expected reports of the same seed, got 7 in 1.jsonl and 8 in 3.jsonl'],
    [['a', 'b\n'], 'expected reports of the same seed, got "a" in 1.jsonl and "b\\n" in 2.jsonl'],
    [['7', 7], 'expected reports of the same seed, got "7" in 1.jsonl and 7 in 2.jsonl'],
  ])('%j are not: the first and who differs from it are named', (all, message) => {
    expect(same(all)).toThrow(new IncomparableError(message))
  })

  test('the error says what it is', () => {
    expect(new IncomparableError('x').name).toBe('IncomparableError')
    expect(short(12)).toBe('12')
    expect(short('12')).toBe('"12"')
    expect(short(Number.NEGATIVE_INFINITY)).toBe('-Infinity')
  })
})
