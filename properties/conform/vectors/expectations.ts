import { expected } from '../../../src/conform/vectors/expected.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import type { Dtype } from '../../../src/math/number/dtype/dtype.js'
import { exactDecimal } from '../../../src/math/number/exact-decimal.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'

/** The exact decimals of dyadic fractions. */
export function exactly(
  value: Rational,
  radius = Rational.ZERO,
  scale = Rational.ZERO,
  naive = Rational.ZERO,
): Expected {
  const [v, r, weight, weights] = [value, radius, scale, naive].map(exactDecimal) as [
    string,
    string,
    string,
    string,
  ]
  return { v, r, scale: weight, naive: weights }
}

/** As a fixture has it: 50 digits, and a radius where these are not all. */
export const toFiftyDigits = (value: Rational): Expected => expected(intervals(64).of(value), '0', ['0'], 50)

/** 2^exponent, of either sign. */
export const power = (exponent: number): Rational => Rational.of(2).pow(exponent)

/** 2^(e_max + 1). */
export const beyond = ({ maximumExponent }: Dtype): Rational => power(maximumExponent + 1)
