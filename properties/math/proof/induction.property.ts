import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { firstOf, type Progression, proveByInduction, writtenOut } from '../../../src/math/proof/induction.js'
import type { Premises } from '../../../src/math/proof/premises.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
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

/** Σ or Π from a number to n + offset. */
const progression = (body: Term, from = 1, offset = 0, kind: Progression['kind'] = 'sum'): Progression => ({
  kind,
  index: 'k',
  body,
  from: Rational.of(from),
  variable: 'n',
  offset: Rational.of(offset),
})
const sumOfSquares = divide(multiply(n, add(n, 1), add(multiply(2, n), 1)), 6)
const geometric = divide(subtract(1, power(r, n)), subtract(1, r))

describe('a sum up to a symbol is proved by its first case and its step', () => {
  test.each([
    ['Σ k', progression(k), divide(multiply(n, add(n, 1)), 2)],
    ['Σ k²', progression(power(k, 2)), sumOfSquares],
    ['Σ k³', progression(power(k, 3)), power(divide(multiply(n, add(n, 1)), 2), 2)],
    ['Σ 1', progression(number(1)), n],
    ['Σ (2k - 1)', progression(subtract(multiply(2, k), 1)), power(n, 2)],
    ['Σ from 0 to n - 1', progression(k, 0, -1), divide(multiply(n, subtract(n, 1)), 2)],
    ['Σ rᵏ', progression(power(r, k), 0, -1), geometric],
    ['Π (k + 1)/k', progression(divide(add(k, 1), k), 1, 0, 'product'), add(n, 1)],
  ])('%s', (_, sum, claimed) => {
    const proof = proveByInduction(claimed, sum, { positive: ['r'] })
    expect(proof).toMatchObject({ proved: true, level: 'proved: identity' })
    expect(proof.lemmas).toContain(`induction on n from ${firstOf(sum)}`)
  })

  test.each([
    // Each fails in one of the two cases alone: the step is right where the sum is off by a constant.
    ['the first case', add(sumOfSquares, 1), 'the first case was not proved'],
    ['the step', n, 'the step was not proved'],
  ])('not where only the other of the two is right: %s fails', (_, claimed, reason) =>
    expect(proveByInduction(claimed, progression(power(k, 2)))).toMatchObject({ proved: false, reason }),
  )

  test('nor for a formula that speaks of the index, which has no value outside the sum', () =>
    expect(proveByInduction(multiply(n, k), progression(k)).proved).toBe(false))

  test('of the number it is known that it is not below the first', () => {
    const parity = (from: number) => progression(power(k, 2), from, 0)
    // (√(n + 3))² = n + 3 wherever the root is there: a step that needs no condition for n from 0 on.
    const claimed = (from: number): Term =>
      subtract(add(sumOfSquares, power(power(add(n, 3), '1/2'), 2)), add(n, 3, from === -1 ? -1 : 0))
    const conditions = (from: number, premises: Premises = {}) => {
      const proof = proveByInduction(claimed(from), parity(from), premises)
      expect([from, proof.proved]).toEqual([from, true])
      return proof.conditions
    }
    expect(conditions(1)).toEqual([])
    expect(conditions(0)).toEqual([])
    expect(conditions(-1)).toEqual(expect.arrayContaining(['n + 3 ≥ 0']))
    expect(conditions(-1, { nonnegative: ['n'] })).toEqual([])
    // From 0 on it may be 0, where n²/n has no value.
    const quotient = divide(power(n, 2), n)
    expect(proveByInduction(quotient, progression(number(1))).conditions).toEqual([])
    expect(proveByInduction(quotient, progression(number(1), 0, -1)).conditions).toEqual([])
    const undefinedAtFirst = proveByInduction(quotient, progression(number(1), 0, 0))
    expect(undefinedAtFirst).toMatchObject({ proved: false, conditions: ['n ≠ 0'] })
  })

  test('and of what else is positive or not negative what the premises say, no more', () => {
    const conditions = (factor: Term, premises?: Premises) => {
      const proof = proveByInduction(
        multiply(n, power(factor, '1/2')),
        progression(power(factor, '1/2')),
        premises,
      )
      expect(proof.proved).toBe(true)
      return proof.conditions
    }
    expect(conditions(r)).toEqual(['r ≥ 0'])
    expect(conditions(r, { positive: ['r'] })).toEqual([])
    expect(conditions(r, { nonnegative: ['r'] })).toEqual([])
  })

  test('whatever either case needs is a condition, once', () => {
    const proof = proveByInduction(divide(power(n, 2), add(n, 'a')), progression(number(1)), {
      given: [{ left: symbol('a'), right: number(0) }],
    })
    expect(proof).toMatchObject({ proved: true, conditions: ['given a = 0'] })
    const telescoped = progression(subtract(divide(1, add(k, 'x')), divide(1, add(k, 'x', 1))))
    const { proved, conditions } = proveByInduction(
      subtract(divide(1, add('x', 1)), divide(1, add(n, 'x', 1))),
      telescoped,
    )
    expect(proved).toBe(true)
    expect(conditions).toEqual(expect.arrayContaining(['x + 1 ≠ 0', 'n + x + 1 ≠ 0', 'n + x + 2 ≠ 0']))
    expect(new Set(conditions).size).toBe(conditions.length)
  })

  /** Two derivations: the prover, and the sum added up term by term in exact fractions. */
  test('what is proved is what the parts add up to, and what is off by any constant is not proved', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: -3, max: 3 }),
        (coefficients, steps, off) => {
          // A telescoping sum Σ (p(k) - p(k - 1)) is p(n) - p(0) for any polynomial p.
          const p = (at: Term): Term =>
            add(...coefficients.map((c, degree) => multiply(c, power(at, degree + 1))))
          const sum = progression(subtract(p(k), p(subtract(k, 1))))
          const claimed = add(p(n), off)
          expect(proveByInduction(claimed, sum).proved).toBe(off === 0)
          const at = firstOf(sum).plus(steps)
          const nowhere = { symbols: new Map(), groups: new Map() }
          const [added, said] = [
            writtenOut(sum, steps),
            substitute(claimed, new Map([['n', number(at)]])),
          ].map(term => evaluate(term, nowhere, Rational))
          expect(said!.minus(added!).eq(off)).toBe(true)
        },
      ),
      { numRuns: 15 },
    ))

  test('a product is written out as one', () => {
    const factorial = writtenOut(progression(k, 2, 0, 'product'), 3)
    expect(evaluate(factorial, { symbols: new Map(), groups: new Map() }, Rational).toString()).toBe('120')
  })
})
