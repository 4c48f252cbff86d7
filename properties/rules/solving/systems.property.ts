import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, isAccused, signed, solvedIn, verdictsOf } from './solved.js'

const small = fc.integer({ min: 1, max: 6 })
const value = fc.integer({ min: -9, max: 9 })

/** Two equations in two unknowns with one solution. */
const system = fc
  .record({ a: small, b: small, c: small, d: small, x: value, y: value })
  .filter(({ a, b, c, d }) => a * d !== b * c)
  .map(({ a, b, c, d, x, y }) => ({
    first: `${a}u + ${b}v = ${a * x + b * y}`,
    second: `${c}u ${signed(d)}v = ${c * x + d * y}`,
    ...{ x, y },
  }))

type Written = (first: string, second: string) => string
const wrapped = fc.constantFrom<Written>(
  (first, second) => `$${first}$ and $${second}$. Hence`,
  (first, second) => `$${first}$, $${second}$, so`,
  (first, second) => `$${first}, \\quad ${second}$. Then`,
  (first, second) => `$$\\begin{cases} ${first} \\\\ ${second} \\end{cases}$$\nThe solution is`,
  (first, second) => `$$\\begin{aligned} ${first}, \\\\[2pt] ${second} \\end{aligned}$$\nThe solution is`,
)
const answer = fc.constantFrom(
  (x: number, y: number) => `$u = ${x}$ and $v = ${y}$`,
  (x: number, y: number) => `$u = ${x}$, $v = ${y}$`,
  (x: number, y: number) => `$(u, v) = (${x}, ${y})$`,
)

describe('a system of linear equations', () => {
  test('holds with its solution, and is refuted with another', () => {
    fc.assert(
      fc.property(system, wrapped, answer, small, ({ first, second, x, y }, wrap, write, slip) => {
        const page = (found: string) => `${wrap(first, second)} ${found}.`
        expect(new Set(verdictsOf(page(write(x, y))))).toEqual(new Set(['holds']))
        const wrong = solvedIn(page(write(x, y + slip))).filter(({ verdict }) => verdict === 'refuted')
        expect(wrong).toHaveLength(1)
        // The witness, by arithmetic of its own.
        expect(wrong[0]!.witness).toEqual({ u: `${x}`, v: `${y}` })
      }),
    )
  })

  test('leads to whatever its solution solves', () => {
    fc.assert(
      fc.property(system, small, small, ({ first, second, x, y }, a, slip) => {
        const step = (right: number) => `$${first}$ and $${second}$, so $${a}u - v = ${right}$.`
        expect(verdictsOf(step(a * x - y))).toEqual(['holds'])
        expect(verdictsOf(step(a * x - y + slip))).toEqual(['refuted'])
      }),
    )
  })

  test.each([
    '$u + v = 5$ and $u - v = 1$. Suppose $u = 4$.',
    '$u + v = 5$ and $u - v = 1$. If $u = 4$ then $v = 1$.',
    '$u + v = 5$ and $u - v = 1$. At $u = 4$ we stop.',
    '$u + v = 5$ and $u - v = 2$, so $u = 4$ when rounded.',
    '$u + v = 5$ and $2u + 2v = 10$, so $u = 4$.',
    '$u + v = 5$ and $u + v = 6$, so $u = 4$.',
    '$u + v = c$ and $u - v = d$, so $u = 4$.',
    '$uv = 5$ and $u - v = 2$, so $u = 4$.',
    '$u + v = 5$. In another year $u - v = 1$, so $u = 4$.',
    '- $u + v = 5$\n- $u - v = 1$, so $u = 4$.',
    'Let $v = 2u + 1$. When $u = 3$, $v = 7$; when $u = 4$, so $v = 8$.',
    '$u + v = 5.1$ and $u - v = 1$, so $u = 3$.',
  ])('says nothing of %s', page => {
    expect(solvedIn(page).filter(({ verdict }) => verdict === 'refuted')).toEqual([])
  })

  test('expects the value of a name', () => {
    const [found] = solvedIn('$u + v = 5$ and $u - v = 1$, so $u = 4$.')
    expect(found).toMatchObject({ verdict: 'refuted', expected: '3' })
    const [sum] = solvedIn('$u + v = 5$ and $u - v = 1$, so $2u + v = 9$.')
    expect(sum).toMatchObject({ verdict: 'refuted', expected: null })
    expect(findingsOf('$u + v = 5$.').map(({ verdict }) => verdict)).toEqual(['unread'])
    expect(isAccused('$u + v = 5$ and $u - v = 1$.')).toBe(false)
  })
})
