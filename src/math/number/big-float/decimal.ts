import { bitLength, magnitude, quotient, roundTo, type Scaled, shifted } from './integer.js'

/**
 * Decimal text to binary floating point and back.
 *
 * Error budget: where the power of ten has at most EXACT_EXPONENT digits, what is read is exact or cut off toward 0, with
 * more bits than are wanted, so that it rounds as the exact value does; and printing is rounded once, ties to even.
 * Beyond that the power is itself rounded with POWER_EXTRA_BITS more: each squaring doubles its relative error and adds
 * one of 2^(−bits − POWER_EXTRA_BITS), which comes to less than 2^(41 − POWER_EXTRA_BITS) of 2^−bits.
 */
const EXACT_EXPONENT = 10_000
const POWER_EXTRA_BITS = 64
const LOG10_OF_2 = Math.log10(2)
const DECIMAL = /^(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[+-]?\d{1,15}))?$/

/** The value of a decimal such as `1.83e12` to more than so many bits. Throws SyntaxError for other text. */
export function readDecimal(text: string, bits: number): Scaled {
  const { sign, whole = '', fraction = '', exponent = 0 } = DECIMAL.exec(text.trim())?.groups ?? {}
  if (whole + fraction === '')
    throw new SyntaxError(`BigFloat: expected a decimal such as 1.83e12, got "${text.slice(0, 40)}"`)
  const size = BigInt(whole + fraction)
  const ratio = timesPowerOfTen(sign === '-' ? -size : size, Number(exponent) - fraction.length, bits)
  const { mantissa, exponent: shift } = quotient(ratio.dividend, ratio.divisor, bits + 1)
  return { mantissa, exponent: ratio.exponent + shift }
}

/** The value to so many significant digits, laid out as decimal.js's toPrecision does: `1.50`, `1.83e+12`. */
export function printDecimal({ mantissa, exponent }: Scaled, digits: number): string {
  if (mantissa === 0n) return withPoint('0'.repeat(digits), 1)
  const size = magnitude(mantissa)
  // From below: what is too small makes digits too many, and so does rounding that carries; what is too large may carry unseen.
  let leading = Math.floor((bitLength(size) - 1 + exponent) * LOG10_OF_2)
  for (;;) {
    const text = nearest({ mantissa: size, exponent }, digits - 1 - leading, digits).toString()
    if (text.length === digits) return (mantissa === size ? '' : '-') + layOut(text, leading)
    leading += text.length - digits
  }
}

function layOut(digits: string, leading: number): string {
  if (leading < -6) return scientific(digits, `${leading}`)
  if (leading < 0) return `0.${'0'.repeat(-leading - 1)}${digits}`
  if (leading >= digits.length) return scientific(digits, `+${leading}`)
  return withPoint(digits, leading + 1)
}

const scientific = (digits: string, exponent: string): string => `${withPoint(digits, 1)}e${exponent}`

const withPoint = (digits: string, place: number): string =>
  place === digits.length ? digits : `${digits.slice(0, place)}.${digits.slice(place)}`

/** mantissa · 2^exponent · 10^power, which has about so many digits, to the nearest integer, ties to even. */
function nearest({ mantissa, exponent }: Scaled, power: number, digits: number): bigint {
  const ratio = timesPowerOfTen(mantissa, power, Math.ceil(digits / LOG10_OF_2))
  const places = exponent + ratio.exponent
  const above = shifted(ratio.dividend, Math.max(0, places))
  const below = shifted(ratio.divisor, Math.max(0, -places))
  const whole = above / below
  const rest = 2n * (above - whole * below)
  const goesUp = rest > below || (rest === below && whole % 2n === 1n)
  return goesUp ? whole + 1n : whole
}

/** integer · 10^power = dividend / divisor · 2^exponent, exactly up to EXACT_EXPONENT, else to more than so many bits. */
function timesPowerOfTen(integer: bigint, power: number, bits: number) {
  const ten = powerOfTen(Math.abs(power), bits + POWER_EXTRA_BITS)
  return power < 0
    ? { dividend: integer, divisor: ten.mantissa, exponent: -ten.exponent }
    : { dividend: integer * ten.mantissa, divisor: 1n, exponent: ten.exponent }
}

/** 10^power, exact up to EXACT_EXPONENT, else by squarings that keep so many bits. */
function powerOfTen(power: number, bits: number): Scaled {
  if (power <= EXACT_EXPONENT) return { mantissa: 5n ** BigInt(power), exponent: power }
  const half = powerOfTen(Math.floor(power / 2), bits)
  const square = half.mantissa * half.mantissa * (power % 2 === 1 ? 5n : 1n)
  return roundTo(bits, { mantissa: square, exponent: 2 * half.exponent + (power % 2) })
}
