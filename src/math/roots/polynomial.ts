import { Rational } from '../number/rational.js'

/**
 * A polynomial in one unknown with rational coefficients, the constant first; none for 0, and the last is never 0.
 *
 * Error budget: none. All arithmetic is exact.
 */
export type Polynomial = readonly Rational[]

export const ZERO: Polynomial = []
export const constant = (value: Rational): Polynomial => trimmed([value])
export const UNKNOWN: Polynomial = [Rational.ZERO, Rational.ONE]

export const degree = (polynomial: Polynomial): number => polynomial.length - 1

export const plus = (one: Polynomial, other: Polynomial): Polynomial =>
  trimmed(
    Array.from({ length: Math.max(one.length, other.length) }, (_, at) =>
      (one[at] ?? Rational.ZERO).plus(other[at] ?? Rational.ZERO),
    ),
  )

export const scaled = (polynomial: Polynomial, factor: Rational): Polynomial =>
  trimmed(polynomial.map(coefficient => coefficient.times(factor)))

export const minus = (one: Polynomial, other: Polynomial): Polynomial =>
  plus(one, scaled(other, Rational.of(-1)))

export function times(one: Polynomial, other: Polynomial): Polynomial {
  const product = Array.from({ length: Math.max(0, one.length + other.length - 1) }, () => Rational.ZERO)
  for (const [i, left] of one.entries())
    for (const [j, right] of other.entries()) product[i + j] = product[i + j]!.plus(left.times(right))
  return trimmed(product)
}

/** The quotient and the remainder of a division by a polynomial that is not 0. */
export function divided(dividend: Polynomial, divisor: Polynomial): [quotient: Polynomial, rest: Polynomial] {
  const lead = divisor.at(-1)!
  const quotient: Rational[] = []
  let rest = dividend
  while (rest.length >= divisor.length) {
    const shift = rest.length - divisor.length
    const factor = rest.at(-1)!.div(lead)
    quotient[shift] = factor
    const taken = [...Array.from({ length: shift }, () => Rational.ZERO), ...scaled(divisor, factor)]
    rest = minus(rest, taken)
  }
  return [trimmed(Array.from(quotient, coefficient => coefficient ?? Rational.ZERO)), rest]
}

/** The greatest common divisor, with the leading coefficient 1; 0 only for two that are 0. */
export function commonDivisor(one: Polynomial, other: Polynomial): Polynomial {
  let [larger, smaller] = [one, other]
  while (smaller.length > 0) [larger, smaller] = [smaller, divided(larger, smaller)[1]]
  return monic(larger)
}

export const derivative = (polynomial: Polynomial): Polynomial =>
  trimmed(polynomial.slice(1).map((coefficient, at) => coefficient.times(at + 1)))

/** The polynomial of the same roots, each once. */
export function withSimpleRoots(polynomial: Polynomial): Polynomial {
  if (polynomial.length < 2) return monic(polynomial)
  return monic(divided(polynomial, commonDivisor(polynomial, derivative(polynomial)))[0])
}

export const valueAt = (polynomial: Polynomial, at: Rational): Rational =>
  polynomial.reduceRight((value, coefficient) => value.times(at).plus(coefficient), Rational.ZERO)

const monic = (polynomial: Polynomial): Polynomial =>
  polynomial.length === 0 ? ZERO : scaled(polynomial, Rational.ONE.div(polynomial.at(-1)!))

function trimmed(coefficients: readonly Rational[]): Polynomial {
  const last = coefficients.findLastIndex(coefficient => !coefficient.isZero())
  return coefficients.slice(0, last + 1)
}
