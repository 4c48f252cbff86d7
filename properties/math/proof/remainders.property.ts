import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { type Remainder, remaindersOf } from '../../../src/math/proof/remainders.js'
import {
  add,
  apply,
  divide,
  multiply,
  number,
  power,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const n = symbol('n')
const none = new Map<string, Rational>()
const from = (start: number): ReadonlyMap<string, Rational> => new Map([['n', Rational.of(start)]])
const shown = (found: readonly Remainder[] | null): readonly string[] | null =>
  found?.map(({ remainder }) => `${remainder}`).sort() ?? null

/** A polynomial of whole coefficients, as a term and as a function of big integers. */
const polynomial = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 })
  .map(coefficients => ({
    term: add(...coefficients.map((coefficient, i) => multiply(coefficient, power(n, i)))),
    at: (value: bigint) => coefficients.reduce((sum, one, i) => sum + BigInt(one) * value ** BigInt(i), 0n),
  }))
/** a·bⁿ + c, and with the exponent 2n + 1. */
const exponential = fc
  .record({
    a: fc.integer({ min: -5, max: 5 }),
    b: fc.integer({ min: -6, max: 9 }).filter(b => b !== 0),
    c: fc.integer({ min: -9, max: 9 }),
    isLong: fc.boolean(),
  })
  .map(({ a, b, c, isLong }) => ({
    term: add(multiply(a, power(b, isLong ? add(multiply(2, n), 1) : n)), c),
    at: (value: bigint) => BigInt(a) * BigInt(b) ** (isLong ? 2n * value + 1n : value) + BigInt(c),
  }))
const modulus = fc.integer({ min: 1, max: 30 }).map(BigInt)
const residue = (value: bigint, divisor: bigint): bigint => ((value % divisor) + divisor) % divisor

/** The remainders at so many whole numbers, which are more than the period. */
function tried(
  at: (value: bigint) => bigint,
  divisor: bigint,
  start: number,
  count: number,
): readonly string[] {
  const all = Array.from({ length: count }, (_, step) =>
    residue(at(BigInt(start + step)), divisor).toString(),
  )
  return [...new Set(all)].sort()
}

