import { piIn } from './circle.js'
import type { Interval } from './interval.js'

/**
 * Enclosures of arctan, arcsin and arccos, which rise or fall throughout, so that the bounds of an interval suffice.
 *
 * Error budget: arctan x = 2 arctan(x/(1 + √(1 + x²))) three times over brings |x| ≤ 1 below 1/10; from there on the
 * terms of Gregory's series alternate and fall by a hundredth each, so that half as many as the digits suffice.
 * All operations are of intervals; with what they round, arctan of a point is below 40·10^(1 − working digits) of itself
 * wide, and arcsin x below (40 + 5/(1 − x²))·10^(1 − working digits) of itself.
 */
export const encloseArctan = (x: Interval): Interval => rising(x, arctanAt)

/** Throws RangeError where a member may be beyond ±1. */
export const encloseArcsin = (x: Interval): Interval => rising(x, arcsinAt)

/** arccos x = π/2 − arcsin x. */
export const encloseArccos = (x: Interval): Interval => halfPi(x).minus(encloseArcsin(x))

const halfPi = ({ context }: Interval): Interval => piIn(context).div(2)

function rising(x: Interval, at: (point: Interval) => Interval): Interval {
  const { context } = x
  return context.between(at(context.of(x.lower)).lower, at(context.of(x.upper)).upper)
}

function arctanAt(x: Interval): Interval {
  if (x.compare(0) === -1) return arctanAt(x.neg()).neg()
  if (x.compare(1) === 1) return halfPi(x).minus(arctanAt(x.context.of(1).div(x)))
  let part = x
  for (let halving = 0; halving < HALVINGS; halving++)
    part = part.div(part.times(part).plus(1).sqrt().plus(1))
  return gregory(part).times(2 ** HALVINGS)
}

const HALVINGS = 3

/** x (1 − x²/3 + x⁴/5 − …) for 0 ≤ x < 1/10, where what follows k terms is between 0 and ±x²ᵏ. */
function gregory(x: Interval): Interval {
  const { context } = x
  const square = x.times(x)
  let sum = context.between(0, 1)
  for (let k = Math.floor(context.nearest.workingDigits / 2); k >= 0; k--)
    sum = context
      .of(1)
      .div(2 * k + 1)
      .minus(square.times(sum))
  return x.times(sum)
}

function arcsinAt(x: Interval): Interval {
  if (x.compare(0) === -1) return arcsinAt(x.neg()).neg()
  if (x.compare(1) === 0) return halfPi(x)
  const beside = x.times(x).neg().plus(1)
  if (beside.sign() !== 1) throw new RangeError(`arcsin: expected an argument between -1 and 1, got ${x}`)
  return rising(x.div(beside.sqrt()), arctanAt)
}
