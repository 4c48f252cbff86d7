import { ceiling, floor } from './floor-and-remainder.js'
import { placePoint } from './place-point.js'
import { Rational } from './rational.js'

/**
 * What a printed number claims, and whether an exact value bears it out.
 *
 * Error budget: none. Every comparison is one of exact rationals; where only an enclosure of the value is known
 * and it straddles a limit, the answer is that it is undecided. Numbers beyond the size of a `Rational` throw
 * its RangeError.
 *
 * A reader cannot tell whether the zeros that end an integer are significant, so 61,000 has two units: 1, and
 * the coarsest, 1000. A value that either one bears out is well rounded.
 */

/** A number as it was printed; a unit is the worth of 1 in the place of a digit, 0.01 for the last of 1.50. */
export interface PrintedNumber {
  readonly text: string
  readonly value: Rational
  /** The unit of the last printed digit: 1 for 61000, 10^22 for 5.9e23. */
  readonly unit: Rational
  /** The unit of the last digit that must be significant: 1000 for 61000, and `unit` where there is a point. */
  readonly coarsestUnit: Rational
  /** How many digits are significant at the coarsest unit, and at the printed one; both 0 where the value is 0. */
  readonly significantDigits: { readonly least: number; readonly most: number }
}

/** The exact value lies in [lower, upper]; it is known where they are equal. */
export interface ExactEnclosure {
  readonly lower: Rational
  readonly upper: Rational
}

export interface RoundingJudgement {
  /**
   * With d = |printed − exact| in units: `exact` is d = 0, `rounded` d ≤ 1/2, `near` 1/2 < d ≤ 3/2, `far` d > 3/2,
   * and `undecided` where the enclosure of the exact value does not tell which. Of d = 1/2 only what lies away from 0 or
   * is even is `rounded`, the rest `near`.
   */
  readonly agreement: 'exact' | 'rounded' | 'near' | 'far' | 'undecided'
  /**
   * `tie` where d = 1/2 is rounded; `truncated` where a near value is the exact one cut off toward 0 at that unit; `double` where
   * it is what the exact one gives when it is rounded to one digit more first: 0.4449, 0.445, 0.45.
   */
  readonly rounding: 'truncated' | 'tie' | 'double' | null
  /** The largest d that the enclosure allows, rounded up to three significant digits. */
  readonly offByUnits: string
  /** The unit that decided: the printed one where that accepts, else the coarsest. */
  readonly unitUsed: Rational
}

const HALF = Rational.of('1/2')
const THREE_HALVES = Rational.of('3/2')
const NUMERAL = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,9}))?$/

/** The parts of a numeral: `-1,234.50e6` has the digits 123450, 2 decimals, grouping and the exponent 6. */
interface Numeral {
  readonly digits: string
  readonly negative: boolean
  readonly decimals: number
  readonly hasPoint: boolean
  readonly isGrouped: boolean
  readonly exponent: number | null
}

function readNumeral(text: string): Numeral {
  const [, sign, whole = '', fraction = '', exponent] = NUMERAL.exec(text) ?? []
  const digits = (whole + fraction).replace(/[,.]/g, '')
  if (digits === '') {
    throw new SyntaxError(
      `readPrinted: expected a number such as 5.9e23 or 61,000, got "${text.slice(0, 40)}"`,
    )
  }
  return {
    digits,
    negative: sign === '-',
    decimals: Math.max(0, fraction.length - 1),
    hasPoint: fraction !== '',
    isGrouped: whole.includes(','),
    exponent: exponent === undefined ? null : Number(exponent),
  }
}

const powerOfTen = (exponent: number): Rational => Rational.of(10).pow(exponent)

/** Reads a printed number such as `5.9e23`, `61,000`, `-0.57` or `.5`. Throws SyntaxError for any other text. */
export function readPrinted(text: string): PrintedNumber {
  const { digits, negative, decimals, hasPoint, exponent } = readNumeral(text)
  const unitExponent = (exponent ?? 0) - decimals
  const significant = withoutLeadingZeros(digits)
  const zeros = hasPoint ? 0 : significant.length - withoutTrailingZeros(significant).length
  const unit = powerOfTen(unitExponent)
  const magnitude = unit.times(Rational.of(BigInt(digits)))
  return {
    text,
    value: negative ? magnitude.neg() : magnitude,
    unit,
    coarsestUnit: powerOfTen(unitExponent + zeros),
    significantDigits: { least: significant.length - zeros, most: significant.length },
  }
}