describe('the remainders of a term', () => {
  // Big integers, one by one, against periods.
  test('are those of its values, for polynomials from any place on', () =>
    fc.assert(
      fc.property(polynomial, modulus, fc.integer({ min: -50, max: 50 }), ({ term, at }, divisor, start) => {
        expect(shown(remaindersOf(term, divisor, from(start)))).toEqual(tried(at, divisor, start, 100))
      }),
    ))

  test('are those of its values, for powers with a whole base', () =>
    fc.assert(
      fc.property(
        exponential,
        modulus.filter(one => one < 28n || one === 30n),
        fc.integer({ min: 0, max: 5 }),
        ({ term, at }, divisor, start) => {
          expect(shown(remaindersOf(term, divisor, from(start)))).toEqual(tried(at, divisor, start, 400))
        },
      ),
    ))

  test('of products of neighbours over their factorial are those of binomials', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (count, divisor) => {
        const factors = Array.from({ length: count }, (_, i) => add(n, i))
        const factorial = [1, 1, 2, 6, 24][count]!
        const at = (value: bigint) =>
          Array.from({ length: count }, (_, i) => value + BigInt(i)).reduce((a, b) => a * b) /
          BigInt(factorial)
        const term = multiply(...factors, divide(1, factorial))
        const found = remaindersOf(term, BigInt(divisor), from(1))
        expect(shown(found)).toEqual(tried(at, BigInt(divisor), 1, 24 * 6 * 2))
      }),
    ))

  // With halves, thirds and their squares, written as fractions or as quotients, of either sign.
  test('of fractions that come out whole are those of their values', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<[Term, (value: bigint) => bigint]>(
          [multiply('1/2', n, add(n, 1)), v => (v * (v + 1n)) / 2n],
          [multiply(n, add(n, 1), divide(1, -2)), v => (v * (v + 1n)) / -2n],
          [
            multiply(divide(1, 2), n, add(n, 1), add(n, 2), divide(1, 3)),
            v => (v * (v + 1n) * (v + 2n)) / 6n,
          ],
          [power(multiply('1/2', n, add(n, 1)), 2), v => ((v * (v + 1n)) / 2n) ** 2n],
          [add(multiply('1/2', power(n, 2)), multiply('1/2', n)), v => (v * (v + 1n)) / 2n],
          [add(n, power(2, n)), v => v + 2n ** v],
          [add(n, power(2, add(n, 0))), v => v + 2n ** v],
        ),
        fc.constantFrom(2n, 3n, 4n, 5n, 6n, 8n, 9n, 16n, 32n),
        ([term, at], divisor) => {
          expect(shown(remaindersOf(term, divisor, from(0)))).toEqual(tried(at, divisor, 0, 2000))
        },
      ),
    ))

  test('of two symbols are those of all pairs', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -5, max: 5 }), (divisor, c) => {
        const m = symbol('m')
        const term = add(multiply(m, power(n, 2)), multiply(c, m))
        const all = Array.from({ length: 20 * 20 }, (_, i) => {
          const [one, other] = [BigInt(i % 20), BigInt(Math.floor(i / 20))]
          return residue(one * other ** 2n + BigInt(c) * one, BigInt(divisor)).toString()
        })
        expect(shown(remaindersOf(term, BigInt(divisor), none))).toEqual([...new Set(all)].sort())
      }),
    ))

  test('come with the first place where they are left', () =>
    fc.assert(
      fc.property(polynomial, modulus, fc.integer({ min: -9, max: 9 }), ({ term, at }, divisor, start) => {
        for (const one of remaindersOf(term, divisor, from(start)) ?? []) {
          // What the term does not depend on needs no place.
          const place = one.at.get('n')
          if (!place) continue
          expect(residue(at(place.numerator), divisor)).toBe(one.remainder.numerator)
          for (let before = BigInt(start); before < place.numerator; before++)
            expect(residue(at(before), divisor)).not.toBe(one.remainder.numerator)
        }
      }),
    ))

  test.each<[string, Term]>([
    ['halves', divide(n, 2)],
    ['a quotient by the symbol', divide(1, n)],
    ['a quotient by nothing', multiply(n, power(0, -1))],
    ['a root', power(n, '1/2')],
    ['a power of the symbol by itself', power(n, n)],
    ['a power with a falling exponent', power(2, subtract(3, n))],
    ['a power of a fraction', power('1/2', n)],
    ['a half of a power', divide(power(2, n), 2)],
    ['a power with a quotient above', power(2, power(n, 2))],
    ['a high power', power(n, 21)],
    ['another function', apply('f', n)],
    ['the factor of another function', multiply(apply('f', n), 2)],
    ['the square of another function', power(apply('f', n), 2)],
  ])('are not known of %s', (_, term) => {
    expect(remaindersOf(term, 5n, from(1))).toBeNull()
  })

  test('are not tried where there are too many values', () => {
    const m = symbol('m')
    expect(remaindersOf(add(n, m), 141n, none)).not.toBeNull()
    expect(remaindersOf(add(n, m), 142n, none)).toBeNull()
    expect(remaindersOf(n, 20_000n, none)).toHaveLength(20_000)
    expect(remaindersOf(n, 20_001n, none)).toBeNull()
    // lcm(31, 30) + 5 values, and lcm(37, 36) + 6.
    expect(remaindersOf(power(3, n), 31n, none)).not.toBeNull()
    expect(remaindersOf(power(3, n), 37n, none)).toBeNull()
    // 1/n is whole at 1 alone.
    expect(remaindersOf(power(n, -1), 1n, from(1))).toBeNull()
  })

  test('take the twentieth power, and a constant to a fixed power', () => {
    expect(shown(remaindersOf(power(n, 20), 25n, none))).toEqual(['0', '1'])
    expect(shown(remaindersOf(multiply(power(number('1/2'), 2), 4, n), 2n, none))).toEqual(['0', '1'])
  })
})
