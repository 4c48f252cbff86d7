import type { Interval } from '../numeric/interval.js'
import { directed, type Real, reals } from '../numeric/real.js'
import type { Expected } from './vector.js'

/** A result with the sums of |v ∂f/∂v| over its variables (`scale`) and over its intermediate results (`naive`). */
export interface Measured {
  readonly value: Interval
  readonly scale: Interval
  readonly naive: Interval
}

/** Bounds of conditions and radii need no more digits. */
const DIGITS_OF_BOUNDS = 6
const DIGITS_OF_RADII = 2

/** No format tells such a number from 0: the square of the smallest subnormal of float64, and some. */
const AS_GOOD_AS_ZERO = '1e-700'

/** Whether an enclosure fixes so many digits: its width against its size, or both ends next to nothing. */
export function isTight({ value, scale, naive }: Measured, digits: number): boolean {
  const { width } = value
  const size = value.abs().upper
  const isNothing = size.lte(AS_GOOD_AS_ZERO)
  return (isNothing || width.lte(size.times(`1e-${digits}`))) && isBounded(scale) && isBounded(naive)
}

/** A bound is good when it is not made of the width of the intervals alone. */
function isBounded(bound: Interval): boolean {
  const { upper } = bound
  return upper.lte(AS_GOOD_AS_ZERO) || bound.width.lte(upper.times('1e-3'))
}

/** The fixture's form of a result; `naive` comes from another computation of the same value. */
export function expected(value: Measured, naive: Measured, digits: number): Expected {
  // What no digits can tell from 0 is 0, with a radius that no format can tell from 0 either.
  const isNothing = value.value.abs().upper.lte(AS_GOOD_AS_ZERO) && value.value.sign() === null
  const middle = reals(digits)
    .of(isNothing ? 0 : value.value.midpoint())
    .toSignificantDigits(digits)
  const scale = upward(value.scale.upper, DIGITS_OF_BOUNDS)
  const isZero = middle.isZero()
  return {
    v: decimal(middle),
    r: decimal(radiusAround(middle, value.value)),
    scale: decimal(scale),
    naive: decimal(upward(naive.naive.upper, DIGITS_OF_BOUNDS)),
    ...(isZero
      ? {}
      : { kappa: decimal(upward(scale.div(reals(value.value.context.digits).of(middle).abs()), 4)) }),
  }
}

/** The greatest distance of a member of the interval from the middle, rounded up; 0 where the middle is the only member. */
function radiusAround(middle: Real, value: Interval): Real {
  const { up, down } = directed(value.context.digits)
  const above = up.of(value.upper).minus(up.of(middle))
  const below = down.of(value.lower).minus(down.of(middle)).neg()
  const radius = above.gt(up.of(below)) ? above : up.of(below)
  return upward(radius.isNegative() ? up.of(0) : radius, DIGITS_OF_RADII)
}

const upward = (value: Real, digits: number): Real => value.toSignificantDigits(digits, ROUND_UP)

/** decimal.js: away from zero. */
const ROUND_UP = 0

/** Plain decimals in the form of the schema. */
const decimal = (value: Real): string => value.toString()
