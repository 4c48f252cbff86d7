import { order } from './order.js'

/** A decimal that is not negative, with or without an exponent: how errors in ulps are written. */
const DECIMAL = /^(\d{1,40})(?:\.(\d{1,40}))?(?:e([+-]?\d{1,4}))?$/i

/** 0.digits · 10^leading, without zeros at either end; the digits of 0 are none, and so is what is infinite. */
interface Magnitude {
  readonly leading: number
  readonly digits: string
}

const ZERO: Magnitude = { leading: Number.NEGATIVE_INFINITY, digits: '' }
const INFINITE: Magnitude = { leading: Number.POSITIVE_INFINITY, digits: '' }

/** Whether a text is an error in ulps: a decimal or `inf`. */
export const isUlps = (text: string): boolean => magnitudeOf(text) !== null

/**
 * Which of two errors in ulps is the greater one: negative where it is the second. An error may be greater than any
 * double (the largest number is 2^2098 of the smallest ulps), and so the digits are compared. Throws RangeError.
 */
export function compareUlps(a: string, b: string): number {
  const [first, second] = [read(a), read(b)]
  return order(first.leading, second.leading) || order(first.digits, second.digits)
}

/** The greatest of some errors in ulps; null where there is none. Throws RangeError. */
export const greatestUlps = (all: readonly (string | null)[]): string | null =>
  all.reduce(
    (most, one) => (one !== null && (most === null || compareUlps(one, most) > 0) ? one : most),
    null,
  )

/** The least decimal of so many significant digits that is not below an error in ulps. Throws RangeError. */
export function ulpsRoundedUp(text: string, significantDigits: number): string {
  const { leading, digits } = read(text)
  if (digits.length <= significantDigits) return written({ leading, digits })
  const kept = String(BigInt(digits.slice(0, significantDigits)) + 1n)
  return written({
    leading: leading + kept.length - significantDigits,
    digits: kept.replace(/(?<!0)0+$/, ''),
  })
}

function read(text: string): Magnitude {
  const found = magnitudeOf(text)
  if (found === null) throw new RangeError(`ulps: expected a decimal or inf, got ${JSON.stringify(text)}`)
  return found
}

function magnitudeOf(text: string): Magnitude | null {
  if (/^inf(inity)?$/i.test(text)) return INFINITE
  const parts = DECIMAL.exec(text)
  if (!parts) return null
  const [whole, fraction = '', exponent] = parts.slice(1) as [string, string?, string?]
  const all = `${whole}${fraction}`
  const significant = all.replace(/^0+/, '')
  const digits = significant.replace(/(?<!0)0+$/, '')
  const zeros = all.length - significant.length
  return digits === '' ? ZERO : { leading: whole.length - zeros + Number(exponent ?? 0), digits }
}

/** Beyond so many places in front of or behind the point, a number is easier to read with an exponent. */
const MAX_PLACES_BEFORE = 15
const MAX_ZEROS_BEHIND = 4

function written({ leading, digits }: Magnitude): string {
  if (digits === '') return leading === INFINITE.leading ? 'inf' : '0'
  if (leading > MAX_PLACES_BEFORE || leading < -MAX_ZEROS_BEHIND) {
    const rest = digits.length > 1 ? `.${digits.slice(1)}` : ''
    return `${digits[0]}${rest}e${leading - 1}`
  }
  if (leading <= 0) return `0.${'0'.repeat(-leading)}${digits}`
  const whole = digits.slice(0, leading).padEnd(leading, '0')
  return digits.length > leading ? `${whole}.${digits.slice(leading)}` : whole
}
