import type { Scalar } from '../../../../conform/operations/operation.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { rootOfSquares } from './root-of-squares.js'

/** Where ε stands in the denominator: σ + ε, √(σ² + ε) or max(σ, ε). */
export type EpsilonPlace = 'outside' | 'inside' | 'floor'

/** Reads a safe integer or an exact decimal as a number of the arithmetic. */
type Reader<T> = (value: number | string) => T

/**
 * r_i − μ, from the differences r_i − r_1: a common offset costs no digits, and equal numbers give exactly 0.
 * Throws RangeError for no numbers.
 */
export function differencesFromMean<T extends Scalar<T>>(values: readonly T[]): T[] {
  const differences = values.map(value => value.minus(values[0]!))
  const mean = totalOf(differences).div(values.length)
  return differences.map(difference => difference.minus(mean))
}

/** r_i − (Σ r)/n, as it is usually written. Throws RangeError for no numbers. */
export function literalDifferencesFromMean<T extends Scalar<T>>(values: readonly T[]): T[] {
  const mean = totalOf(values).div(values.length)
  return values.map(value => value.minus(mean))
}

/** √(Σ d²)/√(n − ddof). Throws RangeError unless n exceeds ddof. */
export function deviationOf<T extends Scalar<T>>(differences: readonly T[], ddof: number, of: Reader<T>): T {
  return rootOfSquares(differences).div(of(degreesOfFreedom(differences.length, ddof)).sqrt())
}

/**
 * √(Σ d²/(n − ddof)) with each square a result of its own, which may underflow; of nothing but zeros as `deviationOf` has
 * it, since the root has no slope there. Throws RangeError unless n exceeds ddof.
 */
export function literalDeviationOf<T extends Scalar<T>>(
  differences: readonly T[],
  ddof: number,
  isConstant: boolean,
  of: Reader<T>,
): T {
  return isConstant ? deviationOf(differences, ddof, of) : varianceOf(differences, ddof).sqrt()
}

/** Σ d²/(n − ddof). Throws RangeError unless n exceeds ddof. */
export function varianceOf<T extends Scalar<T>>(differences: readonly T[], ddof: number): T {
  const degrees = degreesOfFreedom(differences.length, ddof)
  return totalOf(differences.map(difference => difference.pow(2))).div(degrees)
}

/** (E[r²] − (E r)²) · n/(n − ddof), held at 0 from below. Throws RangeError unless n exceeds ddof. */
export function onePassVariance<T extends Scalar<T>>(values: readonly T[], ddof: number): T {
  const size = values.length
  const degrees = degreesOfFreedom(size, ddof)
  const mean = totalOf(values).div(size)
  const squares = totalOf(values.map(value => value.times(value))).div(size)
  const variance = squares.minus(mean.times(mean)).times(size).div(degrees)
  const zero = mean.minus(mean)
  return variance.cmp(zero) < 0 ? zero : variance
}

/** The denominator of an advantage, from the differences to the mean. */
export function scaleOf<T extends Scalar<T>>(
  differences: readonly T[],
  ddof: number,
  epsilon: T,
  place: EpsilonPlace,
  of: Reader<T>,
): T {
  switch (place) {
    case 'outside':
      return deviationOf(differences, ddof, of).plus(epsilon)
    case 'inside':
      return varianceOf(differences, ddof).plus(epsilon).sqrt()
    case 'floor': {
      const deviation = deviationOf(differences, ddof, of)
      return deviation.cmp(epsilon) > 0 ? deviation : epsilon
    }
  }
}

function degreesOfFreedom(size: number, ddof: number): number {
  if (size > ddof) return size - ddof
  throw new RangeError(`deviation: expected more than ${ddof} numbers for ddof ${ddof}, got ${size}`)
}
