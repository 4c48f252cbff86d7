import { floor } from '../floor-and-remainder.js'
import { Rational } from '../rational.js'
import type { Interval, IntervalContext } from './interval.js'
import { enclosePi } from './pi.js'

/**
 * Enclosures of sin, cos and tan, by Taylor's series around the nearest multiple of π/2.
 *
 * Error budget: x − k π/2 is computed with as many more digits as k has, and rounded outward; its size is below 0.8, so
 * that the terms of both series alternate and fall, and what follows a term is between 0 and that term. All sums are of
 * intervals. An interval that may hold an extremum is given it; one that may hold a pole of tan has no tangent.
 */
export const encloseSin = (x: Interval): Interval => wave(x, 0n)

/** cos x = sin(x + π/2). */
export const encloseCos = (x: Interval): Interval => wave(x, 1n)

/** Throws RangeError where a member may be a pole. */
export function encloseTan(x: Interval): Interval {
  const { lower, upper } = turnsOf(x)
  // The poles are the odd multiples of π/2; `>> 1n` rounds down, below 0 too.
  if ((upper + 1n) >> 1n > (lower + 1n) >> 1n)
    throw new RangeError(`tan: expected an argument between two poles, got ${x}`)
  const [left, right] = endsOf(x).map(end => sineAt(end, x.context, 0n).div(sineAt(end, x.context, 1n)))
  return x.context.between(left!.lower, right!.upper)
}

/** π at the digits of a context; the same object each time. */
export function piIn(context: IntervalContext): Interval {
  const pi = circles.get(context) ?? enclosePiIn(context)
  circles.set(context, pi)
  return pi
}

function enclosePiIn(context: IntervalContext): Interval {
  const { lower, upper } = enclosePi(context.nearest.workingDigits)
  return context.between(lower, upper)
}

const circles = new WeakMap<IntervalContext, Interval>()

/** What a sine keeps right of an argument as near as 10^−4 to one where it is 0. */
const GUARD = 6
/** Beyond this an argument has no angle that anybody means. */
const LARGEST = Rational.of('1e100')

const endsOf = (x: Interval): readonly Rational[] => {
  const { lower, upper } = x.bounds()
  return [lower, upper]
}

function wave(x: Interval, shift: bigint): Interval {
  const { context } = x
  const [start, end] = endsOf(x)
  const left = sineAt(start!, context, shift)
  const right = start!.eq(end!) ? left : sineAt(end!, context, shift)
  const { lower, upper } = turnsOf(x)
  // Whole waves from their peak, or trough, on: `>> 2n` rounds down, below 0 too.
  const passes = (turn: bigint) => (upper + shift - turn) >> 2n > (lower + shift - turn) >> 2n
  return context.between(
    passes(3n) ? -1 : left.extreme('min', right).lower,
    passes(1n) ? 1 : left.extreme('max', right).upper,
  )
}

/** No less than all the multiples of π/2 that the members have passed: the first member, and the last. */
function turnsOf(x: Interval): { readonly lower: bigint; readonly upper: bigint } {
  const { lower, upper } = x.bounds()
  if (lower.lt(LARGEST.neg()) || upper.gt(LARGEST))
    throw new RangeError(`sin: expected an argument of at most 1e100 in size, got ${x}`)
  return {
    lower: floorOf(quarters(lower, x.context).lower),
    upper: floorOf(quarters(upper, x.context).upper),
  }
}

function quarters(
  x: Rational,
  context: IntervalContext,
): { readonly lower: Rational; readonly upper: Rational } {
  const wide = context.wider(sizeOf(x))
  return wide.of(x).times(2).div(piIn(wide)).bounds()
}

/** sin(x + shift π/2) at one point. */
function sineAt(x: Rational, context: IntervalContext, shift: bigint): Interval {
  const wide = context.wider(sizeOf(x) + GUARD)
  const { lower } = quarters(x, context)
  const turn = floorOf(lower.plus('0.5'))
  const rest = wide.of(x).minus(piIn(wide).times(Rational.of(turn).toString()).div(2))
  const quadrant = modulo(turn + shift, 4n)
  const value = quadrant % 2n === 0n ? rest.times(series(rest, 1)) : series(rest, 0)
  return context.of(quadrant < 2n ? value : value.neg())
}

/** sin(r)/r for a first of 1, cos r for a first of 0: 1 − r²/((first + 1)(first + 2)) (1 − …), for |r| < 1. */
function series(r: Interval, first: 0 | 1): Interval {
  const { context } = r
  const square = r.times(r)
  let value = context.between(0, 1)
  for (let term = termsFor(context); term > 0; term--) {
    const n = first + 2 * term - 1
    value = square
      .times(value)
      .div(n * (n + 1))
      .neg()
      .plus(1)
  }
  return value
}

/** A third as many terms as digits, and four: 0.8^2k/(2k)! is below 10^-3(k - 4) for every k. */
const termsFor = ({ nearest }: IntervalContext): number => Math.ceil(nearest.workingDigits / 3) + 4

const sizeOf = (x: Rational): number => floorOf(x).toString().length

const floorOf = (value: Rational): bigint => floor(value).numerator

const modulo = (value: bigint, by: bigint): bigint => ((value % by) + by) % by
