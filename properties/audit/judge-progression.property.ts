import { describe, expect, test } from 'vitest'
import { judgeProgressionLink } from '../../src/audit/judge-progression.js'
import { symbolicPlaceIn } from './symbolic-place-in.js'

const judged = (text: string) => judgeProgressionLink(symbolicPlaceIn(text))
const verdict = (text: string) => judged(text)?.verdict ?? null

describe('a sum or product up to a symbol beside a formula in that symbol', () => {
  test.each([
    ['\\sum_{k=1}^{n} k^2 = \\frac{n(n+1)(2n+1)}{6}', 'holds'],
    ['\\frac{n(n+1)(2n+1)}{6} = \\sum_{k=1}^{n} k^2', 'holds'],
    ['2 \\sum_{k=1}^{n} k - n = n^2', 'holds'],
    ['\\prod_{k=1}^{n} \\frac{k+1}{k} = n + 1', 'holds'],
    ['\\sum_{k=1}^{n} k^2 = \\frac{n(n+1)(2n-1)}{6}', 'refuted'],
    ['\\frac{n(n+1)(2n-1)}{6} = \\sum_{k=1}^{n} k^2', 'refuted'],
    ['\\sum_{k=1}^{n} c = c n', 'holds'],
    ['\\sum_{k=1}^{n} c = c (n - 1)', 'refuted'],
    ['\\prod_{k=1}^{n} \\frac{k+1}{k} = n', 'refuted'],
  ])('%s: %s', (latex, expected) => expect(verdict(`So $${latex}$.`)).toBe(expected))

  test.each([
    ['\\sum_{k=1}^{n} k \\le n^2'],
    ['\\sum_{k=1}^{n} k \\approx n^2'],
    ['n + 1 = n + 1'],
    ['\\sum_{k=1}^{n} k = \\sum_{k=1}^{n} k^2'],
    ['\\sum_{k=1}^{n} k = f(n)'],
    ['\\sum_{k=1}^{n} k = k n'],
    // What nothing says of n may be another number, or the formula holds of a symbol that the sum does not have.
    ['\\sum_{k=1}^{n} k = m'],
    ['\\sum_{k=1}^{n} k = 6'],
    ['\\sum_{k=1}^{n} k = n m'],
    ['\\sum_{k=1}^{n} c = d n'],
  ])('%s: nothing', latex => expect(verdict(`Here $f(x)$. So $${latex}$.`)).toBe(null))

  test('is not refuted where the page says what its symbols are', () => {
    expect(verdict('So $\\sum_{k=1}^{n} c = c (n - 1)$.')).toBe('refuted')
    expect(verdict('Let $c = 0$. So $\\sum_{k=1}^{n} c = c (n - 1)$.')).toBe(null)
    expect(verdict('Let $c = a$. So $\\sum_{k=1}^{n} c = c (n - 1)$.')).toBe(null)
    expect(verdict('Let $n = 4$. So $\\sum_{k=1}^{n} c = c (n - 1)$.')).toBe('refuted')
  })
})

describe('a geometric sum is proved for positive ratios', () => {
  const page = (domain: string) => judged(`${domain} $\\sum_{t=0}^{T-1} c r^t = c \\frac{1-r^T}{1-r}$.`)

  test('and says so of each symbol of its summand but the index', () => {
    const found = page('So')!
    expect(found.verdict).toBe('holds')
    const signs = found.evidence!.conditions.filter(condition => condition.endsWith('> 0'))
    expect(signs).toContain('r > 0')
    expect(signs).not.toContain('t > 0')
    expect(new Set(found.evidence!.conditions).size).toBe(found.evidence!.conditions.length)
  })
})