/**
 * Judges a printed number against the exact value, first at the printed unit and, where that does not accept,
 * at the coarsest. Throws RangeError where lower > upper.
 */
export function judgeRounding(printed: PrintedNumber, exact: ExactEnclosure): RoundingJudgement {
  if (exact.lower.gt(exact.upper)) {
    throw new RangeError(`judgeRounding: expected lower <= upper, got ${exact.lower} and ${exact.upper}`)
  }
  const strict = judgeAt(printed.unit, printed.value, exact)
  const accepts = strict.agreement === 'exact' || strict.agreement === 'rounded'
  return accepts ? strict : judgeAt(printed.coarsestUnit, printed.value, exact)
}

function judgeAt(unit: Rational, value: Rational, exact: ExactEnclosure): RoundingJudgement {
  const below = exact.lower.minus(value).div(unit)
  const above = exact.upper.minus(value).div(unit)
  const least = greatest(below, above.neg(), Rational.ZERO)
  const most = greatest(above, below.neg())
  const agreement = agreementOf({ below, above, least, most }, openSide(value.div(unit)))
  const isTie = agreement === 'rounded' && least.eq(HALF) && most.eq(HALF)
  const isTruncated = agreement === 'near' && isCutOff(unit, value, exact)
  const isDouble = agreement === 'near' && isRoundedTwice(unit, value, exact)
  const rounding = isTruncated ? 'truncated' : isDouble ? 'double' : isTie ? 'tie' : null
  return { agreement, rounding, offByUnits: roundedUp(most), unitUsed: unit }
}

/**
 * On which side of a number a tie does not go to it: 1 above, −1 below, 0 on none. A tie goes away from 0 or to the even
 * number, so 23.5 is no 23, and 24.5 may be 24.
 */
const openSide = (count: Rational): number => (count.numerator % 2n === 0n ? 0 : count.sign())

const greatest = (...values: Rational[]): Rational =>
  values.reduce((left, right) => (left.gte(right) ? left : right))

/** How far the ends of an enclosure lie from a number, in units, and the least and the largest distance in it. */
interface Distances {
  readonly below: Rational
  readonly above: Rational
  readonly least: Rational
  readonly most: Rational
}

function agreementOf({ below, above, least, most }: Distances, open: number): RoundingJudgement['agreement'] {
  if (most.isZero()) return 'exact'
  const tie = HALF.times(open)
  const reachesTie = open > 0 ? above.eq(tie) : open < 0 && below.eq(tie)
  if (most.lte(HALF) && !reachesTie) return 'rounded'
  const beginsAtTie = open > 0 ? below.eq(tie) : open < 0 && above.eq(tie)
  if ((least.gt(HALF) || beginsAtTie) && most.lte(THREE_HALVES)) return 'near'
  return least.gt(THREE_HALVES) ? 'far' : 'undecided'
}

function isCutOff(unit: Rational, value: Rational, exact: ExactEnclosure): boolean {
  const isCutHere = (bound: Rational) => value.eq(unit.times(Rational.of(truncated(bound.div(unit)))))
  return isCutHere(exact.lower) && isCutHere(exact.upper)
}

function isRoundedTwice(unit: Rational, value: Rational, exact: ExactEnclosure): boolean {
  const finer = unit.div(10)
  const isTie = (bound: Rational) => {
    const places = bound.div(finer)
    const nearest = [floor(places.plus(HALF)), ceiling(places.minus(HALF))]
    return nearest.some(first => finer.times(first).minus(value).abs().eq(unit.times(HALF)))
  }
  return isTie(exact.lower) && isTie(exact.upper)
}

/** Whether a number is a power of ten alone, such as `1e18`, which after ≈ or ~ may be an order of magnitude. */
export function isPowerOfTenAlone(printed: PrintedNumber): boolean {
  const { digits, hasPoint, exponent } = readNumeral(printed.text)
  return digits === '1' && !hasPoint && exponent !== null
}

/** Whether |log₁₀(exact / printed)| ≤ 1/2, decided by squares; null where the enclosure straddles a limit. */
export function isOrderOfMagnitude(printed: PrintedNumber, exact: ExactEnclosure): boolean | null {
  if (printed.value.isZero()) return false
  const ratios = [exact.lower.div(printed.value), exact.upper.div(printed.value)]
  const placesOf = ratios.map(ratio => {
    const square = ratio.times(ratio.abs())
    if (square.times(10).lt(1)) return 'below'
    return square.gt(10) ? 'above' : 'inside'
  })
  if (placesOf[0] !== placesOf[1]) return null
  return placesOf[0] === 'inside'
}

