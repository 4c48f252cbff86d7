import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import {
  largestDeviation,
  mean,
  median,
  range,
  squaredDeviations,
  squares,
  variance,
} from '../../../src/math/statistics/sample-statistics.js'

const lists = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 9 })
const exact = (values: readonly number[]) => values.map(value => Rational.of(value))

test('a variance is half the mean square of the differences of all pairs, for a sample over n (n - 1) pairs', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom(0 as const, 1 as const), (values, lost) => {
      const squares = values.flatMap(a => values.map(b => (a - b) ** 2)).reduce((x, y) => x + y)
      const n = values.length
      const wanted = Rational.of(squares).div(2 * n * (n - lost))
      expect(String(variance(exact(values), lost))).toBe(String(wanted))
      expect(String(squaredDeviations(exact(values)))).toBe(String(Rational.of(squares).div(2 * n)))
    }),
  )
})

test('a mean is where the deviations add up to 0', () => {
  fc.assert(
    fc.property(lists, values => {
      const centre = mean(exact(values))
      const rest = exact(values).reduce((sum, value) => sum.plus(value.minus(centre)), Rational.ZERO)
      expect(rest.isZero()).toBe(true)
    }),
  )
})

test('as many numbers lie below a median as above, and none moves it within the middle', () => {
  fc.assert(
    fc.property(lists, values => {
      const middle = median(exact(values))
      const [below, above] = [
        exact(values).filter(value => value.lt(middle)).length,
        exact(values).filter(value => value.gt(middle)).length,
      ]
      expect(2 * Math.max(below, above)).toBeLessThanOrEqual(values.length)
      expect(String(median(exact(values.map(value => -value))))).toBe(String(middle.neg()))
      expect(String(range(exact(values)))).toBe(String(Math.max(...values) - Math.min(...values)))
    }),
  )
})

test('the squares are those of the deviations and of the mean, and no deviation is larger than those of the ends', () => {
  fc.assert(
    fc.property(lists, values => {
      const centre = mean(exact(values))
      const ofMean = centre.pow(2).times(values.length)
      expect(String(squares(exact(values)))).toBe(String(squaredDeviations(exact(values)).plus(ofMean)))
      const ends = [Math.min(...values), Math.max(...values)].map(end => centre.minus(end).abs())
      expect(ends.map(String)).toContain(String(largestDeviation(exact(values))))
      expect(ends.every(end => end.lte(largestDeviation(exact(values))))).toBe(true)
    }),
  )
})
