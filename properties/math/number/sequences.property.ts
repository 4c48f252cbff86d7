import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divisorCount, divisorSum, primeCount, totient } from '../../../src/math/number/divisors.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  catalan,
  derangements,
  fibonacci,
  harmonic,
  lucas,
  MAX_INDEX,
  type Sequence,
  triangular,
} from '../../../src/math/number/sequences.js'

const at = (sequence: Sequence, index: number): Rational => sequence(Rational.of(index))!
const index = fc.integer({ min: 0, max: 60 })

test('Fibonacci and Lucas numbers obey the addition and the product law', () => {
  fc.assert(
    fc.property(index, index, (m, n) => {
      // F(m + n + 1) = F(m + 1) F(n + 1) + F(m) F(n), and F(2n) = F(n) L(n).
      const sum = at(fibonacci, m + 1)
        .times(at(fibonacci, n + 1))
        .plus(at(fibonacci, m).times(at(fibonacci, n)))
      expect(at(fibonacci, m + n + 1).eq(sum)).toBe(true)
      expect(at(fibonacci, 2 * n).eq(at(fibonacci, n).times(at(lucas, n)))).toBe(true)
    }),
  )
  expect([0, 1, 2].map(n => String(at(fibonacci, n)))).toEqual(['0', '1', '1'])
})

test('sums are added up member by member', () => {
  fc.assert(
    fc.property(index, n => {
      const parts = Array.from({ length: n }, (_, k) => k + 1)
      const sum = (of: (k: number) => Rational) => parts.reduce((all, k) => all.plus(of(k)), Rational.ZERO)
      expect(at(harmonic, n).eq(sum(k => Rational.ratio(1n, BigInt(k))))).toBe(true)
      expect(at(triangular, n).eq(sum(Rational.of))).toBe(true)
    }),
  )
})

test('Catalan numbers are sums of products, and derangements fall short of all permutations by those that fix some', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), n => {
      const convolved = Array.from({ length: n + 1 }, (_, k) => at(catalan, k).times(at(catalan, n - k)))
      expect(at(catalan, n + 1).eq(convolved.reduce((sum, part) => sum.plus(part)))).toBe(true)
      // n! = Σ C(n, k) D(n − k): k things stay.
      const choose = (k: number) =>
        Array.from({ length: k }, (_, i) => i).reduce((all, i) => all.times(n - i).div(i + 1), Rational.ONE)
      const all = Array.from({ length: n + 1 }, (_, k) => choose(k).times(at(derangements, n - k)))
      const factorial = Array.from({ length: n }, (_, k) => k + 1).reduce((p, k) => p.times(k), Rational.ONE)
      expect(all.reduce((sum, part) => sum.plus(part)).eq(factorial)).toBe(true)
    }),
  )
})

const counted = (n: number, isMeant: (k: number) => boolean) =>
  Array.from({ length: n }, (_, k) => k + 1).filter(isMeant)
const divides = (k: number, n: number) => n % k === 0

test('functions of divisors are what counting says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), n => {
      const divisors = counted(n, k => divides(k, n))
      const isCoprime = (k: number) => counted(k, d => divides(d, k) && divides(d, n)).length === 1
      const isPrime = (k: number) => counted(k, d => divides(d, k)).length === 2
      expect(at(divisorCount, n).eq(divisors.length)).toBe(true)
      expect(at(divisorSum, n).eq(divisors.reduce((sum, one) => sum + one, 0))).toBe(true)
      expect(at(totient, n).eq(counted(n, isCoprime).length)).toBe(true)
      expect(at(primeCount, n).eq(counted(n, isPrime).length)).toBe(true)
      expect(primeCount(Rational.of(n).plus('1/2'))!.eq(at(primeCount, n))).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('an index that is none, and a number that is too large, have no value', () => {
  for (const sequence of [fibonacci, harmonic, catalan])
    expect([-1, MAX_INDEX + 1].map(one => sequence(Rational.of(one)))).toEqual([null, null])
  expect(fibonacci(Rational.of('1/2'))).toBeNull()
  expect(fibonacci(Rational.of(MAX_INDEX))).not.toBeNull()
  for (const value of ['0', '-3', '1/2', '1e10']) expect(totient(Rational.of(value)), value).toBeNull()
  expect([-1, 1e6].map(one => primeCount(Rational.of(one)))).toEqual([null, null])
})
