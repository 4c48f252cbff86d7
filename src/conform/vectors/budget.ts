import { type Dtype, quantumExponent } from '../../math/number/dtype/dtype.js'
import { type Real, reals } from '../../math/number/interval/real.js'
import type { Expected } from './vector.js'

/**
 * How far from the exact value an output may be, in the format of its inputs.
 *
 * accurate = B ulp(v) + C(n) eps scale: B = 4 units of the last place for the operations at the end of a computation, and
 * what rounding each input once would do, scale = Σ |x ∂f/∂x|, C(n) = max(2, n/16) times, n being the terms of the longest
 * sum. Stable code stays below 2 condition units (measured, torch 2.6 on 1,500 inputs for each operation), sequential sums
 * of 1,024 terms below 31. unstable = accurate + C(n) eps naive: what rounding each intermediate result of the worst
 * usual expression would do; beyond it the formula is another. A value beyond the format is measured from the first number
 * beyond, 2^(e_max + 1), with the room that reaches down from the value to below that, and at least B ulp.
 * The ulp is taken at the exact value (the largest within the radius), never at the output (an output beyond a power of two would get twice the room).
 */
export interface Budget {
  readonly ulp: Real
  readonly accurate: Real
  readonly unstable: Real
}

export const ULPS_ALLOWED = 4
export const LEAST_CONDITION_UNITS = 2
export const TERMS_PER_CONDITION_UNIT = 16

/**
 * Differences are taken here: an expected value has 50 digits, and an output that agrees with it in k of them leaves
 * 100 − k, more than any comparison with a budget of at least an ulp needs.
 */
export const judging = reals(100)

/** The budget for one result; `longestSum` is the number of terms of the longest sum in it. */
export function budgetOf(expected: Expected, dtype: Dtype, longestSum: number): Budget {
  // A power of two of more than 50 digits may be rounded to below itself, and would get the ulp of the binade below.
  const ulp = ulpOf(judging.of(expected.v).abs().plus(expected.r), dtype)
  const conditionUnits = Math.max(LEAST_CONDITION_UNITS, longestSum / TERMS_PER_CONDITION_UNIT)
  const roundings = powerOfTwo(1 - dtype.precisionBits).times(`${conditionUnits}`)
  const inUlps = ulp.times(ULPS_ALLOWED)
  const accurate = inUlps.plus(roundings.times(expected.scale))
  const unstable = accurate.plus(roundings.times(expected.naive))
  // What a value is beyond the format is taken off its room, since it is measured from the first number beyond.
  const excess = greater(judging.of(expected.v).abs().minus(firstBeyond(dtype)), judging.of(0))
  const within = (room: Real) => greater(room.minus(excess), inUlps)
  return { ulp, accurate: within(accurate), unstable: within(unstable) }
}

const greater = (left: Real, right: Real): Real => (left.gt(right) ? left : right)

/** What an infinity stands for. */
export const firstBeyond = ({ maximumExponent }: Dtype): Real => powerOfTwo(maximumExponent + 1)

/** ulp(v) = 2^(max(⌊log₂ v⌋, e_min) − p + 1) of a size; beyond the largest finite number, that of its binade. */
function ulpOf(size: Real, dtype: Dtype): Real {
  const double = Math.min(size.toNumber(), dtype.largestFinite)
  const exponent = quantumExponent(double, dtype)
  // A value just below a power of two may round up to it, and would get the ulp of the next binade.
  const isRoundedUp = size.lt(powerOfTwo(exponent + dtype.precisionBits - 1))
  const least = dtype.minimumExponent - dtype.precisionBits + 1
  return powerOfTwo(isRoundedUp ? Math.max(exponent - 1, least) : exponent)
}

const powers = new Map<number, Real>()

/** 2^exponent, to 110 digits. */
export function powerOfTwo(exponent: number): Real {
  const known = powers.get(exponent) ?? judging.of(2).pow(exponent)
  powers.set(exponent, known)
  return known
}
