import { describe, expect, test } from 'vitest'
import { judgeQuantified } from '../../../src/rules/identity/for-every-value.js'
import { symbolicPlaceIn } from './links-in.js'

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
    ['For every integer $1 < n < 4$ we have $(n - 5/2)^2 > 0$.', 'holds'],
    ['For every integer $1 < n < 4$ we have $(n - 4)^2 > 0$.', 'holds'],
    ['For every integer $1 < n < 4$ we have $n^2 < 3 n$.', 'refuted'],
  ])('%s %s', (text, verdict) => expect(judged(text)?.verdict ?? null).toBe(verdict))

  test('is refuted at its first number where it fails nowhere else', () => {
    expect(judged('For every integer $n > 1/2$ we have $n^2 > n$.')?.witness).toEqual({ n: '1' })
    expect(judged('For every integer $n \\ge -1/2$ we have $n^2 > 0$.')?.witness).toEqual({ n: '0' })
    expect(judged('For every integer $n < 0$ we have $n^3 < n$.')?.witness).toEqual({ n: '-1' })
  })

  test('is refuted at a whole number', () =>
    expect(judged('For every integer $n \\le -3/2$ we have $n^3 > n^2$.')?.witness?.n).toMatch(/^-\d+$/))
})

describe('a closed end belongs to its range', () => {
  test.each([
    ['For all $x \\in [0, 1]$ we have $x^2 < 1 + 0 x$.', { x: '1' }, 'x = 1'],
    ['For all $x \\in [0, 1]$ we have $x^2 > -x^3$.', { x: '0' }, 'x = 0'],
    ['For all $x \\in (-\\infty, 0]$ we have $x^3 < x^2$.', { x: '0' }, 'x = 0'],
    ['For all $x \\ge 1$ and $y \\ge 0$ we have $x^2 + y^2 > x$.', { x: '1', y: '0' }, 'x = 1, y = 0'],
    ['For all $x \\ge 1$ and $y > 0$ we have $x + y > 3/2$.', { x: '1', y: expect.any(String) }, 'x = 1'],
    [
      'For every integer $m \\ge 1$ and $n > 2$ we have $n m^2 \\ne n$.',
      { n: expect.any(String), m: '1' },
      'm = 1',
    ],
  ])('%s is refuted there', (text, witness, end) => {
    const found = judged(text)!
    expect([found.verdict, found.witness]).toEqual(['refuted', witness])
    expect(found.explanation).toContain(end)
    expect(found.evidence!.level).toBe('refuted: witness')
  })

  test.each([
    ['For all $x \\in [0, 1)$ we have $x^2 < 1 + 0 x$.'],
    ['For all $x \\in (0, 1]$ we have $x^2 > -x^3$.'],
    ['For all $x \\ge 1$ and $y > 0$ we have $x^2 + y^2 > x$.'],
    ['For all $x \\ge 1$ with $x > 3$ we have $x^2 > 4$.'],
    ['For all $x \\in [0, 1]$ with $x > 0$ we have $x^2 > -x^3$.'],
  ])('%s holds', text => expect(judged(text)!.verdict).toBe('holds'))

  test('of no other symbol than those of the statement', () => {
    const found = judged('For all $y \\ge 2$ and $x \\ge 1$ we have $x^2 > x$.')!
    expect([found.verdict, found.witness]).toEqual(['refuted', { x: '1' }])
  })
})

test('of more than four symbols with two closed ends nothing is said: there are too many cases', () => {
  const all = (names: string) => [...names].map(name => `$${name} \\in [0, 1]$`).join(' and ')
  expect(judged(`For all ${all('abc')} we have $a + b + c \\ge 0$.`)!.verdict).toBe('holds')
  expect(judged(`For all ${all('abcd')} we have $a + b + c + d \\ge 0$.`)).toBeNull()
})
