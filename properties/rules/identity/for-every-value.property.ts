import { describe, expect, test } from 'vitest'
import { judgeQuantified } from '../../../src/rules/identity/for-every-value.js'
import { symbolicPlacesIn } from './links-in.js'

/** The first relation of a text that is no domain. */
const judged = (text: string) => {
  const found = symbolicPlacesIn(text).find(({ link }) => !['∈'].includes(link.sign.operator))!
  return judgeQuantified(found)
}
const verdict = (text: string) => judged(text)?.verdict ?? null

describe('what a sentence claims for every value', () => {
  test.each([
    ['We have $x^2 + 1 > 0$ for all real $x$.', 'holds'],
    ['We have $x^2 > x$ for all real $x$.', 'refuted'],
    ['We have $x^2 \\ge 0$ for every real $x$.', 'holds'],
    ['We have $x^2 \\ge 1$ for every real $x$.', 'refuted'],
    ['We have $x^2 < x$ for any real $x$.', 'refuted'],
    ['We have $-x^2 \\le 0$ for all real $x$.', 'holds'],
    ['We have $x^2 + 1 \\ne 0$ for all real $x$.', 'holds'],
    ['We have $x^2 \\ne 1$ for all real $x$.', 'refuted'],
    ['We have $(x+1)^2 = x^2 + 2x + 1$ for all $x$.', 'holds'],
    ['We have $(x+1)^2 = x^2 + 1$ for all $x$.', 'refuted'],
    ['We have $(x+1)^2 \\approx x^2 + 1$ for all $x$.', null],
    ['The identity $(x+1)^2 = x^2 + 2x + 1$ is known.', 'holds'],
    ['The identity $(x+1)^2 = x^2 + 1$ is known.', 'refuted'],
    ['Let $x = 3$. The identity is known.', null],
    // Each of its symbols is spoken of.
    ['We have $x^2 > y$ for all real $x$.', null],
    ['We have $x^2 + y^2 \\ge 2xy$ for all real $x$ and all real $y$.', null],
    ['We have $x^2 + y^2 \\ge -1$ for all real $x$ and all real $y$.', 'holds'],
    ['We have $x^2 > x$.', null],
    ['We have $2 + 2 = 5$ for all real $x$.', null],
    // A definition, or a range, of a name.
    ['We have $y = x^2$ for all $x$ and all $y$.', null],
    ['We have $x^2 = y$ for all $x$ and all $y$.', null],
    ['We have $x > 5$ for all real $x$.', null],
    ['We have $5 < x$ for all real $x$.', null],
    ['We have $x > y^2$ for all real $x$ and all real $y$.', 'refuted'],
    ['We have $y^2 > x$ for all real $x$ and all real $y$.', 'refuted'],
    ['We have $\\text{size} > x^2$ for all real $x$.', null],
    ['We have $x^2 > \\text{size}$ for all real $x$.', null],
    ['We have $x_i^2 > 2x_i$ for all real $x$.', null],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))
})

