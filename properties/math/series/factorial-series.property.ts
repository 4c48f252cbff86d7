import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constantsAt } from '../../../src/math/engines/value.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { exponentialSum } from '../../../src/math/series/exponential-sum.js'
import { sumToInfinity } from '../../../src/math/series/infinite-sum.js'
import { logarithmSum } from '../../../src/math/series/logarithm-sum.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  multiply,
  number,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const k = symbol('k')
const context = intervals(40)
const numberOf = (term: Term): number => evaluate(term, constantsAt(40), context).midpoint().toNumber()

const small = fc.integer({ min: -3, max: 3 })
const ratio = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .filter(([above]) => above !== 0)
  .map(([above, below]) => Rational.of(above).div(below))

/** Σ over so many members in doubles, of a function that shrinks fast. */
const added = (member: (n: number) => number, from: number, count: number): number =>
  Array.from({ length: count }, (_, i) => member(from + i)).reduceRight((sum, part) => sum + part, 0)

const doubleOf = (q: Rational): number => Number(q.numerator) / Number(q.denominator)
const factorialOf = (n: number): number => (n < 2 ? 1 : n * factorialOf(n - 1))
const raised = (base: Rational): Term =>
  base.sign() < 0 ? multiply(power(-1, k), power(number(base.neg()), k)) : power(number(base), k)

describe('a polynomial times a power over a factorial', () => {
  /** By the closed form, and member by member. */
  test('has the sum that its first members come to', () => {
    fc.assert(
      fc.property(
        fc.tuple(small, small, small).filter(parts => parts.some(part => part !== 0)),
        ratio,
        fc.constantFrom(1, 2),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        ([a, b, c], q, step, shift, from) => {
          const line = add(multiply(step, k), shift)
          const polynomial = add(a, multiply(b, k), multiply(c, power(k, 2)))
          const member = divide(multiply(polynomial, raised(q)), apply('factorial', line))
          const found = exponentialSum(member, 'k', Rational.of(from))
          const expected = added(
            n => ((a + b * n + c * n * n) * doubleOf(q) ** n) / factorialOf(step * n + shift),
            from,
            40,
          )
          expect(numberOf(found!)).toBeCloseTo(expected, 8)
          expect(numberOf(sumToInfinity(member, 'k', Rational.of(from))!)).toBeCloseTo(expected, 8)
        },
      ),
    )
  })

  test.each<[string, Term, number]>([
    ['without a factorial', power(number('1/2'), k), 0],
    ['of two factorials', divide(1, multiply(apply('factorial', k), apply('factorial', add(k, 1)))), 0],
    ['of a factorial of 3k', divide(1, apply('factorial', multiply(3, k))), 0],
    ['of a factorial of k²', divide(1, apply('factorial', power(k, 2))), 0],
    ['of a factorial of k/2', divide(1, apply('factorial', divide(k, 2))), 0],
    ['of a factorial of k + 1/2', divide(1, apply('factorial', add(k, number('1/2')))), 0],
    ['that begins before its factorials do', divide(1, apply('factorial', add(k, -2))), 0],
    ['that begins far out', divide(1, apply('factorial', k)), 50],
    ['that is no polynomial', divide(squareRoot(k), apply('factorial', k)), 1],
    ['with the factorial above', apply('factorial', k), 0],
  ])('is not summed %s', (_, member, from) =>
    expect(exponentialSum(member, 'k', Rational.of(from))).toBeUndefined(),
  )

  test('stands behind the factors that have no index in them', () => {
    const poisson = divide(multiply(k, power(3, k), exp(-3)), apply('factorial', k))
    expect(numberOf(sumToInfinity(poisson, 'k', Rational.ZERO)!)).toBeCloseTo(3, 12)
    expect(sumToInfinity(multiply(exp(1), power(k, -1)), 'k', Rational.ONE)).toBeUndefined()
  })
})

test('a power may be written with steps of a half', () => {
  expect(numberOf(sumToInfinity(power(number('1/4'), divide(k, 2)), 'k', Rational.ZERO)!)).toBeCloseTo(2, 12)
})

describe('a power over a line', () => {
  const part = fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 10, max: 14 }))
    .filter(([above]) => above !== 0)
    .map(([above, below]) => Rational.of(above).div(below))

  /** By the closed form, and member by member. */
  test('has the sum that its first members come to', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: -2, max: 3 }), fc.integer({ min: 0, max: 4 }), (q, shift, from) => {
        fc.pre(from + shift > 0)
        const found = logarithmSum(divide(raised(q), add(k, shift)), 'k', Rational.of(from))
        expect(numberOf(found!)).toBeCloseTo(
          added(n => doubleOf(q) ** n / (n + shift), from, 400),
          9,
        )
      }),
    )
  })

  test('over the odd numbers is an inverse tangent', () => {
    fc.assert(
      fc.property(part, q => {
        const found = logarithmSum(divide(raised(q), add(multiply(2, k), 1)), 'k', Rational.ZERO)
        expect(numberOf(found!)).toBeCloseTo(
          added(n => doubleOf(q) ** n / (2 * n + 1), 0, 400),
          9,
        )
      }),
    )
  })

  test.each<[string, Term, number]>([
    ['that grows', divide(power(2, k), k), 1],
    ['over a square', divide(power(number('1/2'), k), power(k, 2)), 1],
    ['over the odd numbers from 1', divide(power(number('1/2'), k), add(multiply(2, k), 1)), 1],
    ['that begins far out', divide(power(number('1/2'), k), k), 90],
    ['at its pole', divide(power(number('1/2'), k), k), 0],
  ])('is not summed %s', (_, member, from) =>
    expect(logarithmSum(member, 'k', Rational.of(from))).toBeUndefined(),
  )
})
