import { Rational } from '../number/rational.js'

/** Exact statistics of a list of at least one number, in the unit of the numbers; a variance in its square. */

/** Σ x. */
export const total = (values: readonly Rational[]): Rational =>
  values.reduce((sum, value) => sum.plus(value), Rational.ZERO)

export const mean = (values: readonly Rational[]): Rational => total(values).div(values.length)

/** Σ x². */
export const squares = (values: readonly Rational[]): Rational => total(values.map(value => value.pow(2)))

/** Σ (x - mean)². */
export function squaredDeviations(values: readonly Rational[]): Rational {
  const centre = mean(values)
  return total(values.map(value => value.minus(centre).pow(2)))
}

/** The largest |x - mean|. */
export function largestDeviation(values: readonly Rational[]): Rational {
  const centre = mean(values)
  return largest(values.map(value => value.minus(centre).abs()))
}

/** Σ (x - mean)²/(n - lost): `lost` is 0 for a population and 1 for a sample, which needs two numbers. */
export const variance = (values: readonly Rational[], lost: 0 | 1): Rational =>
  squaredDeviations(values).div(values.length - lost)

/** The middle of the ordered list; between the two middle ones of an even number. */
export function median(values: readonly Rational[]): Rational {
  const sorted = ordered(values)
  const middle = sorted.length >> 1
  const upper = sorted[middle]!
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[middle - 1]!).div(2)
}

/** The largest less the smallest. */
export const range = (values: readonly Rational[]): Rational => largest(values).minus(smallest(values))

export const largest = (values: readonly Rational[]): Rational => ordered(values).at(-1)!

export const smallest = (values: readonly Rational[]): Rational => ordered(values)[0]!

const ordered = (values: readonly Rational[]): readonly Rational[] => values.toSorted((a, b) => a.cmp(b))
