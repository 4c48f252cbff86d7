import { FLOAT64, roundToDtype } from '../../math/number/dtype/dtype.js'
import { Rational } from '../../math/number/rational.js'

/**
 * How an implementation may write a number: as `repr` prints it, as C's `%a` does (0x1.8p-3), and nan, inf, infinity
 * with or without a sign, in either case.
 */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const HEXADECIMAL = /^([+-]?)0x([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i
const SPECIAL = /^([+-]?)(nan|inf|infinity)$/i

/** A double written out in full has at most 1077 characters. */
const MAX_LENGTH = 2000

/** Whether a text is a number in one of these forms. */
export function isNumberText(text: string): boolean {
  if (text.length > MAX_LENGTH) return false
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
  if (!Number.isFinite(value)) return value === Number.POSITIVE_INFINITY ? 'inf' : '-inf'
  return Object.is(value, -0) ? '-0' : String(value)
}

/** With no more digits than a text may have, every number of a power of two beyond this is ∞ or 0. */
const MAX_POWER = 10_000

function hexadecimal(text: string): number | null {
  const parts = HEXADECIMAL.exec(text)
  if (parts === null) return null
  const [sign, whole, fraction = '', written] = parts.slice(1) as [string, string, string?, string?]
  if (whole === '' && fraction === '') return null
  const power = Math.max(-MAX_POWER, Math.min(MAX_POWER, Number(written ?? 0)))
  const digits = Rational.ratio(BigInt(`0x${whole}${fraction}`))
  const exact = digits.times(Rational.of(2).pow(power - 4 * fraction.length))
  const size = roundToDtype(exact, FLOAT64)
  return sign === '-' ? -size : size
}
