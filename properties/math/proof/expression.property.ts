import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { monomialTerm, polynomialTerm, quotientTerm } from '../../../src/math/proof/expression.js'
import { standardForm } from '../../../src/math/proof/standard-form.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  divide,
  exp,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'
import { GENERATORS, monomial, polynomial, termsFrom, values, worth } from './normal-form/polynomials.js'

const shown = (like: TermLike): string => toPlain(standardForm(term(like)))

describe('a normal form as a term', () => {
  test.each<[string, TermLike]>([
    ['0', subtract('x', 'x')],
    ['x^2 + x + 1', add(1, 'x', power('x', 2))],
    ['1 - x', subtract(1, 'x')],
    ['1 - x^2 - x', add(negate('x'), 1, negate(power('x', 2)))],
    ['-x - y', subtract(negate('x'), 'y')],
    ['-x', negate('x')],
    ['3·x', add('x', 'x', 'x')],
    ['1/(x + 1)', divide(1, add(1, 'x'))],
    ['exp(2·x)', power(exp('x'), 2)],
  ])('begins with what is positive, and is in falling order: %s', (expected, written) =>
    expect(shown(written)).toBe(expected),
  )

  test('has no sum, product or power of one operand', () => {
    const { of } = rulesUnder()
    expect(quotientTerm(of('x'))).toEqual(symbol('x'))
    expect(quotientTerm(of(7))).toEqual(number(7))
    expect(quotientTerm(of(power('x', 2)))).toEqual(power('x', 2))
    expect(quotientTerm(of(multiply(2, 'x')))).toEqual(multiply(2, 'x'))
    expect(quotientTerm(of(exp('x')))).toEqual(exp('x'))
    expect(monomialTerm(monomial([1, 0, 0]))).toEqual(symbol('x'))
    expect(monomialTerm(monomial([1, 2, 0]))).toEqual(multiply('x', power('y', 2)))
  })

  test('knows what the sums of the term count', () =>
    expect(shown(squareRoot(power(multiply('G', sum('i', 1, 'G')), 2)))).toBe('G^2'))

  test('has the value of the polynomial', () =>
    fc.assert(
      fc.property(termsFrom(-2), values, (terms, at) => {
        const symbols = new Map(GENERATORS.map((_, place) => [['x', 'y', 'p'][place]!, at[place]!] as const))
        const value = evaluate(polynomialTerm(polynomial(terms)), { symbols, groups: new Map() }, Rational)
        expect(value).toEqual(worth(terms, at))
      }),
    ))
})
