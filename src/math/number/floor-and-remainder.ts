import { greatestCommonDivisor } from './gcd.js'
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

/**
 * The class of a fraction modulo a whole number, from 0: what times its denominator leaves what its numerator does.
 * Throws RangeError for another modulus, and where the denominator has no inverse.
 */
export function residue({ numerator, denominator }: Rational, modulus: Rational): Rational {
  if (modulus.sign() <= 0 || !modulus.isInteger())
    throw new RangeError(`mod: expected a whole modulus from 1, got ${modulus}`)
  const n = modulus.numerator
  // Modulo 1 it is real numbers that are compared, by what stands behind the point.
  if (n === 1n && denominator !== 1n)
    throw new RangeError(`mod: expected a whole number modulo 1, got ${numerator}/${denominator}`)
  if (greatestCommonDivisor(denominator, n) !== 1n)
    throw new RangeError(`mod: expected a denominator with an inverse, got ${denominator}`)
  // Euclid's algorithm keeps old · denominator ≡ a and next · denominator ≡ b (mod n).
  let [a, b, old, next] = [denominator % n, n, 1n, 0n]
  while (b > 0n) [a, b, old, next] = [b, a % b, next, old - (a / b) * next]
  return remainder(Rational.of(numerator * old), modulus)
}

/** Of whole numbers. Throws RangeError for others. */
export function commonDivisor(values: readonly Rational[]): Rational {
  const odd = values.find(value => !value.isInteger())
  if (odd || values.length === 0) throw new RangeError(`gcd: expected whole numbers, got ${odd ?? 'none'}`)
  const sizes = values.map(value => value.abs().numerator)
  return Rational.of(sizes.reduce((divisor, size) => greatestCommonDivisor(divisor, size)))
}

/** The least common multiple of whole numbers from 1. Throws RangeError for others. */
export function commonMultiple(values: readonly Rational[]): Rational {
  if (values.length === 0 || values.some(value => value.sign() <= 0))
    throw new RangeError('lcm: expected whole numbers from 1, got another or none')
  return values.reduce((multiple, value) => multiple.times(value).div(commonDivisor([multiple, value])))
}
