import { Rational } from '../numeric/rational.js'

/**
 * The fraction as a decimal without an exponent, for a denominator of factors 2 and 5 alone: all numbers of binary formats.
 * Throws RangeError for another denominator, whose decimal has no end.
 */
export function exactDecimal({ numerator, denominator }: Rational): string {
  const places = decimalPlaces(denominator)
  const digits = `${(numerator < 0n ? -numerator : numerator) * (10n ** BigInt(places) / denominator)}`
  const padded = digits.padStart(places + 1, '0')
  const whole = padded.slice(0, padded.length - places)
  const fraction = padded.slice(padded.length - places)
  return `${numerator < 0n ? '-' : ''}${whole}${fraction && '.'}${fraction}`
}

/** The sum of two exact decimals, exactly. */
export function exactSum(left: string, right: string): string {
  return exactDecimal(Rational.of(left).plus(right))
}

/** The product of two exact decimals, exactly. */
export function exactProduct(left: string, right: string): string {
  return exactDecimal(Rational.of(left).times(right))
}

/** Whether a decimal is 0, however it is written. */
export const isZero = (text: string): boolean => Rational.of(text).isZero()

/** Whether decimals are all of one value, however they are written; so are none. */
export const areEqual = (texts: readonly string[]): boolean =>
  texts.every(text => Rational.of(text).eq(texts[0]!))

/** The least k for which the denominator divides 10^k. */
function decimalPlaces(denominator: bigint): number {
  let [rest, twos, fives] = [denominator, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  if (rest !== 1n)
    throw new RangeError(`exactDecimal: expected a denominator of twos and fives, got ${denominator}`)
  return Math.max(twos, fives)
}
