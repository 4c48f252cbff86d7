import type { Interval } from '../../math/number/interval/interval.js'
import { type Real, reals } from '../../math/number/interval/real.js'
import { judging } from './budget.js'
import type { Expected } from './vector.js'

/** The sums of |v ∂f/∂v| over the variables (`scale`) and the intermediate results (`naive`) of a result, as decimals. */
export interface Weight {
  readonly scale: string
  readonly naive: string
}

/** Bounds of conditions and radii need no more digits. */
const DIGITS_OF_BOUNDS = 6
const DIGITS_OF_CONDITIONS = 4
const DIGITS_OF_RADII = 2

/** No format tells such a number from 0: the square of the smallest subnormal of float64, and some. */
export const AS_GOOD_AS_ZERO = '1e-700'

/** Whether an enclosure fixes so many digits: its width against its size, or both ends next to nothing. */
export function isTight(value: Interval, digits: number): boolean {
  const { upper } = value.abs()
  return upper.lte(AS_GOOD_AS_ZERO) || value.width.lte(upper.times(`1e-${digits}`))
}

/** The fixture's form of a result; `naives` are those of its literals, at least one. */
export function expected(
  value: Interval,
  scale: string,
  naives: readonly string[],
  digits: number,
): Expected {
  // What no digits can tell from 0 is 0, with a radius that no format can tell from 0 either.
  const isNothing = value.abs().upper.lte(AS_GOOD_AS_ZERO) && value.sign() === null
  const middle = reals(digits)
    .of(isNothing ? 0 : value.midpoint())
    .toSignificantDigits(digits)
  const bound = boundOf(scale)
  const worst = naives.map(boundOf).reduce((left, right) => (left.gt(right) ? left : right))
  return {
    v: decimal(middle),
    r: decimal(radiusAround(middle, value)),
    scale: decimal(bound),
    naive: decimal(worst),
    ...(middle.isZero()
      ? {}
      : { kappa: decimal(upward(reals(digits).of(bound).div(middle.abs()), DIGITS_OF_CONDITIONS)) }),
  }
}

const boundOf = (weight: string): Real => upward(judging.of(weight), DIGITS_OF_BOUNDS)

/** The greatest distance of a member of the interval from the middle, rounded up; 0 where the middle is the only member. */
function radiusAround(middle: Real, value: Interval): Real {
  return upward(value.minus(`${middle}`).abs().upper, DIGITS_OF_RADII)
}

const upward = (value: Real, digits: number): Real => value.toSignificantDigits(digits, ROUND_UP)

/** decimal.js: away from zero. */
const ROUND_UP = 0

/** Plain decimals in the form of the schema. */
const decimal = (value: Real): string => value.toString()
