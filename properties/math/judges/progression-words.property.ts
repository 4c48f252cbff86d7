import { describe, expect, test } from 'vitest'
import type { Domains } from '../../../src/math/engines/domain.js'
import { judgeProgression } from '../../../src/math/judges/progression.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Progression } from '../../../src/math/proof/induction.js'
import { multiply, number, power, squareRoot, symbol, type Term } from '../../../src/math/term/term.js'

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
