import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rational } from '../../../src/math/number/rational.js'
import {
  eitherOf,
  lostBetween,
  solutionsOf,
  stepBetween,
  valuesAsSolutions,
} from '../../../src/math/roots/solutions.js'
import { add, divide, multiply, number, subtract, symbol, type Term } from '../../../src/math/term/term.js'
import { rational } from './polynomials.js'

const x = symbol('x')
const roots = fc.uniqueArray(rational, { minLength: 1, maxLength: 3, selector: String })
/** An equation with these roots: their product, with something added to both sides. */
const equation = (all: readonly Rational[], shift: Term): [Term, Term] => {
  const product = all
    .map(root => subtract(x, number(root)))
    .reduce<Term>((made, factor) => multiply(made, factor), number(3))
  return [add(product, shift), shift]
}
const shift = fc.constantFrom<Term>(number(0), number(7), x, multiply(x, x))
const names = (all: readonly Rational[]) => new Set(all.map(String))

describe('the solutions of an equation that was made of them', () => {
  test('are those values, whatever stands on both sides', () => {
    fc.assert(
      fc.property(roots, shift, (all, shift) => {
        const found = solutionsOf(...equation(all, shift), 'x')!
        expect(found.count).toBe(all.length)
        expect(stepBetween(found, valuesAsSolutions(all))).toBe('same')
      }),
    )
  })

  test('of two equations are compared as their sets are', () => {
    fc.assert(
      fc.property(roots, roots, shift, (first, second, shift) => {
        const [one, other] = [first, second].map(all => solutionsOf(...equation(all, shift), 'x')!)
        const [before, behind] = [names(first), names(second)]
        const isKept = [...before].every(root => behind.has(root))
        const isNoMore = [...behind].every(root => before.has(root))
        expect(stepBetween(one!, other!)).toBe(
          isKept ? (isNoMore ? 'same' : 'more') : isNoMore ? 'fewer' : 'other',
        )
        expect(names(lostBetween(one!, other!))).toEqual(
          new Set([...before].filter(root => !behind.has(root))),
        )
      }),
    )
  })

  test('of one equation or another are those of each', () => {
    fc.assert(
      fc.property(roots, roots, (first, second) => {
        const either = eitherOf([valuesAsSolutions(first), valuesAsSolutions(second)])
        const all = new Map([...first, ...second].map(root => [String(root), root]))
        expect(either.count).toBe(all.size)
        expect(stepBetween(either, valuesAsSolutions([...all.values()]))).toBe('same')
      }),
    )
  })

  test('are none where a denominator is 0', () => {
    fc.assert(
      fc.property(rational, rational, (root, pole) => {
        fc.pre(!root.eq(pole))
        const product = multiply(subtract(x, number(root)), subtract(x, number(pole)))
        const found = solutionsOf(divide(product, subtract(x, number(pole))), number(0), 'x')!
        expect(stepBetween(found, valuesAsSolutions([root]))).toBe('same')
      }),
    )
  })

  test('are not asked of what is true or false of every number', () => {
    expect(solutionsOf(add(x, x), multiply(2, x), 'x')).toBeNull()
    expect(solutionsOf(x, add(x, 1), 'x')).toBeNull()
  })
})
