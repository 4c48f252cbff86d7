import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { times } from '../../../src/math/roots/polynomial.js'
import { countRealRoots, countRealRootsIn, rationalRoots } from '../../../src/math/roots/real-roots.js'
import { rational, withRoots } from './polynomials.js'

const roots = fc.array(rational, { maxLength: 4 })
/** (x - a)² + b with b > 0: it has no real root. */
const without = fc
  .tuple(rational, fc.integer({ min: 1, max: 9 }))
  .map(([a, b]) => [a.times(a).plus(b), a.times(-2), Rational.ONE])
const distinct = (all: readonly Rational[]) => [...new Map(all.map(root => [String(root), root])).values()]

describe('the real roots of a product that was made of them', () => {
  test('are counted, each once, whatever has no real root beside them', () => {
    fc.assert(
      fc.property(roots, fc.array(without, { maxLength: 2 }), (all, others) => {
        const made = others.reduce((product, other) => times(product, other), withRoots(all))
        expect(countRealRoots(made)).toBe(distinct(all).length)
      }),
    )
  })

  test('are counted in an interval with its upper end', () => {
    fc.assert(
      fc.property(roots, rational, rational, (all, one, other) => {
        const [from, to] = one.lt(other) ? [one, other] : [other, one]
        const inside = distinct(all).filter(root => root.gt(from) && root.lte(to))
        // Sturm's count needs ends that are no roots.
        fc.pre(!all.some(root => root.eq(from) || root.eq(to)))
        expect(countRealRootsIn(withRoots(all), from, to)).toBe(inside.length)
      }),
    )
  })

  test('are found where they are rational', () => {
    fc.assert(
      fc.property(roots, fc.array(without, { maxLength: 1 }), (all, others) => {
        const made = others.reduce((product, other) => times(product, other), withRoots(all))
        const expected = distinct(all).sort((a, b) => a.minus(b).sign())
        expect(rationalRoots(made).map(String)).toEqual(expected.map(String))
      }),
    )
  })
})
