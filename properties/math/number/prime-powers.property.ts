import fc from 'fast-check'
import { expect, test } from 'vitest'
import { primePowers } from '../../../src/math/number/prime-powers.js'

const wholes = fc.bigInt({ min: 1n, max: 100_000n })
const productOf = (value: bigint, most: bigint): bigint =>
  primePowers(value, most).reduce((product, { prime, exponent }) => product * prime ** BigInt(exponent), 1n)
const isPrime = (value: bigint): boolean => {
  for (let divisor = 2n; divisor * divisor <= value; divisor++) if (value % divisor === 0n) return false
  return value > 1n
}

test('a whole number is the product of its prime powers, however far they are looked for', () =>
  fc.assert(
    fc.property(wholes, fc.bigInt({ min: 1n, max: 400n }), (value, most) => productOf(value, most) === value),
  ))

test('the primes are primes in order, each once, where none is too large to be looked for', () =>
  fc.assert(
    fc.property(wholes, value => {
      const primes = primePowers(value, 317n).map(({ prime }) => prime)
      expect(primes.every(isPrime)).toBe(true)
      expect(primes).toEqual([...new Set(primes)].sort((a, b) => Number(a - b)))
    }),
  ))

test('a prime is looked for up to the last divisor that is asked for, and what is left stays whole', () => {
  expect(primePowers(7n * 7n * 11n, 7n)).toEqual([
    { prime: 7n, exponent: 2 },
    { prime: 11n, exponent: 1 },
  ])
  expect(primePowers(49n, 6n)).toEqual([{ prime: 49n, exponent: 1 }])
})

test('each divisor that is tried is told, and none whose square is larger than what is left', () => {
  let tried = 0
  primePowers(101n, 1_000n, () => tried++)
  expect(tried).toBe(9)
})
