import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorsNear } from '../../../src/rules/tables/factor.js'

const shown = fc.double({ min: 1e-9, max: 1e9, noNaN: true })

describe('the factors that may stand between two columns', () => {
  test('are near what the rows show, the cheapest first, and end with what they show', () =>
    fc.assert(
      fc.property(shown, value => {
        const factors = factorsNear(value, 'any')
        expect(factors.at(-1)).toMatchObject({ near: value, exact: null })
        for (const { near, exact } of factors) {
          expect(Math.abs(near / value - 1)).toBeLessThan(0.21)
          if (exact) expect(Number(exact.numerator) / Number(exact.denominator) / near).toBeCloseTo(1, 9)
        }
        const costs = factors.map(({ digits }) => digits)
        expect(costs).toEqual(costs.toSorted((a, b) => a - b))
      }),
    ))

  test('hold those of time, of bytes and of percent', () => {
    for (const value of [24, 1 / 24, 60, 3600, 1024, 7, 365, 0.01, 1e6, 4e9])
      expect(
        factorsNear(value, 'any').some(({ near, exact }) => exact && Math.abs(near / value - 1) < 1e-9),
      ).toBe(true)
  })

  test('are a power of ten, or one, where no other is meant', () =>
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), power => {
        expect(factorsNear(10 ** power, 'power of ten').map(({ near }) => near)).toEqual([10 ** power])
        expect(factorsNear(10 ** power, 'none').map(({ near }) => near)).toEqual([1])
      }),
    ))

  test('hold one that a rounded figure shows only roughly', () => {
    // 150 minutes are printed as 3 hours.
    const meant = factorsNear(3 / 150, 'any').find(({ near }) => Math.abs(near * 60 - 1) < 1e-9)
    expect(meant).toMatchObject({ exact: expect.anything() })
    expect(factorsNear(0.5, 'any').filter(({ near }) => near < 0.4 || near > 0.6)).toEqual([])
  })
})
