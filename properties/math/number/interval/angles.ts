import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect } from 'vitest'
import { primitiveFunction } from '../../../../src/math/functions/functions.js'
import type { Interval } from '../../../../src/math/number/interval/interval.js'
import { toRational } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'

/** What the properties of angles share: decimal.js, which reduces by a table of digits of π and sums its own series. */
const Oracle = Decimal.clone({ precision: 90 })
const ORACLES: Readonly<Record<string, (x: Decimal) => Decimal>> = {
  sin: x => Oracle.sin(x),
  cos: x => Oracle.cos(x),
  tan: x => Oracle.tan(x),
  arcsin: x => Oracle.asin(x),
  arccos: x => Oracle.acos(x),
  arctan: x => Oracle.atan(x),
}

export const of = (name: string, ...values: Interval[]): Interval =>
  primitiveFunction(name)!.enclose!(...values)

export const oracleOf = (name: string, text: string): Rational =>
  Rational.of(ORACLES[name]!(new Oracle(text)).toString())

/** The last digit of the oracle is its own. */
export function expectWithin(enclosure: Interval, value: Rational): void {
  const slack = value.abs().plus(1).times('1e-85')
  const { lower, upper } = enclosure.bounds()
  expect(lower.minus(slack).lte(value) && upper.plus(slack).gte(value)).toBe(true)
}

/** The width in units of the last digit that the bounds of this size have. */
export const unitsWide = (enclosure: Interval): Rational => {
  const { lower, width, context } = enclosure
  return toRational(width).div(Rational.of(10).pow(lower.e + 1 - context.nearest.workingDigits))
}

/** The width in parts of the value, of which the first significant digit is worth 10^(1 − working digits). */
export const partsWide = ({ width, context }: Interval, value: Rational): Rational =>
  toRational(width)
    .div(value.abs())
    .div(Rational.of(10).pow(1 - context.nearest.workingDigits))

/** An interval, and a member of it, in parts of a whole number. */
export const intervalAndMember = fc
  .tuple(
    fc.integer({ min: -900, max: 900 }),
    fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 800 })),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([start, width, step]) => ({
    start,
    end: start + width,
    member: start + Math.floor((width * step) / 20),
  }))
