import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictsOf } from './said-in.js'

const RULE = 'law/divisibility'
const verdict = (isSo: boolean): readonly string[] => [isSo ? 'holds' : 'refuted']
/** A product of whole-numbered factors, as it is written and as a function. */
const expression = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 1, maxLength: 4 }).map(shifts => ({
  formula: shifts
    .map(shift => (shift === 0 ? 'n' : `(n ${shift < 0 ? '-' : '+'} ${Math.abs(shift)})`))
    .join(''),
  at: (value: number) => shifts.reduce((product, shift) => product * (value + shift), 1),
}))
const isAlways = (at: (value: number) => number, divisor: number): boolean =>
  Array.from({ length: 60 }, (_, value) => at(value + 1)).every(value => value % divisor === 0)

describe('expressions of all whole numbers', () => {
  // Sixty whole numbers one by one against periods.
  test('are divisible by what divides all their values, in words and in signs', () =>
    fc.assert(
      fc.property(expression, fc.integer({ min: 2, max: 12 }), ({ formula, at }, divisor) => {
        const isSo = isAlways(at, divisor)
        for (const page of [
          `For every integer $n$, $${formula}$ is divisible by $${divisor}$.`,
          `The number $${formula}$ is a multiple of $${divisor}$ for all integers $n$.`,
          `For all integers $n$ we have $${divisor} \\mid ${formula}$.`,
          `For all $n \\in \\mathbb{Z}$: $${formula} \\equiv 0 \\pmod{${divisor}}$.`,
        ])
          expect(verdictsOf(RULE, page), page).toEqual(verdict(isSo))
      }),
      { numRuns: 25 },
    ))

  test('are even or odd where all their values are', () =>
    fc.assert(
      fc.property(expression, fc.integer({ min: 0, max: 1 }), ({ formula, at }, more) => {
        const value = (n: number) => at(n) + more
        const says = (what: string) =>
          verdictsOf('law/parity', `For every integer $n$, $${formula} + ${more}$ is ${what}.`)
        expect(says('even')).toEqual(verdict(isAlways(value, 2)))
        expect(says('odd')).toEqual(verdict(isAlways(n => value(n) + 1, 2)))
      }),
      { numRuns: 20 },
    ))

  test.each([
    'If $n$ is odd, then $n^2 - 1$ is divisible by $8$.',
    'For every odd integer $n$, $n^2 - 1$ is divisible by $8$.',
    'For all integers $n$ which are odd, $n^2 - 1$ is divisible by $8$.',
    '$n^2 + 2$ is divisible by $3$ for every integer $n$ with $n \\not\\equiv 0 \\pmod 3$.',
    '$x^2 + x$ is divisible by $2$.',
    'For all $n \\le 2$ that are integers $n^2 + 1$ is divisible by $2$.',
    'All numbers are written in base 7. The number $12$ is divisible by $9$.',
    'For every integer $n$, $n^2$ is divisible by $0$.',
    'In the ring of Gaussian integers $5$ is composite.',
    '$P(6 \\mid n) = 1/6$ for $n$ a whole number.',
  ])('of only some of them nothing is said: %s', page => {
    expect([...verdictsOf(RULE, page), ...verdictsOf('law/parity', page)]).toEqual([])
  })
})

describe('numbers', () => {
  const divisorsOf = (value: number): number =>
    Array.from({ length: value }, (_, i) => i + 1).filter(divisor => value % divisor === 0).length

  test('are prime, composite and divided by so many as trial division finds', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: -1, max: 1 }), (value, slip) => {
        const count = divisorsOf(value)
        expect(verdictsOf(RULE, `The number $${value}$ is prime.`)).toEqual(verdict(count === 2))
        expect(verdictsOf(RULE, `$${value}$ is composite.`)).toEqual(verdict(count > 2))
        expect(verdictsOf(RULE, `The number ${value} has exactly $${count + slip}$ divisors.`)).toEqual(
          verdict(slip === 0),
        )
      }),
      { numRuns: 20 },
    ))

  test('divide each other as remainders say', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 300 }), (divisor, value) => {
        const isSo = value % divisor === 0
        expect(verdictsOf(RULE, `$${divisor}$ divides $${value}$.`)).toEqual(verdict(isSo))
        expect(verdictsOf(RULE, `We have $${divisor} \\mid ${value}$.`)).toEqual(verdict(isSo))
        expect(verdictsOf(RULE, `$${value}$ is divisible by ${divisor}.`)).toEqual(verdict(isSo))
      }),
      { numRuns: 20 },
    ))

  test.each([
    'The number $1$ is prime.',
    'The number $1/2$ is prime.',
    '$10^{13} + 37$ is prime.',
    '$p$ is prime.',
  ])('that are none, or too large, are left open: %s', page => {
    expect(verdictsOf(RULE, page)).toEqual([])
  })
})
