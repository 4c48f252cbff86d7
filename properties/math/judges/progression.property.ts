import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeProgression } from '../../../src/math/judges/progression.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Progression } from '../../../src/math/proof/induction.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const [n, k, r] = ['n', 'k', 'r'].map(name => symbol(name)) as [Term, Term, Term]
const effort = { seed: 1, points: 50 }
const squares: Progression = {
  kind: 'sum',
  index: 'k',
  body: power(k, 2),
  from: Rational.ONE,
  variable: 'n',
  offset: Rational.ZERO,
}
const claim = (right: Term, progression = squares) => ({
  progression,
  scale: number(1),
  rest: number(0),
  right,
})
const judge = (right: Term, progression = squares) =>
  judgeProgression(claim(right, progression), new Map(), effort)
const closed = divide(multiply(n, add(n, 1), add(multiply(2, n), 1)), 6)

describe('a sum up to a symbol beside a formula', () => {
  test('holds by induction, for any size', () =>
    expect(judge(closed)).toMatchObject({
      verdict: 'holds',
      evidence: { level: 'proved: identity', size: 'any n' },
    }))

  test('is refuted by the smallest number at which it fails', () => {
    // Right for n = 1 and n = 2: n = 3 is the first that gives it away.
    const nearly = add(closed, multiply(subtract(n, 1), subtract(n, 2)))
    expect(judge(nearly)).toMatchObject({ verdict: 'refuted', witness: { n: '3' } })
    expect(judge(multiply(2, closed))).toMatchObject({ verdict: 'refuted', witness: { n: '1' } })
  })

  test('is refuted at a point of its other symbols too', () => {
    const geometric: Progression = {
      ...squares,
      body: power(r, k),
      from: Rational.ZERO,
      offset: Rational.of(-1),
    }
    const judged = judge(divide(subtract(1, power(r, add(n, 1))), subtract(1, r)), geometric)
    expect(judged).toMatchObject({ verdict: 'refuted', witness: { n: '1' } })
    expect(judged.witness).toHaveProperty('r')
  })

  test('scaled and shifted as its side is', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -1, max: 1 }),
        (scale, rest, off) => {
          const right = add(multiply(scale, closed), rest, off)
          const judged = judgeProgression(
            { progression: squares, scale: number(scale), rest: number(rest), right },
            new Map(),
            effort,
          )
          expect(judged.verdict).toBe(off === 0 ? 'holds' : 'refuted')
        },
      ),
      { numRuns: 10 },
    ))

  test('is undecided where neither proof nor counterexample is in reach', () => {
    // Σ k² and a formula that differs from it only from n = 13 on.
    const roots = Array.from({ length: 12 }, (_, i) => subtract(n, i + 1))
    expect(judge(add(closed, multiply(...roots))).verdict).toBe('undecided')
  })
})