describe('where its symbols begin and end', () => {
  test.each([
    ['We have $x^2 > 1$ for every $x \\ge 1$.', 'refuted'],
    ['We have $x^2 > 1$ for every $x > 1$.', 'holds'],
    ['We have $1 < x^2$ for every $x \\ge 1$.', 'refuted'],
    ['We have $x^2 \\ge 1$ for every $x \\ge 1$.', 'holds'],
    ['We have $x^2 \\ne 1$ for every $x \\ge 1$.', 'refuted'],
    ['We have $x^2 > 0$ for every $x \\ge 0$.', 'refuted'],
    ['We have $x^2 < 4$ for every $1 \\le x \\le 2$.', 'refuted'],
    ['We have $x^2 < 4$ for every $1 \\le x < 2$.', 'holds'],
    ['We have $x^2 > 1$ for every $1 < x \\le 2$.', 'holds'],
    ['We have $n^2 > 1$ for every $n \\ge 1$.', 'refuted'],
    ['We have $n^2 > 1$ for every $n > 1$.', 'holds'],
    // Half a number is no whole one.
    ['We have $n^2 + 1 > 5/4$ for every $n \\ge 1/2$.', 'holds'],
    ['We have $x^2 + 1 > 5/4$ for every $x \\ge 1/2$.', 'refuted'],
    // With another symbol open it says nothing.
    ['We have $x^2 + y^2 > 1$ for every $x \\ge 1$ and every $y > 0$.', 'holds'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test('the end is the witness', () =>
    expect(judged('We have $x^2 < 4$ for every $1 \\le x \\le 2$.')).toMatchObject({
      witness: { x: '2' },
      explanation: expect.stringMatching(/^at x = 2: ./),
    }))
})

describe('with whole numbers', () => {
  test.each([
    // n² ≥ n fails between 0 and 1, but at no whole number.
    ['We have $n^2 \\ge n$ for every $n \\ge 1$.', 'holds'],
    ['We have $n^2 \\ge n$ for every real $n$.', null],
    ['We have $x^2 \\ge x$ for all integers $x$.', null],
    ['We have $x^2 \\ge x$ for all natural $x$.', 'holds'],
    ['We have $x^2 \\ge x$ for all whole $x$.', null],
    ['We have $x^2 \\ge x$ for all real $x$.', 'refuted'],
    ['We have $n^2 + 1 > 0$ for every $n \\ge 1$.', 'holds'],
    ['We have $n^2 < 81 n$ for every $n \\ge 1$.', 'refuted'],
    ['We have $n^2 < 10 n$ for every $n \\ge 1$.', 'refuted'],
    ['We have $n^2 < 11 n$ for every $n \\ge 1$.', 'refuted'],
    ['We have $2^n > n^2$ for every $n \\ge 1$.', 'refuted'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test('one at which it fails is the witness', () =>
    expect(judged('We have $2^n > n^2$ for every $n \\ge 1$.')).toMatchObject({
      witness: { n: expect.stringMatching(/^[234]$/) },
      understood: '2^n > n^2',
      explanation: expect.stringMatching(/^at n = [234] ./),
      evidence: { level: 'refuted: witness', points: 1 },
    }))

  test.each([
    // Of few whole numbers each is tried, and what is true of all of them is computed.
    ['We have $(n - 3/2)^2 \\ge 1/4$ for every $1 \\le n \\le 4$.', 'holds'],
    ['We have $(n - 3/2)^2 > 1/4$ for every $1 \\le n \\le 4$.', 'refuted'],
    ['We have $(n - 3/2)^2 > 1/4$ for every $2 < n < 5$.', 'holds'],
    // A name that is none of theirs stands for any number.
    ['We have $(x - 3/2)^2 \\ge 1/4$ for every $1 \\le x \\le 4$.', 'refuted'],
    ['We have $(x - n)^2 + 1 > 1$ for every real $x$ and every $n \\ge 1$.', 'refuted'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))
})

describe('with what the page says of its symbols', () => {
  test('a formula of one is put in', () => {
    const found = judged('We have $y - x^2 > 0$ for all real $x$, with $y = x^2 + 1$.')
    expect(found).toMatchObject({ verdict: 'holds', reading: 'with y = x^2 + 1' })
  })

  test('a number that one has makes no identity of it, but a statement for every value stays one', () => {
    expect(verdict('The identity $x^2 = 4x$ is so, with $x = 4$.')).toBeNull()
    expect(verdict('The identity $x^2 + y = 4x + y$ is so, with $x = 4$.')).toBeNull()
    expect(verdict('We have $x^2 > 3x$ for all real $x$, with $x = 4$.')).toBe('refuted')
  })

  test('where nothing is put in, nothing is told of it', () =>
    expect(judged('We have $x^2 + 1 > 0$ for all real $x$.')).toMatchObject({
      reading: null,
      understood: 'x^2 + 1 > 0',
      witness: null,
    }))
})
