import type { Rational } from './rational.js'

/**
 * Fractions over powers of two and five, as every double is one, written out as decimals.
 *
 * Error budget: none, the decimal is the number.
 */

/** So many digits are written out before an exponent is used. */
const MAX_PLAIN_LENGTH = 21

/**
 * The decimal that is exactly the number, without a 0 that could be left out: `0.125`, `-3`, and `1.5e-30` where zeros would
 * fill more than a line. Throws RangeError for a number that no finite decimal is.
 */
export function exactDecimal(value: Rational): string {
  const { numerator, denominator } = value.abs()
  const places = decimalPlaces(denominator)
  // Of 0 no digit is left, and the zero that was taken off is put behind again.
  const digits = `${numerator * (10n ** BigInt(places) / denominator)}`
  return `${value.sign() < 0 ? '-' : ''}${placed(digits.replace(/(?<!0)0+$/, ''), places - trailingZeros(digits))}`
}

/** digits · 10^−places, whose last digit is not 0. */
function placed(digits: string, places: number): string {
  const exponent = digits.length - 1 - places
  if (Math.abs(exponent) >= MAX_PLAIN_LENGTH) return scientific(digits, exponent)
  if (places <= 0) return digits + '0'.repeat(-places)
  const padded = digits.padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

function scientific(digits: string, exponent: number): string {
  const rest = digits.slice(1)
  return `${digits[0]}${rest === '' ? '' : `.${rest}`}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
}

const trailingZeros = (digits: string): number => digits.length - digits.replace(/(?<!0)0+$/, '').length

/** The least k for which the denominator divides 10^k. */
function decimalPlaces(denominator: bigint): number {
  const twos = powerIn(denominator, 2n)
  const fives = powerIn(denominator, 5n)
  if (denominator !== 2n ** BigInt(twos) * 5n ** BigInt(fives))
    throw new RangeError(`exactDecimal: expected a denominator 2^a · 5^b, got ${denominator}`)
  return Math.max(twos, fives)
}

function powerIn(value: bigint, prime: bigint): number {
  let power = 0
  for (let rest = value; rest % prime === 0n; rest /= prime) power += 1
  return power
}