/** The power of ten nearest to a positive value by its logarithm, as it is printed: 5.46e23 gives `1e24`. */
export function nearestPowerOfTen({ lower, upper }: ExactEnclosure): string | null {
  if (lower.sign() <= 0) return null
  const [below, above] = [lower, upper].map(bound => {
    const exponent = leadingExponent(bound)
    const mantissa = bound.div(powerOfTen(exponent))
    return mantissa.times(mantissa).lte(10) ? exponent : exponent + 1
  })
  return below === above ? `1e${below}` : null
}

/**
 * The reals that are within half a unit of the printed number, [value − unit/2, value + unit/2], ends included,
 * though some tie goes elsewhere; at the printed unit unless another is given.
 */
export function roundingSet(printed: PrintedNumber, unit: Rational = printed.unit): ExactEnclosure {
  const half = unit.times(HALF)
  return { lower: printed.value.minus(half), upper: printed.value.plus(half) }
}

/**
 * The exact value rounded half to even, in the style of `like`: with an exponent and as many significant digits
 * where `like` has an exponent, else to the same place, with the same grouping. Null where the enclosure
 * straddles a rounding boundary.
 */
export function printRounded(exact: ExactEnclosure, like: PrintedNumber): string | null {
  const style = readNumeral(like.text)
  const lower = printOne(exact.lower, like, style)
  return lower === printOne(exact.upper, like, style) ? lower : null
}

function printOne(value: Rational, like: PrintedNumber, style: Numeral): string {
  const digits = like.significantDigits.most
  if (style.exponent === null || digits === 0 || value.isZero()) {
    const exponent = style.exponent === null ? '' : `e${style.exponent}`
    return `${placePoint(nearestCount(value, like.unit), style.decimals, style.isGrouped)}${exponent}`
  }
  const leading = leadingExponent(value)
  const mantissa = nearestCount(value, powerOfTen(leading - digits + 1))
  // 9.99 that rounds up to 10.0 takes the next exponent, so that the count of digits stays.
  const carries = mantissa.toString().replace('-', '').length > digits
  const exponent = leading - digits + 1 + style.decimals + (carries ? 1 : 0)
  return `${placePoint(carries ? mantissa / 10n : mantissa, style.decimals, style.isGrouped)}e${exponent}`
}

/**
 * A distance in three significant digits. Rounding up keeps it on its side of every limit, since a distance
 * that is a limit belongs below it: 0.5001 is shown as 0.501, never as 0.5.
 */
function roundedUp(distance: Rational): string {
  const place = powerOfTen(leadingExponent(distance) - 2)
  const rounded = place.times(ceiling(distance.div(place)))
  const leading = leadingExponent(rounded)
  if (leading >= -3 && leading <= 5) return shortDecimal(rounded, 5)
  return `${shortDecimal(rounded.div(powerOfTen(leading)), 2)}e${leading}`
}

/** A value that has at most so many decimals, without the zeros that end it. */
function shortDecimal(value: Rational, decimals: number): string {
  const padded = withoutTrailingZeros(placePoint(nearestCount(value, powerOfTen(-decimals)), decimals, false))
  return padded.endsWith('.') ? padded.slice(0, -1) : padded
}

/** ⌊log₁₀ |value|⌋ of a value that is not 0. */
function leadingExponent(value: Rational): number {
  const magnitude = value.abs()
  const guess = magnitude.numerator.toString().length - magnitude.denominator.toString().length
  return magnitude.lt(powerOfTen(guess)) ? guess - 1 : guess
}

function truncated(value: Rational): bigint {
  return value.numerator / value.denominator
}

/**
 * How many units the nearest multiple of a positive unit has, of two the even number. Nothing is cancelled: of a
 * number with thousands of digits that takes far longer than the one division.
 */
export function nearestCount({ numerator, denominator }: Rational, unit: Rational): bigint {
  const [dividend, divisor] = [numerator * unit.denominator, denominator * unit.numerator]
  const quotient = dividend / divisor
  const below = dividend < quotient * divisor ? quotient - 1n : quotient
  const twice = 2n * (dividend - below * divisor)
  const goesUp = twice > divisor || (twice === divisor && below % 2n !== 0n)
  return goesUp ? below + 1n : below
}

// Loops, since the pattern /0+$/ takes quadratic time on a long run of zeros.
function withoutLeadingZeros(digits: string): string {
  let start = 0
  while (digits[start] === '0') start++
  return digits.slice(start)
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.slice(0, end)
}
