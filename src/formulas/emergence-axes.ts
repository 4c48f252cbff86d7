import type { Arithmetic } from '../math/number/arithmetic.js'
import { type EmergenceCurve, exactMatchAccuracy, tokenAccuracy, tokenError } from './emergence.js'
import { type Ordered, signOf } from './order.js'

/**
 * How sudden f = (1 − C^−a)^k looks is a matter of the axes (the subject of Schaeffer et al. 2023): its shape over C, over
 * ln C, and that of ln f over ln C, all from the slope s = k a ε / (1 − ε) of the last.
 *
 * Error budget: slopes and the second derivative of ln f are products, and err by what f and ε err by, and ten roundings.
 * The second derivatives of f contain one difference each, (k − 1) ε/(1 − ε) − 1 and a times it less 1, and err by
 * twenty roundings of the larger of its terms, which is no relative accuracy at the inflection alone.
 */

/** A graph y(x) near a point, in the coordinates of its axes. */
export interface LocalShape<T> {
  /** y′. */
  readonly slope: T
  /** y″. */
  readonly secondDerivative: T
}

/** κ = y″ / (1 + y′²)^{3/2}, positive where the graph turns upwards. It depends on the units of the axes. */
export function curvature<T extends Arithmetic<T>>({ slope, secondDerivative }: LocalShape<T>): T {
  const stretch = slope.times(slope).plus(1)
  return secondDerivative.div(stretch.times(stretch.sqrt()))
}

/** df/dC = f s / C and d²f/dC² = f s (a ((k − 1) ε/(1 − ε) − 1) − 1) / C², for C > 1. */
export function shapeOnLinearAxes<T extends Arithmetic<T>>(
  curve: EmergenceCurve<T>,
  compute: T,
): LocalShape<T> {
  const slope = logLogSlope(curve, compute).times(exactMatchAccuracy(curve, compute)).div(compute)
  const growth = slopeGrowth(curve, compute).minus(1)
  return { slope, secondDerivative: slope.times(growth).div(compute) }
}

/** df/du = f s = k a ε (1 − ε)^{k−1} and d²f/du² = k a² ε (1 − ε)^{k−2} (k ε − 1), u = ln C, for C > 1. */
export function shapeOnSemiLogAxes<T extends Arithmetic<T>>(
  curve: EmergenceCurve<T>,
  compute: T,
): LocalShape<T> {
  const slope = logLogSlope(curve, compute).times(exactMatchAccuracy(curve, compute))
  return { slope, secondDerivative: slope.times(slopeGrowth(curve, compute)) }
}

/**
 * d ln f/du = s = k a ε/(1 − ε) and d² ln f/du² = −k a² ε/(1 − ε)², u = ln C, for C > 1: concave everywhere, so that
 * there is no inflection. A common base of both logarithms leaves the slope as it is.
 */
export function shapeOnLogLogAxes<T extends Arithmetic<T>>(
  curve: EmergenceCurve<T>,
  compute: T,
): LocalShape<T> {
  const slope = logLogSlope(curve, compute)
  const fall = curve.errorExponent.div(tokenAccuracy(curve, compute))
  return { slope, secondDerivative: slope.times(fall).neg() }
}

/** The ε of the one inflection of f over ln C, which is also its steepest place: 1/k. Throws RangeError unless k > 1. */
export function tokenErrorAtSemiLogInflection<T extends Arithmetic<T> & Ordered<T>>(
  curve: EmergenceCurve<T>,
): T {
  requireSeveralTokens(curve, 'tokenErrorAtSemiLogInflection')
  return curve.tokens.pow(-1)
}

/** The ε of the one inflection of f over C: (1 + a) / (1 + a k), above 1/k. Throws RangeError unless k > 1. */
export function tokenErrorAtLinearInflection<T extends Arithmetic<T> & Ordered<T>>(
  curve: EmergenceCurve<T>,
): T {
  requireSeveralTokens(curve, 'tokenErrorAtLinearInflection')
  const { errorExponent, tokens } = curve
  return errorExponent.plus(1).div(errorExponent.times(tokens).plus(1))
}

/**
 * The ε at which the graph of ln f over ln C bends most, to so many digits, for any k > 0: with m = a k, |κ| is
 * s (s + m) / (k (1 + s²)^{3/2}), whose logarithm has the derivative 1/s + 1/(s + m) − 3s/(1 + s²). That is 0 where
 * s³ + 2m s² − 2s − m is, once for s > 0 (the signs change once) and between 7/10 and 3/2 for every m; then
 * ε = s/(s + m), an error of s passing on less than once. The root is well conditioned: it errs by a few roundings.
 * Throws RangeError for a number of digits that is no integer of at least 1.
 */
export function tokenErrorAtGreatestLogLogCurvature<T extends Arithmetic<T> & Ordered<T>>(
  { errorExponent, tokens }: EmergenceCurve<T>,
  digits: number,
): T {
  if (!Number.isInteger(digits) || digits < 1)
    throw new RangeError(
      `tokenErrorAtGreatestLogLogCurvature: expected an integer of at least 1 digit, got ${digits}`,
    )
  const product = errorExponent.times(tokens)
  const isBelow = (s: T) => signOf(s.plus(product.times(2)).times(s).minus(2).times(s).minus(product)) < 0
  let low = product.minus(product).plus('0.7')
  let high = product.minus(product).plus('1.5')
  // Half of the last bracket, 0.4 / 2^steps, is less than 10^−digits of the least s that may be in it.
  const steps = Math.ceil(digits * Math.log2(10))
  for (let step = 0; step < steps; step++) {
    const middle = low.plus(high).div(2)
    if (isBelow(middle)) low = middle
    else high = middle
  }
  const slope = low.plus(high).div(2)
  return slope.div(slope.plus(product))
}

/** s = k a ε / (1 − ε). */
function logLogSlope<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  return odds(curve, compute).times(curve.errorExponent).times(curve.tokens)
}

/** d ln(f s)/du = a (k ε − 1)/(1 − ε), written a ((k − 1) ε/(1 − ε) − 1): for one token that is −a, whatever ε is. */
function slopeGrowth<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  return odds(curve, compute).times(curve.tokens.minus(1)).minus(1).times(curve.errorExponent)
}

/** ε / (1 − ε). */
function odds<T extends Arithmetic<T>>(curve: EmergenceCurve<T>, compute: T): T {
  return tokenError(curve, compute).div(tokenAccuracy(curve, compute))
}

function requireSeveralTokens<T extends Arithmetic<T> & Ordered<T>>(
  { tokens }: EmergenceCurve<T>,
  caller: string,
): void {
  if (signOf(tokens.minus(1)) > 0) return
  throw new RangeError(`${caller}: expected more than 1 token, got ${tokens}, whose curve has no inflection`)
}
