import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commonDivisor,
  degree,
  derivative,
  divided,
  minus,
  plus,
  scaled,
  times,
  valueAt,
  withSimpleRoots,
} from '../../../src/math/roots/polynomial.js'
import { polynomial, rational, withRoots } from './polynomials.js'

const roots = fc.array(rational, { minLength: 1, maxLength: 4 })

describe('polynomials', () => {
  test('are added, multiplied and scaled as their values are', () => {
    fc.assert(
      fc.property(polynomial, polynomial, rational, (one, other, at) => {
        const [first, second] = [valueAt(one, at), valueAt(other, at)]
        expect(valueAt(plus(one, other), at).eq(first.plus(second))).toBe(true)
        expect(valueAt(minus(one, other), at).eq(first.minus(second))).toBe(true)
        expect(valueAt(times(one, other), at).eq(first.times(second))).toBe(true)
        expect(valueAt(scaled(one, at), at).eq(first.times(at))).toBe(true)
      }),
    )
  })

  test('are divided so that quotient times divisor and rest are the dividend, and the rest is of a lower degree', () => {
    fc.assert(
      fc.property(polynomial, polynomial, (dividend, divisor) => {
        fc.pre(divisor.length > 0)
        const [quotient, rest] = divided(dividend, divisor)
        expect(minus(plus(times(quotient, divisor), rest), dividend)).toEqual([])
        expect(rest.length).toBeLessThan(divisor.length)
      }),
    )
  })

  test('have a common divisor that divides both, and that all common roots are of', () => {
    fc.assert(
      fc.property(roots, roots, rational, (first, second, shared) => {
        const [one, other] = [withRoots([...first, shared]), withRoots([...second, shared])]
        const divisor = commonDivisor(one, other)
        expect(divided(one, divisor)[1]).toEqual([])
        expect(divided(other, divisor)[1]).toEqual([])
        expect(valueAt(divisor, shared).isZero()).toBe(true)
      }),
    )
  })

  test('that are both 0 have the common divisor 0', () => expect(commonDivisor([], [])).toEqual([]))

  test('keep each of their roots once', () => {
    fc.assert(
      fc.property(roots, all => {
        const simple = withSimpleRoots(withRoots([...all, ...all]))
        expect(degree(simple)).toBe(new Set(all.map(String)).size)
        for (const root of all) {
          expect(valueAt(simple, root).isZero()).toBe(true)
          expect(valueAt(derivative(simple), root).isZero()).toBe(false)
        }
      }),
    )
  })
})
