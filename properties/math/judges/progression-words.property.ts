import { describe, expect, test } from 'vitest'
import type { Domains } from '../../../src/math/engines/domain.js'
import { judgeProgression } from '../../../src/math/judges/progression.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Progression } from '../../../src/math/proof/induction.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const [n, k, r] = ['n', 'k', 'r'].map(name => symbol(name)) as [Term, Term, Term]
const effort = { seed: 1, points: 50 }
const over = (body: Term, kind: Progression['kind'] = 'sum', from = '1'): Progression => ({
  kind,
  index: 'k',
  body,
  from: Rational.of(from),
  variable: 'n',
  offset: Rational.ZERO,
})
const judge = (progression: Progression, right: Term, domains: Domains = new Map()) =>
  judgeProgression({ progression, scale: number(1), rest: number(0), right }, domains, effort)
const SQUARES = divide(multiply(n, add(n, 1), add(multiply(2, n), 1)), 6)

describe('what is understood', () => {
  test.each<[string, Progression, Term]>([
    ['sum over k from 1 of k against n^2', over(k), power(n, 2)],
    ['product over k from 1 of 2 against 2^n', over(number(2), 'product'), power(2, n)],
    ['product over k from 3 of k against n', over(k, 'product', '3'), n],
  ])('is %s', (understood, progression, right) =>
    expect(judge(progression, right).understood).toBe(understood),
  )
})

describe('a product', () => {
  test('of equal factors is a power, by induction', () =>
    expect(judge(over(number(2), 'product'), power(2, n))).toMatchObject({
      verdict: 'holds',
      explanation: 'induction on n from 1',
    }))

  test('is written out as one where the formula fails', () =>
    expect(judge(over(k, 'product'), n)).toMatchObject({
      verdict: 'refuted',
      witness: { n: '3' },
      explanation: 'at n = 3 the left is 6, the right 3',
    }))
})

describe('what is said', () => {
  test('is where the formula fails first, and the two sides there', () =>
    expect(judge(over(power(k, 2)), add(SQUARES, multiply(subtract(n, 1), subtract(n, 2))))).toMatchObject({
      verdict: 'refuted',
      explanation: 'at n = 3 the left is 14, the right 16',
    }))

  test('is the point of the other symbols too', () => {
    const { explanation, witness } = judge(over(power(r, k)), multiply(n, r))
    expect(explanation).toMatch(
      new RegExp(`^at n = 2 and r = ${witness!.r} the left is \\S+, the right \\S+$`),
    )
  })

  test('is that none was found where none is in reach', () => {
    const roots = Array.from({ length: 12 }, (_, i) => subtract(n, i + 1))
    expect(judge(over(power(k, 2)), add(SQUARES, multiply(...roots)))).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: 'no proof, and no counterexample up to 12 parts',
    })
    expect(judge(over(power(k, 2)), add(SQUARES, multiply(...roots.slice(1)))).verdict).toBe('refuted')
  })
})

test('the proof uses the domains of the other symbols', () => {
  const [body, right] = [squareRoot(power(r, 2)), multiply(n, r)]
  expect(judge(over(body), right, new Map([['r', 'positive']])).verdict).toBe('holds')
  expect(judge(over(body), right)).toMatchObject({ verdict: 'refuted', witness: { n: '1' } })
})

test('a formula with a decimal that may be rounded is not refuted by what the decimal hides', () => {
  const about = multiply(n, number('0.33', '0.33'))
  expect(judge(over(number('1/3')), about).verdict).toBe('undecided')
  expect(judge(over(number('1/3')), multiply(n, number('0.34', '0.34')))).toMatchObject({
    verdict: 'refuted',
    witness: { n: '1' },
  })
})
