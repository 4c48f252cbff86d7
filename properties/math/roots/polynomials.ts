import fc from 'fast-check'
import { Rational } from '../../../src/math/number/rational.js'
import { type Polynomial, times } from '../../../src/math/roots/polynomial.js'

export const rational = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([top, bottom]) => Rational.ratio(BigInt(top), BigInt(bottom)))

/** Any polynomial up to the fourth degree, 0 among them. */
export const polynomial: fc.Arbitrary<Polynomial> = fc.array(rational, { maxLength: 5 }).map(coefficients => {
  const last = coefficients.findLastIndex(coefficient => !coefficient.isZero())
  return coefficients.slice(0, last + 1)
})

/** The product of x - root over some roots. */
export const withRoots = (roots: readonly Rational[]): Polynomial =>
  roots.reduce<Polynomial>((product, root) => times(product, [root.times(-1), Rational.ONE]), [Rational.ONE])
