import { type PrimePower, primePowers } from './prime-powers.js'
import { Rational } from './rational.js'
import type { Sequence } from './sequences.js'

/**
 * Functions of a whole number from 1 by its prime factors.
 *
 * Error budget: none. A number above MAX_NUMBER is not factored, since trial division would take too long.
 */
const MAX_NUMBER = 1_000_000_000
/** Primes are counted one by one. */
const MAX_COUNTED = 100_000

/** The prime powers whose product a whole number is; null for anything but a whole number from 1 to MAX_NUMBER. */
function factored(value: Rational): readonly PrimePower[] | null {
  if (!value.isInteger() || value.lt(1) || value.gt(MAX_NUMBER)) return null
  return primePowers(value.numerator, value.numerator)
}

/** A function that is multiplied together from its values at prime powers. */
const multiplicative =
  (of: (power: PrimePower) => number | bigint): Sequence =>
  value => {
    const powers = factored(value)
    return powers?.reduce((product, power) => product.times(Rational.of(of(power))), Rational.ONE) ?? null
  }

/** Euler's φ(n): how many of 1, …, n have no divisor with n in common. */
export const totient: Sequence = multiplicative(
  ({ prime, exponent }) => prime ** BigInt(exponent - 1) * (prime - 1n),
)

/** How many divisors a number has. */
export const divisorCount: Sequence = multiplicative(({ exponent }) => exponent + 1)

/** σ(n): the sum of all divisors of a number, itself among them. */
export const divisorSum: Sequence = multiplicative(
  ({ prime, exponent }) => (prime ** BigInt(exponent + 1) - 1n) / (prime - 1n),
)

/** π(n): how many primes are at most n. */
export const primeCount: Sequence = value => {
  if (value.lt(0) || value.gt(MAX_COUNTED)) return null
  const most = Number(value.numerator / value.denominator)
  const isComposite = new Uint8Array(most + 1)
  let count = 0
  for (let n = 2; n <= most; n++) {
    if (isComposite[n]) continue
    count++
    for (let multiple = n * n; multiple <= most; multiple += n) isComposite[multiple] = 1
  }
  return Rational.of(count)
}
