import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../src/math/engines/domain.js'
import { searchCounterexample } from '../../../src/math/engines/search.js'
import { Rational } from '../../../src/math/number/rational.js'

const ends = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 6 }))
  .map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)))

/** Every value that a search of a range meets. */
function met(range: Range, points = 60): Rational[] {
  const values: Rational[] = []
  const space = { symbols: new Map([['n', range]]), groups: [], sizes: [] }
  searchCounterexample(space, ({ symbols }) => !values.push(symbols.get('n')!), { seed: 3, points })
  return values
}

/** The whole numbers strictly inside, counted one by one. */
function inside(from: Rational, to: Rational): string[] {
  const all = Array.from({ length: 201 }, (_, i) => Rational.of(i - 100))
  return all.filter(n => n.gt(from) && n.lt(to)).map(String)
}

describe('points of whole numbers', () => {
  test('are all the whole numbers between two ends that lie near each other, and nothing else', () =>
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        const [from, to] = a.lt(b) ? [a, b] : [b, a]
        const expected = inside(from, to)
        if (expected.length === 0)
          return void expect(() => met({ from, to, isWhole: true })).toThrow(RangeError)
        const found = new Set(met({ from, to, isWhole: true }, 400).map(String))
        for (const value of found) expect(expected).toContain(value)
        if (expected.length <= 9) expect(found.size).toBe(expected.length)
      }),
      { numRuns: 60 },
    ))

  test('with one end begin right beside it; without one they lie on both sides of 0', () =>
    fc.assert(
      fc.property(ends, end => {
        const above = met({ from: end, to: null, isWhole: true })
        const below = met({ from: null, to: end, isWhole: true })
        expect(above.every(n => n.isInteger() && n.gt(end))).toBe(true)
        expect(below.every(n => n.isInteger() && n.lt(end))).toBe(true)
        expect(above.some(n => n.minus(end).lte(1))).toBe(true)
        expect(below.some(n => end.minus(n).lte(1))).toBe(true)
        const all = met({ from: null, to: null, isWhole: true })
        expect(all.every(n => n.isInteger())).toBe(true)
        for (const sign of [-1, 0, 1]) expect(all.some(n => n.sign() === sign)).toBe(true)
      }),
      { numRuns: 30 },
    ))

  test('of a range that is not whole are fractions too, below an end as above one', () =>
    fc.assert(
      fc.property(ends, end => {
        const below = met({ from: null, to: end })
        expect(below.every(n => n.lt(end))).toBe(true)
        expect(below.some(n => !n.minus(end).isInteger())).toBe(true)
      }),
      { numRuns: 30 },
    ))
})
