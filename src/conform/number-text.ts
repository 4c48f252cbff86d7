import { FLOAT64, roundToDtype } from '../numeric/dtype.js'
import { Rational } from '../numeric/rational.js'

/**
 * How an implementation may write a number: as `repr` prints it, as C's `%a` does (0x1.8p-3), and nan, inf, infinity
 * with or without a sign, in either case.
 */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const HEXADECIMAL = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d+))?$/i
const SPECIAL = /^([+-]?)(nan|inf|infinity)$/i

/** A double written out in full has at most 1077 characters. */
const LONGEST = 2000

/** Whether a text is a number in one of these forms. */
export function isNumberText(text: string): boolean {
  if (text.length > LONGEST) return false
  return DECIMAL.test(text) || SPECIAL.test(text) || hexadecimal(text) !== null
}

/** The double nearest to the number that is written; ±∞ beyond the largest. Throws RangeError for any other text. */
export function doubleOf(text: string): number {
  if (!isNumberText(text))
    throw new RangeError(`doubleOf: expected a number as text, got "${text.slice(0, 40)}"`)
  if (DECIMAL.test(text)) return Number(text)
  const special = SPECIAL.exec(text)
  if (!special) return hexadecimal(text)!
  if (special[2]!.toLowerCase() === 'nan') return Number.NaN
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** A double as the shortest decimal that reads as itself; nan, inf, −inf and −0 by name. */
export function textOf(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  return Object.is(value, -0) ? '-0' : String(value)
}

/** Beyond these powers of two every product with such digits is ∞ or 0, whatever the digits. */
const LARGEST_EXPONENT = 1100
const SMALLEST_EXPONENT = -1200

function hexadecimal(text: string): number | null {
  const parts = HEXADECIMAL.exec(text)
  if (parts === null) return null
  const [sign, whole, fraction, power = '0'] = parts.slice(1) as [string, string, string, string?]
  if (whole === '' && fraction === '') return null
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const exponent = Number(power) - 4 * fraction.length
  const size = digits === '' ? 0 : scaled(BigInt(`0x${digits}`), exponent, exponent + 4 * digits.length)
  return sign === '-' ? -size : size
}

function scaled(digits: bigint, exponent: number, leadingExponent: number): number {
  if (leadingExponent > LARGEST_EXPONENT) return Number.POSITIVE_INFINITY
  if (leadingExponent < SMALLEST_EXPONENT) return 0
  return roundToDtype(Rational.ratio(digits).times(Rational.of(2).pow(exponent)), FLOAT64)
}
