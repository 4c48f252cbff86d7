import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { Undefined } from '../../../src/math/proof/budget.js'
import {
  BOUND,
  monomialTerm,
  polynomialTerm,
  quotientTerm,
  readable,
} from '../../../src/math/proof/expression.js'
import { standardForm } from '../../../src/math/proof/standard-form.js'
import { childrenOf } from '../../../src/math/term/children.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import { freeIndicesOf } from '../../../src/math/term/symbols.js'
import {
  add,
  divide,
  exp,
  indexed,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { summedTerms } from '../term/terms.js'
import { rulesUnder } from './forms.js'
import { GENERATORS, monomial, polynomial, termsFrom, values, worth } from './normal-form/polynomials.js'

const r = (index: string) => indexed('r', index)
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

describe('a readable term', () => {
  const bound = (depth: number) => `${BOUND}${depth}`

  test('has the indices that people use, in sums and for one that is free', () => {
    expect(readable(sum(bound(1), r(bound(1)), 'G'))).toEqual(sum('i', r('i'), 'G'))
    expect(readable(r(bound(1)))).toEqual(r('i'))
    expect(readable(add(r(bound(1)), r('i')))).toEqual(add(r('j'), r('i')))
    expect(readable(multiply(r(bound(1)), indexed('s', bound(2))))).toEqual(
      multiply(r('i'), indexed('s', 'j')),
    )
    expect(readable(r('i·'))).toEqual(r('i·'))
  })

  test('keeps sums apart that stand in each other, as many as there are', () => {
    const nested = (names: readonly string[]): Term =>
      names.reduce<Term>(
        (body, name) => sum(name, body, 'G'),
        multiply(...names.map((name, place) => indexed(`r${place}`, name))),
      )
    const inside = Array.from({ length: 8 }, (_, place) => bound(place + 1))
    expect(toPlain(readable(nested(inside)))).toBe(
      toPlain(nested(["i''", "i'", 'n', 'm', 'l', 'k', 'j', 'i'])),
    )
  })

  test('names no index as the normal form does, and none free that was not', () =>
    fc.assert(
      fc.property(summedTerms, written => {
        const form = standardFormOf(written)
        fc.pre(form !== undefined)
        expect(indicesOf(form!).filter(index => index.startsWith(BOUND))).toEqual([])
        expect([...freeIndicesOf(form!)].every(index => freeIndicesOf(written).has(index))).toBe(true)
      }),
      { numRuns: 50 },
    ))
})

function standardFormOf(written: Term): Term | undefined {
  try {
    return standardForm(written)
  } catch (error) {
    if (error instanceof Undefined) return undefined
    throw error
  }
}

const indicesOf = (whole: Term): readonly string[] => [
  ...(whole.kind === 'sum' || whole.kind === 'indexed' ? [whole.index] : []),
  ...childrenOf(whole).flatMap(indicesOf),
]
