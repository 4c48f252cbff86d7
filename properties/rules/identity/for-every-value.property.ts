import { describe, expect, test } from 'vitest'
import { judgeQuantified } from '../../../src/rules/identity/for-every-value.js'
import { symbolicPlacesIn } from './links-in.js'

/** The first relation of a text that is no domain. */
const judged = (text: string) => {
  const found = symbolicPlacesIn(text).find(({ link }) => !['∈'].includes(link.sign.operator))!
  return judgeQuantified(found)
}
const verdict = (text: string) => judged(text)?.verdict ?? null

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
