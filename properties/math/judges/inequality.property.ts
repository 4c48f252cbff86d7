import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Inequality, judgeInequality } from '../../../src/math/judges/inequality.js'
import { evidence, judgement } from '../../../src/math/judges/judgement.js'
import { add, exp, multiply, number, squareRoot, symbol } from '../../../src/math/term/term.js'

/** What each relation says of two integers. */
const SAYS: Readonly<Record<Inequality, (a: bigint, b: bigint) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '≤': (a, b) => a <= b,
  '≥': (a, b) => a >= b,
  '≠': (a, b) => a !== b,
}
const relation = fc.constantFrom(...(Object.keys(SAYS) as Inequality[]))
const integer = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e9, max: 1e9 }))
const positive = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 1e9 }))

describe('an inequality between numbers', () => {
  test('of two fractions is what their integers, multiplied crosswise, say', () =>
    fc.assert(
      fc.property(integer, positive, integer, positive, relation, (a, b, c, d, is) => {
        const { verdict } = judgeInequality(number(`${a}/${b}`), is, number(`${c}/${d}`))
        const isTrue = SAYS[is](BigInt(a) * BigInt(d), BigInt(c) * BigInt(b))
        expect(verdict).toBe(isTrue ? 'holds' : 'refuted')
      }),
    ))

  test('of a root and a number is what their squares say, with equality proved', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 7 }), relation, (a, b, is) => {
        const isTrue = SAYS[is](BigInt(a), BigInt(b * b))
        expect(judgeInequality(squareRoot(a), is, number(b)).verdict).toBe(isTrue ? 'holds' : 'refuted')
      }),
    ))

  test('of two equal irrational sides is proved, not computed', () => {
    const [left, right] = [multiply(squareRoot(2), squareRoot(3)), squareRoot(6)]
    expect(judgeInequality(left, '≤', right)).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: identity' },
    })
    expect(judgeInequality(left, '<', right).verdict).toBe('refuted')
    expect(judgeInequality(squareRoot(2), '<', squareRoot(3))).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: enclosure' },
    })
  })

  test('is not refuted by less than a rounding of a decimal, and is by more', () => {
    const third = number('2/3')
    expect(judgeInequality(number('0.667', '0.667'), '<', third).verdict).toBe('undecided')
    expect(judgeInequality(number('0.7', '0.7'), '<', third).verdict).toBe('refuted')
    expect(judgeInequality(number('0.66', '0.66'), '<', third).verdict).toBe('holds')
    expect(judgeInequality(number('667/1000'), '<', third).verdict).toBe('refuted')
  })

  test('of what has no value is undecided', () => {
    const { verdict, reason } = judgeInequality(squareRoot(-1), '<', number(2))
    expect([verdict, reason]).toEqual(['undecided', 'no-value'])
  })

  test('says both values and the digits that told them apart', () => {
    expect(judgeInequality(squareRoot(2), '<', squareRoot(3))).toEqual(
      judgement('holds', {
        evidence: evidence('proved: enclosure', { digits: 30 }),
        explanation: 'the left is 1.41421, the right 1.73205',
        understood: 'sqrt(2) < sqrt(3)',
      }),
    )
    expect(judgeInequality(squareRoot(2), '≥', number(3))).toEqual(
      judgement('refuted', {
        evidence: evidence('refuted: witness', { digits: 30 }),
        explanation: 'the left is 1.41421, the right 3',
        understood: 'sqrt(2) ≥ 3',
      }),
    )
    const [left, right] = [multiply(squareRoot(2), squareRoot(3)), squareRoot(6)]
    expect(judgeInequality(left, '≤', right).evidence).toEqual(evidence('proved: identity'))
  })

  test.each([
    ['99.0', '≥', '100', 'undecided'],
    ['98.9', '≥', '100', 'refuted'],
    ['-99.0', '≤', '-100', 'undecided'],
    ['-98.9', '≤', '-100', 'refuted'],
    ['100', '≤', '99.0', 'undecided'],
    ['100', '≤', '98.9', 'refuted'],
    ['100', '≤', '99', 'refuted'],
  ] as const)('%s %s %s is %s: a hundredth may be a rounding of what has decimals', (a, is, b, verdict) => {
    const judged = judgeInequality(number(a, a), is, number(b, b))
    expect(judged.verdict).toBe(verdict)
    if (verdict === 'undecided')
      expect(judged).toMatchObject({
        reason: 'no-engine',
        explanation: `the left is ${Number(a)}, the right ${Number(b)}, but the parts may be rounded`,
      })
  })

  test('of sides that are neither proved equal nor told apart is undecided', () => {
    const [near, nearer] = [exp(1), add(exp(1), multiply(number('1e-300'), exp(2)))]
    for (const is of Object.keys(SAYS) as Inequality[])
      expect(judgeInequality(near, is, nearer)).toMatchObject({
        verdict: 'undecided',
        reason: 'no-engine',
        explanation: 'the two sides agree as far as they were computed',
      })
  })

  test('of a symbol is a fault', () =>
    expect(() => judgeInequality(symbol('x'), '<', number(1))).toThrow(ReferenceError))
})
