import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { overPositive, positiveFactors, primeFactors, singleFactor } from '../../../src/math/proof/factors.js'
import { Monomial } from '../../../src/math/proof/normal-form/monomial.js'
import { Quotient } from '../../../src/math/proof/normal-form/quotient.js'
import { add, divide, subtract, type TermLike } from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'
import {
  GENERATORS,
  monomialAt,
  polynomial,
  quotientAt,
  termsFrom,
  valueAt,
  values,
  worth,
} from './normal-form/polynomials.js'

/** The primes around the largest divisor that is tried. */
const [BELOW, ABOVE] = [997n, 1_009n]

const factorsOf = (value: Rational) => primeFactors(rulesUnder().form, value)
const product = (factors: ReturnType<typeof factorsOf>): Rational =>
  factors.reduce(
    (value, { prime, exponent }) => value.times(Rational.ratio(prime).pow(exponent)),
    Rational.ONE,
  )
const isPrime = (value: bigint): boolean => {
  for (let divisor = 2n; divisor * divisor <= value; divisor++) if (value % divisor === 0n) return false
  return value > 1n
}
const smooth = fc
  .array(fc.constantFrom(2n, 2n, 2n, 3n, 5n, 7n, 31n, 991n, 997n), { maxLength: 6 })
  .map(primes => primes.reduce((value, prime) => value * prime, 1n))

describe('the prime factors of a number', () => {
  test('make it up again; each is a prime, once, and none is left out where all are small', () =>
    fc.assert(
      fc.property(smooth, smooth, (above, below) => {
        const value = Rational.ratio(above, below)
        const factors = factorsOf(value)
        expect(product(factors)).toEqual(value)
        expect(factors.every(({ prime, exponent }) => isPrime(prime) && exponent !== 0)).toBe(true)
        expect(new Set(factors.map(({ prime }) => prime)).size).toBe(factors.length)
      }),
    ))

  test('are none for 1, and itself for a prime', () => {
    expect(factorsOf(Rational.ONE)).toEqual([])
    for (const prime of [2n, 3n, BELOW, ABOVE])
      expect(factorsOf(Rational.ratio(prime))).toEqual([{ prime, exponent: 1 }])
    expect(factorsOf(Rational.of('1/2'))).toEqual([{ prime: 2n, exponent: -1 }])
  })

  test('past a thousand are not looked for, but for what is an exact root', () => {
    expect(factorsOf(Rational.ratio(6n * ABOVE * 1_013n))).toEqual([
      { prime: 2n, exponent: 1 },
      { prime: 3n, exponent: 1 },
      { prime: ABOVE * 1_013n, exponent: 1 },
    ])
    for (const exponent of [1, 2, 3, 4, 5, 6, 7, 9, 10, 14, 30, 35])
      expect(factorsOf(Rational.ratio(2n * ABOVE ** BigInt(exponent)))).toEqual([
        { prime: 2n, exponent: 1 },
        { prime: ABOVE, exponent },
      ])
    expect(factorsOf(Rational.ratio(1n, ABOVE ** 2n))).toEqual([{ prime: ABOVE, exponent: -2 }])
  })
})

describe('the positive factors of a polynomial', () => {
  const [x, y, p] = GENERATORS
  const nonzero = termsFrom(-2, 1, 4).filter(terms => !polynomial(terms).isZero())

  test('and what they leave make it up again', () =>
    fc.assert(
      fc.property(nonzero, values, (terms, at) => {
        const { coefficient, positive, rest } = positiveFactors(polynomial(terms))
        const factor = positive
          .map(({ generator, exponent }) => monomialAt(Monomial.of(generator, exponent), at))
          .reduce((whole, part) => whole.times(part), coefficient)
        expect(factor.times(valueAt(rest, at))).toEqual(worth(terms, at))
      }),
    ))

  test('are all that is known to be positive, and nothing else', () =>
    fc.assert(
      fc.property(nonzero, terms => {
        const { coefficient, positive, rest } = positiveFactors(polynomial(terms))
        expect(coefficient.sign()).toBe(1)
        expect(positive.every(({ generator }) => generator === p)).toBe(true)
        expect(rest.content().factors.every(({ generator }) => generator !== p)).toBe(true)
        expect(rest.numericContent().abs()).toEqual(Rational.ONE)
      }),
    ))

  test('single out a polynomial that is one generator to a power', () =>
    fc.assert(
      fc.property(termsFrom(-2, 1, 2), terms => {
        const whole = polynomial(terms)
        fc.pre(!whole.isZero())
        const [own] = whole.terms
        const isSingle =
          whole.size === 1 && own!.coefficient.eq(1) && own!.monomial.key.split('*').length === 1
        const factor = singleFactor(whole)
        if (!isSingle || own!.monomial.isOne) expect(factor).toBeUndefined()
        else expect(Monomial.of(factor!.generator, factor!.exponent).key).toBe(own!.monomial.key)
      }),
    ))

  test.each([-2, 1, 3])('to the power %i, with the factor 1 and no other', exponent => {
    const power = (coefficient: number, ...powers: readonly [number, number, number]) =>
      polynomial([{ powers, coefficient: Rational.of(coefficient) }])
    expect(singleFactor(power(1, exponent, 0, 0))).toEqual({
      generator: x,
      exponent: Rational.of(exponent),
    })
    expect(singleFactor(power(1, 0, exponent, 0))?.generator).toBe(y)
    expect(singleFactor(power(1, 0, exponent, 1))).toBeUndefined()
    expect(singleFactor(power(2, exponent, 0, 0))).toBeUndefined()
    expect(singleFactor(power(-1, exponent, 0, 0))).toBeUndefined()
    expect(singleFactor(power(1, 0, 0, 0))).toBeUndefined()
  })
})

describe('a quotient over a positive divisor', () => {
  const { form, of } = rulesUnder({ positive: ['a', subtract(1, 'a')] })
  const parts = (value: TermLike) => overPositive(form, of(value))

  test('is worth the same, where the sign of the divisor is known', () =>
    fc.assert(
      fc.property(termsFrom(0, 1, 3), termsFrom(0, 1, 3), values, (above, below, at) => {
        fc.pre(!polynomial(below).isZero())
        const quotient = Quotient.of(polynomial(above), polynomial(below))
        const found = overPositive(form, quotient)
        if (!found) expect(form.signOf(Quotient.whole(quotient.denominator))).not.toBe('positive')
        else {
          expect(form.signOf(Quotient.whole(found.divisor))).toBe('positive')
          const under = valueAt(found.divisor, at)
          expect(valueAt(found.dividend, at).div(under)).toEqual(quotientAt(quotient, at))
        }
      }),
    ))

  test('turns both signs where the divisor is negative', () => {
    const turned = parts(divide('x', subtract(1, 'a')))!
    expect(Quotient.whole(turned.dividend).key).toBe(of('x').key)
    expect(Quotient.whole(turned.divisor).key).toBe(of(subtract(1, 'a')).key)
    const kept = parts(divide('x', add(1, 'a')))!
    expect(Quotient.whole(kept.dividend).key).toBe(of('x').key)
    expect(Quotient.whole(kept.divisor).key).toBe(of(add(1, 'a')).key)
  })

  test('is not there where the divisor may be 0 or have either sign', () => {
    expect(parts(divide(1, add('x', 'y')))).toBeUndefined()
    expect(parts(divide(1, add('x', 'a')))).toBeUndefined()
  })
})
