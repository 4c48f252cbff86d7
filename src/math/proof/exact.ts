import { Rational } from '../number/rational.js'

/**
 * Rational arithmetic for the inner loops of polynomials, where most numbers are small integers: without a greatest
 * common divisor wherever none is needed.
 */

const MAX_KNOWN = 128
const KNOWN = Array.from({ length: 2 * MAX_KNOWN + 1 }, (_, place) => Rational.of(place - MAX_KNOWN))

export function addExact(left: Rational, right: Rational): Rational {
  if (left.denominator !== 1n || right.denominator !== 1n) return left.plus(right)
  return integer(left.numerator + right.numerator)
}

export function multiplyExact(left: Rational, right: Rational): Rational {
  if (left.denominator !== 1n || right.denominator !== 1n) return left.times(right)
  return integer(left.numerator * right.numerator)
}

const integer = (value: bigint): Rational => KNOWN[Number(value) + MAX_KNOWN] ?? Rational.of(value)

/** -1, 0 or 1 as left is less than, equal to or greater than right. */
export function compareExact(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const signOf = ({ numerator }: Rational): number => (numerator < 0n ? -1 : numerator > 0n ? 1 : 0)

export const isOne = ({ numerator, denominator }: Rational): boolean => numerator === 1n && denominator === 1n
