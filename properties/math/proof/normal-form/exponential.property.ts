import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import { exponential, partsOf } from '../../../../src/math/proof/normal-form/exponential.js'
import { Quotient } from '../../../../src/math/proof/normal-form/quotient.js'
import { proveIdentity, proveSign } from '../../../../src/math/proof/tactics.js'
import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  type TermLike,
  term,
} from '../../../../src/math/term/term.js'
import { rulesUnder } from '../forms.js'
import { monomialAt, polynomial, quotientAt, termsFrom, valueAt, values } from './polynomials.js'

const proves = (left: TermLike, right: TermLike) => proveIdentity(term(left), term(right)).proved

describe('the parts of a quotient', () => {
  test('add up to it, each a term over a divisor, the terms of its polynomial part over 1', () =>
    fc.assert(
      fc.property(termsFrom(-1, 1, 4), termsFrom(0, 1, 3), values, (above, below, at) => {
        fc.pre(!polynomial(below).isZero())
        const quotient = Quotient.of(polynomial(above), polynomial(below))
        const value = quotientAt(quotient, at)
        fc.pre(value !== undefined)
        const parts = partsOf(quotient)
        const sum = parts
          .map(({ term, denominator }) =>
            term.coefficient.times(monomialAt(term.monomial, at)).div(valueAt(denominator, at)),
          )
          .reduce((whole, part) => whole.plus(part), Rational.ZERO)
        expect(sum).toEqual(value)
        if (quotient.isWhole()) expect(parts.every(({ denominator }) => denominator.size === 1)).toBe(true)
      }),
    ))

  test('are a whole one and a proper fraction', () => {
    const { of } = rulesUnder()
    const [whole, fraction] = partsOf(of(divide('x', add('x', 1))))
    expect(whole?.denominator.constant()?.toString()).toBe('1')
    expect(whole?.term.coefficient.toString()).toBe('1')
    expect(fraction?.denominator.size).toBe(2)
    expect(fraction?.term.coefficient.toString()).toBe('-1')
    expect(partsOf(of(0))).toEqual([])
  })
})

describe('a power of e', () => {
  test('turns sums into products, over divisors too', () => {
    expect(proves(exp(add('x', 'y')), multiply(exp('x'), exp('y')))).toBe(true)
    expect(proves(exp(divide('x', add('x', 1))), multiply(exp(1), exp(divide(-1, add('x', 1)))))).toBe(true)
    expect(proves(exp(multiply(3, 'x')), power(exp('x'), 3))).toBe(true)
    expect(proves(exp(0), 1)).toBe(true)
  })

  test('of a logarithm is its argument, of a multiple of it a power', () => {
    const { form, of, conditions } = rulesUnder()
    const raised = exponential(form, of(multiply('1/2', ln(add('x', 'y')))))
    expect(raised.key).toBe(of(squareRoot(add('x', 'y'))).key)
    expect(conditions()).toContain('x + y > 0')
    expect(exponential(form, of(negate(ln('z')))).key).toBe(of(divide(1, 'z')).key)
  })

  test('of a fraction is not that of its numerator', () => {
    const fraction = divide(1, add('x', 1))
    expect(proves(exp(fraction), exp(1))).toBe(false)
    expect(proves(exp(fraction), 1)).toBe(false)
    expect(proves(exp(divide('y', add('x', 1))), exp('y'))).toBe(false)
    expect(proves(exp(divide(ln('y'), add('x', 1))), 'y')).toBe(false)
    expect(proves(exp(divide(ln('y'), 'x')), 'y')).toBe(false)
    expect(proves(exp(divide(2, add('x', 1))), power(exp(fraction), 2))).toBe(true)
  })

  test('is positive', () => {
    for (const exponent of ['x', negate('x'), divide(1, add('x', 1)), subtract('x', 'y')])
      expect(proveSign(exp(exponent)).sign).toBe('positive')
  })
})
