import { greatestCommonDivisor } from './greatest-common-divisor.js'
import { Rational } from './rational.js'

/** The greatest whole number that is not above the value. */
export function floor({ numerator, denominator }: Rational): Rational {
  const towardsZero = numerator / denominator
  return Rational.of(numerator % denominator < 0n ? towardsZero - 1n : towardsZero)
}

export const ceiling = (value: Rational): Rational => floor(value.neg()).neg()

/** The nearest whole number. Throws RangeError for a half, which people round either way. */
export function nearest(value: Rational): Rational {
  const doubled = value.times(2)
  if (doubled.isInteger() && !value.isInteger())
    throw new RangeError(`round: expected a value that is no half, got ${value}`)
  return floor(value.plus('1/2'))
}

/** The remainder from 0 up to the divisor (Knuth's mod). Throws RangeError unless the divisor is positive. */
export function remainder(value: Rational, divisor: Rational): Rational {
  if (divisor.sign() <= 0) throw new RangeError(`mod: expected a positive modulus, got ${divisor}`)
  return value.minus(divisor.times(floor(value.div(divisor))))
}

/** Of whole numbers. Throws RangeError for others. */
export function commonDivisor(values: readonly Rational[]): Rational {
  const odd = values.find(value => !value.isInteger())
  if (odd || values.length === 0) throw new RangeError(`gcd: expected whole numbers, got ${odd ?? 'none'}`)
  const sizes = values.map(({ numerator }) => (numerator < 0n ? -numerator : numerator))
  return Rational.of(sizes.reduce((divisor, size) => greatestCommonDivisor(divisor, size)))
}

/** The least common multiple of whole numbers from 1. Throws RangeError for others. */
export function commonMultiple(values: readonly Rational[]): Rational {
  if (values.some(value => value.sign() <= 0))
    throw new RangeError('lcm: expected whole numbers from 1, got another')
  return values.reduce((multiple, value) => multiple.times(value).div(commonDivisor([multiple, value])))
}
