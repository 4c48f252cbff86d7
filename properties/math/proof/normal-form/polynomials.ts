import fc from 'fast-check'
import { Rational } from '../../../../src/math/number/rational.js'
import { Budget } from '../../../../src/math/proof/budget.js'
import { Generators } from '../../../../src/math/proof/kernel.js'
import type { PolynomialTerm } from '../../../../src/math/proof/normal-form/collected.js'
import type { Generator, GeneratorSign } from '../../../../src/math/proof/normal-form/generator.js'
import { Monomial } from '../../../../src/math/proof/normal-form/monomial.js'
import { Polynomial } from '../../../../src/math/proof/normal-form/polynomial.js'
import type { Quotient } from '../../../../src/math/proof/normal-form/quotient.js'
import { symbol } from '../../../../src/math/term/term.js'

/** Polynomials in three generators, and what they are worth where the generators are rational numbers. */

const generators = new Generators()
const named = (name: string, sign: GeneratorSign): Generator =>
  generators.intern(`symbol "${name}"`, { term: symbol(name), sign })

export const GENERATORS = [named('x', 'real'), named('y', 'nonnegative'), named('p', 'positive')] as const

/** An exponent for each generator. */
export type Exponents = readonly [number, number, number]

const exponents = (least: number): fc.Arbitrary<Exponents> => {
  const exponent = fc.oneof(fc.constant(0), fc.integer({ min: least, max: 3 }))
  return fc.tuple(exponent, exponent, exponent)
}

export const monomial = (powers: Exponents): Monomial =>
  powers.reduce(
    (product, power, place) => product.times(Monomial.of(GENERATORS[place]!, Rational.of(power))),
    Monomial.ONE,
  )

export const coefficients: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .filter(([numerator]) => numerator !== 0)
  .map(([numerator, denominator]) => Rational.ratio(BigInt(numerator), BigInt(denominator)))

/** Terms as they come, some with the same monomial. */
export type Terms = readonly { readonly powers: Exponents; readonly coefficient: Rational }[]

export const termsFrom = (least: number, minLength = 0, maxLength = 4): fc.Arbitrary<Terms> =>
  fc.array(fc.record({ powers: exponents(least), coefficient: coefficients }), { minLength, maxLength })

export const polynomial = (terms: Terms, budget = new Budget()): Polynomial =>
  Polynomial.sum(
    budget,
    terms.map(({ powers, coefficient }): PolynomialTerm => ({ monomial: monomial(powers), coefficient })),
  )

/** Values of the generators, none of them 0, so that negative powers exist. */
export type Values = readonly [Rational, Rational, Rational]

const magnitude = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([numerator, denominator]) => Rational.ratio(BigInt(numerator), BigInt(denominator)))
export const values: fc.Arbitrary<Values> = fc
  .tuple(magnitude, magnitude, magnitude, fc.boolean())
  .map(([x, y, p, isNegative]) => [isNegative ? x.neg() : x, y, p])

/** The value of the terms as they came. */
export const worth = (terms: Terms, at: Values): Rational =>
  terms.reduce(
    (sum, { powers, coefficient }) =>
      sum.plus(powers.reduce((product, power, place) => product.times(at[place]!.pow(power)), coefficient)),
    Rational.ZERO,
  )

export const monomialAt = ({ factors }: Monomial, at: Values): Rational =>
  factors.reduce(
    (product, { generator, exponent }) =>
      product.times(at[GENERATORS.indexOf(generator)]!.pow(Number(exponent.numerator))),
    Rational.ONE,
  )

export const valueAt = ({ terms }: Polynomial, at: Values): Rational =>
  terms.reduce(
    (sum, { monomial, coefficient }) => sum.plus(coefficient.times(monomialAt(monomial, at))),
    Rational.ZERO,
  )

/** Undefined where the denominator is 0. */
export function quotientAt({ numerator, denominator }: Quotient, at: Values): Rational | undefined {
  const below = valueAt(denominator, at)
  return below.isZero() ? undefined : valueAt(numerator, at).div(below)
}
