import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BudgetProblem, exponentOfOptimum, judgeAtOptimum } from '../../../src/math/judges/optimum.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { add, multiply, negate, number, power } from '../../../src/math/term/term.js'

const part = (coefficient: string, variable: string, exponent: string) =>
  multiply(coefficient, power(variable, negate(exponent)))

const problem: BudgetProblem = {
  loss: add('E', part('A', 'N', 'a'), part('B', 'D', 'b')),
  cost: multiply(6, 'N', 'D'),
  budget: 'C',
  variables: ['N', 'D'],
}
const effort = { seed: 1, points: 60 }

/** ln N at the least of A N^-a + B (6N/C)^b, by the bisection of its slope in ln N, which rises. */
function logOfBestN(a: number, b: number, logA: number, logB: number, logC: number): number {
  const slope = (n: number) => b * Math.exp(logB - b * (logC - Math.log(6) - n)) - a * Math.exp(logA - a * n)
  let [low, high] = [-200, 200]
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (slope(middle) < 0) low = middle
    else high = middle
  }
  return low
}

test('the exponents are those of the least loss, found by bisection at two budgets', () => {
  const exponent = fc.integer({ min: 20, max: 90 }).map(n => n / 100)
  const coefficient = fc.double({ min: 0, max: 8, noNaN: true })
  fc.assert(
    fc.property(exponent, exponent, coefficient, coefficient, (a, b, logA, logB) => {
      const values = new Map([
        ['a', number(String(a))],
        ['b', number(String(b))],
      ])
      const [ofN, ofD] = ['N', 'D']
        .map(name => exactValue(substitute(exponentOfOptimum(problem, name)!, values))!)
        .map(({ numerator, denominator }) => Number(numerator) / Number(denominator)) as [number, number]
      const [first, second] = [10, 30].map(logC => logOfBestN(a, b, logA, logB, logC)) as [number, number]
      // 80 halvings of 400 leave doubles of ln N, good to 13 digits, over a distance of 20.
      expect((second - first) / 20).toBeCloseTo(ofN, 9)
      expect(ofN + ofD).toBeCloseTo(1, 12)
    }),
    { numRuns: 30 },
  )
})

describe('relations at the optimum', () => {
  const left = multiply('a', part('A', 'N', 'a'))
  const right = multiply('b', part('B', 'D', 'b'))
  test('the balance condition is the first-order condition', () => {
    expect(judgeAtOptimum(left, right, problem, effort)).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: identity' },
    })
  })
  test.each([
    ['without the exponents', part('A', 'N', 'a'), part('B', 'D', 'b')],
    ['with them exchanged', multiply('b', part('A', 'N', 'a')), multiply('a', part('B', 'D', 'b'))],
    ['with a factor', multiply(2, left), right],
  ])('another condition fails %s', (_, one, other) => {
    expect(judgeAtOptimum(one, other, problem, effort).verdict).toBe('refuted')
  })
})

test('an exponent that is not the same everywhere is none', () => {
  const crooked = { ...problem, loss: add(problem.loss, part('F', 'N', 'c')) }
  expect(exponentOfOptimum(crooked, 'N')).toBeNull()
  expect(exponentOfOptimum({ ...problem, cost: multiply(6, power('N', 2), power('D', 2)) }, 'N')).toBeNull()
})
