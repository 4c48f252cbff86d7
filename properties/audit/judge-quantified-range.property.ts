import { describe, expect, test } from 'vitest'
import { judgeQuantified } from '../../src/audit/judge-quantified.js'
import { symbolicPlaceIn } from './symbolic-place-in.js'

const judged = (text: string) => judgeQuantified(symbolicPlaceIn(text))

describe('a statement about whole numbers of a range', () => {
  test.each([
    // At n = 3/2 it fails, which is no whole number.
    ['For every integer $n > 1/2$ we have $(n - 3/2)^2 > 0$.', null],
    ['For every integer $n > 1/2$ we have $(n - 2)^2 > 0$.', 'refuted'],
    ['For every integer $n$ with $n > -1/2$ we have $n^2 > 0$.', 'refuted'],
    ['For every integer $n < 0$ we have $n^3 < n^2$.', 'holds'],
    ['For every integer $n < 0$ we have $n^3 > n^2$.', 'refuted'],
    ['For every integer $n \\le -1/2$ we have $n < -1$.', null],
    ['For every integer $n \\le -1/2$ we have $2 n^2 > n^2 + 1$.', 'refuted'],
    // Beyond its end it may fail.
    ['For every integer $1 < n < 4$ we have $n^2 (n - 5)^2 > 0$.', 'holds'],
    ['For every integer $1 < n < 4$ we have $(n - 5/2)^2 > 0$.', null],
    ['For every integer $1 < n < 4$ we have $(n - 4)^2 > 0$.', 'holds'],
    ['For every integer $1 < n < 4$ we have $n^2 < 3 n$.', 'refuted'],
  ])('%s %s', (text, verdict) => expect(judged(text)?.verdict ?? null).toBe(verdict))

  test('is refuted at the number that is nearest to its end', () => {
    expect(judged('For every integer $n > 1/2$ we have $n^2 > n$.')?.witness).toEqual({ n: '1' })
    expect(judged('For every integer $n < 0$ we have $n^3 > n^2$.')?.witness).toEqual({ n: '-1' })
    expect(judged('For every integer $n \\le -3/2$ we have $n^3 > n^2$.')?.witness).toEqual({ n: '-2' })
  })
})
