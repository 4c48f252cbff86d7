import { type PrimePower, primePowers } from '../number/prime-powers.js'
import { Rational } from '../number/rational.js'
import { exactRoot } from '../term/exact-root.js'
import { isOne } from './exact.js'
import type { Kernel } from './kernel.js'
import type { Factor } from './normal-form/monomial.js'
import type { Polynomial } from './normal-form/polynomial.js'
import { Quotient } from './normal-form/quotient.js'
import { isPositive } from './sign.js'

/** A polynomial taken apart: coefficient · Π factors · rest, where coefficient and factors are positive. */
export interface Factors {
  readonly coefficient: Rational
  readonly positive: readonly Factor[]
  /** Integer coefficients without a common divisor; its sign is that of the polynomial. */
  readonly rest: Polynomial
}

/** Takes out of a polynomial, which is not 0, what is known to be positive. */
export function positiveFactors(polynomial: Polynomial): Factors {
  const coefficient = polynomial.numericContent().abs()
  const [positive] = polynomial.content().split(isPositive)
  const rest = polynomial.scaled(Rational.ONE.div(coefficient), positive.inverse())
  return { coefficient, positive: positive.factors, rest }
}

/** Numerator and denominator, the latter positive; undefined where the sign of the denominator is not known. */
export function overPositive(
  kernel: Kernel,
  { numerator, denominator }: Quotient,
): { readonly dividend: Polynomial; readonly divisor: Polynomial } | undefined {
  const below = kernel.signOf(Quotient.whole(denominator))
  if (below === 'positive') return { dividend: numerator, divisor: denominator }
  if (below === 'negative') return { dividend: numerator.negated(), divisor: denominator.negated() }
  return undefined
}

/** The only factor, if a polynomial is one generator to a power. */
export function singleFactor(polynomial: Polynomial): Factor | undefined {
  const { monomial, coefficient } = polynomial.leading
  const isSingle = polynomial.size === 1 && isOne(coefficient) && monomial.factors.length === 1
  return isSingle ? monomial.factors[0] : undefined
}

/** Larger divisors are not looked for: what they leave is taken for a prime. */
const MAX_DIVISOR = 1_000n

/** A positive rational as a product of powers of primes (of a large number that has no small divisor, for want of its primes). */
export function primeFactors({ budget }: Kernel, { numerator, denominator }: Rational): PrimePower[] {
  const factorsOf = (value: bigint): PrimePower[] =>
    primePowers(value, MAX_DIVISOR, () => budget.spend(1)).map(one =>
      one.exponent === 1 ? withoutExactRoot(one.prime) : one,
    )
  const below = factorsOf(denominator).map(({ prime, exponent }) => ({ prime, exponent: -exponent }))
  return [...factorsOf(numerator), ...below]
}

const DEGREES = [2, 3, 5, 7]

/** A number as a power of the smallest number of which it is a square, a cube, a fifth or seventh power, or these again. */
function withoutExactRoot(value: bigint): PrimePower {
  for (const degree of DEGREES) {
    const root = exactRoot(Rational.ratio(value), degree)
    if (!root) continue
    const { prime, exponent } = withoutExactRoot(root.numerator)
    return { prime, exponent: exponent * degree }
  }
  return { prime: value, exponent: 1 }
}
