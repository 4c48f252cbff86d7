import { describe, expect, test } from 'vitest'
import {
  type BudgetProblem,
  exponentOfOptimum,
  judgeAtOptimum,
  positiveSymbols,
} from '../../../src/math/judges/optimum.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate, exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import {
  add,
  apply,
  divide,
  multiply,
  negate,
  number,
  power,
  subtract,
  type Term,
  term,
} from '../../../src/math/term/term.js'

const part = (coefficient: string, variable: string | Term, exponent: string) =>
  multiply(coefficient, power(variable, negate(exponent)))
const problemOf = (...loss: Term[]): BudgetProblem => ({
  loss: add(...loss),
  cost: multiply(6, 'N', 'D'),
  budget: 'C',
  variables: ['N', 'D'],
})
const [A, B] = [part('A', 'N', 'a'), part('B', 'D', 'b')]
const PLAIN = problemOf(term('E'), A, B)
const effort = { seed: 1, points: 60 }
const judge = (left: Term, right: Term, problem = PLAIN) => judgeAtOptimum(left, right, problem, effort)

/** A point with whole exponents, so that every value is rational. */
const valueAt = (of: Term, values: Readonly<Record<string, string>>) =>
  evaluate(
    of,
    {
      symbols: new Map(Object.entries(values).map(([name, value]) => [name, Rational.of(value)])),
      groups: new Map(),
    },
    Rational,
  )

describe('a relation that is the first-order condition', () => {
  const [left, right] = [multiply('a', A), multiply('b', B)]

  test.each<[string, Term, Term]>([
    ['as it is', left, right],
    ['turned round', right, left],
    ['times what is positive', multiply('C', left), multiply('C', right)],
  ])('%s leaves an equation that is true at any point', (_, one, other) => {
    const { verdict, explanation, evidence, obligations } = judge(one, other)
    expect({ verdict, explanation }).toEqual({
      verdict: 'holds',
      explanation: 'the first-order condition, times what is nowhere 0',
    })
    expect(evidence).toMatchObject({ level: 'proved: identity', digits: 0, points: 0 })
    const [obligation, ...others] = obligations
    expect(others).toEqual([])
    expect(obligation).toMatchObject({ relation: '=', outcome: 'proved', witness: null, unit: [] })
    for (const name of obligation!.positive) expect(positiveSymbols(PLAIN)).toContain(name)
    expect(obligation!.positive).toEqual(expect.arrayContaining(['N', 'D', 'A', 'B', 'a', 'b']))
    const at = { N: '2', D: '3', A: '5', B: '7', a: '2', b: '3', C: '11', E: '1' }
    const [l, r] = [valueAt(obligation!.left, at), valueAt(obligation!.right, at)]
    expect([`${l}`, l.isZero()]).toEqual([`${r}`, false])
    expect(obligation!.left).toEqual(subtract(one, other))
  })

  test('holds where what it is divided by is not 0, and says so', () => {
    const over = (of: Term) => divide(of, add('E', -1))
    const { verdict, evidence } = judge(over(left), over(right), problemOf(over(A), over(B)))
    expect([verdict, evidence!.conditions]).toEqual(['holds', ['E - 1 ≠ 0']])
  })

  test('is proved by what the problem keeps positive', () => {
    const spread = problemOf(part('A', multiply('N', 'M'), 'a'), B)
    const split = multiply('a', 'A', power('N', negate('a')), power('M', negate('a')))
    expect(judge(split, right, spread)).toMatchObject({
      verdict: 'holds',
      explanation: 'the first-order condition, times what is nowhere 0',
    })
  })

  test('holds on it where it only follows from it', () =>
    expect(judge(power(subtract(left, right), 2), number(0))).toMatchObject({ verdict: 'holds' }))
})

describe('a relation that fails at an optimum', () => {
  test('fails at one whose coefficients are all positive', () => {
    // F = (a A/N^a - b B/D^b)/(N J K) may be negative; A and B are positive wherever the others are.
    const { verdict, witness } = judge(
      multiply('a', A),
      multiply('b', B),
      problemOf(multiply('F', 'N', 'J', 'K'), A, B),
    )
    expect(verdict).toBe('refuted')
    expect(Object.keys(witness!)).toContain('F')
    expect(Object.keys(witness!)).not.toContain('A')
    for (const value of Object.values(witness!)) expect(Rational.of(value).sign()).toBe(1)
  })

  test('fails at one whose variables are given, not solved for', () => {
    const falling = problemOf(multiply(-1, 'N', 'J', 'K', 'M'), B)
    const { verdict, witness } = judge(
      term('N'),
      divide(multiply(2, 'b', B), multiply('J', 'K', 'M')),
      falling,
    )
    expect([verdict, Object.keys(witness!)]).toEqual(['refuted', ['N']])
  })

  test('is undecided where no coefficient can be solved for', () =>
    expect(
      judge(term('N'), term('D'), problemOf(power('N', negate('a')), power('D', negate('b')))),
    ).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: 'the first-order condition cannot be solved for a coefficient',
    }))
})

describe('the exponent of the optimum', () => {
  test('is found where only what is positive lets two parts be one', () => {
    // B/D + F/|D| is (B + F)/D, so that N is as C^(1/(a + 1)).
    const both = problemOf(A, divide('B', 'D'), divide('F', apply('abs', 'D')))
    const values = new Map([['a', number(2)]])
    const exponents = ['N', 'D'].map(name => exactValue(substitute(exponentOfOptimum(both, name)!, values)))
    expect(exponents.map(String)).toEqual(['1/3', '2/3'])
  })

  test('is none where the loss does not depend on the variable, or the cost on the other', () => {
    expect(exponentOfOptimum(problemOf(B), 'N')).toBeNull()
    expect(exponentOfOptimum({ ...PLAIN, cost: multiply(6, 'N') }, 'N')).toBeNull()
  })
})

test('where the loss is the same everywhere every point is an optimum, and what is equal anyway is proved', () => {
  const flat = problemOf(term('E'))
  const judged = judge(add('N', 'N'), multiply(2, 'N'), flat)
  expect([judged.verdict, judged.evidence!.level]).toEqual(['holds', 'proved: identity'])
  expect(judge(add('N', 'N'), multiply(3, 'N'), flat).verdict).not.toBe('holds')
})
