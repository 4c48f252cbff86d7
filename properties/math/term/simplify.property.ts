import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childrenOf } from '../../../src/math/term/children.js'
import { toPlain } from '../../../src/math/term/print.js'
import { simplify } from '../../../src/math/term/simplify.js'
import {
  add,
  apply,
  exp,
  indexed,
  ln,
  multiply,
  number,
  power,
  sum,
  symbol,
  type Term,
  type TermLike,
} from '../../../src/math/term/term.js'
import { exactAt } from './exact.js'
import { elementaryTerms, points, rationalTerms, summedTerms } from './terms.js'

const isNumber = (term: Term, ...values: readonly number[]): boolean =>
  term.kind === 'number' && (values.length === 0 || values.some(value => term.value.eq(value)))
const count = (terms: readonly Term[], kind: Term['kind']): number =>
  terms.filter(term => term.kind === kind).length

/** What nobody writes: a sum in a sum, a product by 1, and their like. */
function clumsyPart(term: Term): Term | undefined {
  const isClumsy = {
    add: (terms: readonly Term[]) =>
      terms.length < 2 ||
      count(terms, 'add') > 0 ||
      terms.slice(0, -1).some(part => isNumber(part)) ||
      isNumber(terms.at(-1)!, 0),
    multiply: (factors: readonly Term[]) =>
      factors.length < 2 ||
      count(factors, 'multiply') > 0 ||
      factors.slice(1).some(part => isNumber(part)) ||
      isNumber(factors[0]!, 0, 1),
    power: ([base, exponent]: readonly Term[]) => isNumber(exponent!, 0, 1) || isNumber(base!, 1),
    exp: ([argument]: readonly Term[]) => isNumber(argument!, 0),
    ln: ([argument]: readonly Term[]) => isNumber(argument!, 1),
    sum: ([body]: readonly Term[]) => isNumber(body!, 0),
  }
  const children = childrenOf(term)
  if (term.kind in isClumsy && isClumsy[term.kind as keyof typeof isClumsy](children)) return term
  return children.map(clumsyPart).find(part => part !== undefined)
}

describe('a simplified term', () => {
  for (const [kind, terms] of [
    ['rational functions', rationalTerms],
    ['sums over groups', summedTerms],
  ] as const)
    test(`has the value of the term wherever that has one: ${kind}`, () =>
      fc.assert(
        fc.property(terms, points, (term, point) => {
          const value = exactAt(point, term)
          fc.pre(value !== undefined)
          expect(exactAt(point, simplify(term))?.toString(), toPlain(term)).toBe(`${value}`)
        }),
        { numRuns: 200 },
      ))

  test('has nothing in it that could be left out, and is not simplified further', () =>
    fc.assert(
      fc.property(fc.oneof(elementaryTerms, summedTerms), term => {
        const simplified = simplify(term)
        expect(clumsyPart(simplified), toPlain(simplified)).toBeUndefined()
        expect(simplify(simplified)).toEqual(simplified)
      }),
      { numRuns: 200 },
    ))

  test.each<[TermLike, TermLike]>([
    [add(), 0],
    [multiply(), 1],
    [add('x'), 'x'],
    [add('x', 0), 'x'],
    [multiply('x', 1), 'x'],
    [multiply('x', 0), 0],
    [add(1, 'x', 2, add(3, 'y')), add('x', 'y', 6)],
    [multiply('x', 2, multiply('y', 3)), multiply(6, 'x', 'y')],
    [power('x', 1), 'x'],
    [power(add('x', 'y'), 0), 1],
    [power(1, 'x'), 1],
    [power(0, 'x'), power(0, 'x')],
    [exp(0), 1],
    [exp(1), exp(1)],
    [ln(1), 0],
    [ln(0), ln(0)],
    [sum('i', multiply(0, indexed('r', 'i'))), 0],
    [sum('i', 1, 'n'), sum('i', 1, 'n')],
    [apply('f', add('x', 0)), apply('f', 'x')],
  ])('example %#', (before, after) => {
    const [simplified, wanted] = [before, after].map(like => (typeof like === 'object' ? like : add(like)))
    expect(simplify(simplified!)).toEqual(simplify(wanted!))
    expect(toPlain(simplify(simplified!))).toBe(
      toPlain(typeof after === 'object' ? after : symbol(`${after}`)),
    )
  })

  test('keeps the digits of a number that stands alone, and has none of its own for a result', () => {
    expect(simplify(add('x', number('0.50', '0.50')))).toEqual(add('x', number('0.50', '0.50')))
    const product = simplify(multiply(number('0.50', '0.50'), number(3, '3.0'), 'x'))
    expect(product).toEqual(multiply(number('3/2'), 'x'))
    expect(Object.keys((product as Term & { kind: 'multiply' }).factors[0]!)).not.toContain('written')
  })

  test('is the same part where a part is shared', () => {
    const shared = Array.from({ length: 200 }).reduce<Term>(
      part => apply('f', part, add(part, 0)),
      symbol('x'),
    )
    const simplified = simplify(shared) as Term & { kind: 'apply' }
    expect(simplified.arguments[0]).toBe(simplified.arguments[1])
  })
})
