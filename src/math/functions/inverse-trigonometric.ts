import { piIn } from '../number/interval/circle.js'
import type { Interval } from '../number/interval/interval.js'
import { Rational } from '../number/rational.js'
import { add, multiply, negate, power, type Term } from '../term/term.js'
import { defineFunction } from './registry.js'
import { sineAt, tangentAt } from './special-angles.js'

const oneWithSquare = (square: Term): Term => add(1, square)
const belowOne = (x: Term): Term => power(oneWithSquare(negate(power(x, 2))), '-1/2')

defineFunction({
  name: 'arcsin',
  summary: 'The angle from −π/2 to π/2 whose sine is x.',
  spellings: { latex: ['\\arcsin', 'arcsin', 'asin'], plain: ['arcsin', 'asin'], python: ['arcsin', 'asin'] },
  arity: 1,
  domain: ['-1', '1'],
  angle: 'value',
  exact: x => (x.isZero() ? Rational.ZERO : undefined),
  enclose: x => rising(x, arcsinAt),
  slope: belowOne,
  specialOf: { most: 6, valueAt: sineAt, partsOf: k => k },
  examples: ['\\arcsin(1/2) = \\pi/6', '\\arcsin(0.8) \\approx 0.927295'],
})

defineFunction({
  name: 'arccos',
  summary: 'The angle from 0 to π whose cosine is x, π/2 − arcsin x.',
  spellings: { latex: ['\\arccos', 'arccos', 'acos'], plain: ['arccos', 'acos'], python: ['arccos', 'acos'] },
  arity: 1,
  domain: ['-1', '1'],
  angle: 'value',
  exact: x => (x.eq(1) ? Rational.ZERO : undefined),
  enclose: x => halfPi(x).minus(rising(x, arcsinAt)),
  slope: x => multiply(-1, belowOne(x)),
  specialOf: { most: 6, valueAt: sineAt, partsOf: k => 6 - k },
  examples: ['\\arccos(1/2) = \\pi/3', '\\arccos(0.8) \\approx 0.643501'],
})

/** The name of the inverse of the tangent. */
export const ARCTANGENT = 'arctan'

defineFunction({
  name: ARCTANGENT,
  summary: 'The angle between −π/2 and π/2 whose tangent is x.',
  spellings: { latex: ['\\arctan', 'arctan', 'atan'], plain: ['arctan', 'atan'], python: ['arctan', 'atan'] },
  arity: 1,
  angle: 'value',
  exact: x => (x.isZero() ? Rational.ZERO : undefined),
  enclose: x => rising(x, arctanAt),
  slope: x => power(oneWithSquare(power(x, 2)), -1),
  specialOf: { most: 5, valueAt: tangentAt, partsOf: k => k },
  examples: ['4\\arctan(1) = \\pi', '\\arctan(0.5) \\approx 0.463648'],
})

/**
 * Enclosures of arctan, arcsin and arccos, which rise or fall throughout, so that the bounds of an interval suffice.
 *
 * Error budget: arctan x = 2 arctan(x/(1 + √(1 + x²))) three times over brings |x| ≤ 1 below 1/10; from there on the
 * terms of Gregory's series alternate and fall by a hundredth each, so that half as many as the digits suffice.
 * All operations are of intervals; with what they round, arctan of a point is below 40·10^(1 − working digits) of itself
 * wide, and arcsin x below (40 + 5/(1 − x²))·10^(1 − working digits) of itself.
 */
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

const halfPi = ({ context }: Interval): Interval => piIn(context).div(2)
