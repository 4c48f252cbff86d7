import { bitLength, magnitude, roundedShift, type Scaled, shifted } from './big-float-integer.js'

/**
 * Decimal text to binary floating point and back.
 *
 * Error budget: where the power of ten has at most EXACT_EXPONENT digits, reading errs by 2^−bits relatively and
 * printing is rounded once, ties to even. Beyond that the power is itself rounded with POWER_EXTRA_BITS more, which adds
 * 2^(41 − POWER_EXTRA_BITS) of that bound.
 */
const EXACT_EXPONENT = 10_000
const POWER_EXTRA_BITS = 64
const LOG10_OF_2 = Math.log10(2)
/** Beyond this a decimal exponent is outside of ±2^40 as a binary one. */
const MAX_DECIMAL_EXPONENT = 331_000_000_000
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,15}))?$/

/** The value of a decimal such as `1.83e12` to so many bits. Throws SyntaxError for other text. */
export function readDecimal(text: string, bits: number): Scaled {
  const match = DECIMAL.exec(text.trim())
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match ?? []
  if (!match || whole + fraction === '')
    throw new SyntaxError(`BigFloat: expected a decimal such as 1.83e12, got "${text.slice(0, 40)}"`)
  const size = BigInt(whole + fraction)
  const digits = sign === '-' ? -size : size
  const exponent = Number(exponentText) - fraction.length
  if (digits === 0n) return { mantissa: 0n, exponent: 0 }
  if (Math.abs(exponent) > MAX_DECIMAL_EXPONENT) {
    throw new RangeError(`BigFloat: expected an exponent within ±${MAX_DECIMAL_EXPONENT}, got ${exponent}`)
  }
  const power = powerOfTen(Math.abs(exponent), bits)
  if (exponent >= 0) return { mantissa: digits * power.mantissa, exponent: power.exponent }
  const shift = Math.max(0, bits + 1 + bitLength(power.mantissa) - bitLength(size))
  return { mantissa: (digits << BigInt(shift)) / power.mantissa, exponent: -shift - power.exponent }
}

/** The value to so many significant digits, laid out as decimal.js's toPrecision does: `1.50`, `1.83e+12`. */
export function printDecimal({ mantissa, exponent }: Scaled, digits: number): string {
  if (mantissa === 0n) return digits > 1 ? `0.${'0'.repeat(digits - 1)}` : '0'
  const size = { mantissa: magnitude(mantissa), exponent }
  // The double may be off by one, and rounding may carry into one digit more; both show in the count of digits.
  let leading = Math.floor((bitLength(size.mantissa) - 1 + exponent) * LOG10_OF_2)
  let text = ''
  for (;;) {
    text = timesPowerOfTen(size, digits - 1 - leading, digits).toString()
    if (text.length === digits) break
    leading += text.length > digits ? 1 : -1
  }
  return (mantissa < 0n ? '-' : '') + layOut(text, leading)
}

function layOut(digits: string, leading: number): string {
  const sign = leading < 0 ? '-' : '+'
  if (leading < -6 || leading >= digits.length) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
    return `${digits[0]}${fraction}e${sign}${Math.abs(leading)}`
  }
  if (leading < 0) return `0.${'0'.repeat(-leading - 1)}${digits}`
  return leading + 1 === digits.length
    ? digits
    : `${digits.slice(0, leading + 1)}.${digits.slice(leading + 1)}`
}

/** The integer nearest to size · 10^power, which has about so many digits. */
function timesPowerOfTen({ mantissa, exponent }: Scaled, power: number, digits: number): bigint {
  const ten = powerOfTen(Math.abs(power), Math.ceil(digits / LOG10_OF_2) + POWER_EXTRA_BITS)
  if (power >= 0) return nearest(mantissa * ten.mantissa, 1n, exponent + ten.exponent)
  return nearest(mantissa, ten.mantissa, exponent - ten.exponent)
}

/** dividend·2^exponent / divisor to the nearest integer, ties to even. */
function nearest(dividend: bigint, divisor: bigint, exponent: number): bigint {
  const above = exponent > 0 ? shifted(dividend, exponent) : dividend
  const below = exponent < 0 ? shifted(divisor, -exponent) : divisor
  const quotient = above / below
  const rest = 2n * (above - quotient * below)
  const goesUp = rest > below || (rest === below && quotient % 2n === 1n)
  return goesUp ? quotient + 1n : quotient
}

/** 10^power, exact up to EXACT_EXPONENT, else by squarings that keep POWER_EXTRA_BITS more than the wanted bits. */
function powerOfTen(power: number, bits: number): Scaled {
  if (power <= EXACT_EXPONENT) return { mantissa: 5n ** BigInt(power), exponent: power }
  const half = powerOfTen(Math.floor(power / 2), bits)
  const square = half.mantissa * half.mantissa * (power % 2 === 1 ? 5n : 1n)
  const excess = bitLength(square) - bits - POWER_EXTRA_BITS
  const exponent = 2 * half.exponent + (power % 2)
  if (excess < 1) return { mantissa: square, exponent }
  return { mantissa: roundedShift(square, excess), exponent: exponent + excess }
}
