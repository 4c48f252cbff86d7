import fc from 'fast-check'
import {
  type ExactEnclosure,
  judgeRounding,
  type PrintedNumber,
  readPrinted,
} from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

export const point = (value: Rational): ExactEnclosure => ({ lower: value, upper: value })
export const judge = (text: string, value: string | Rational) =>
  judgeRounding(readPrinted(text), point(Rational.of(value)))

/** A decimal of at most 6 digits and 4 decimals, any of its trailing zeros kept. */
export const decimalText = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([negative, integer, decimals]) => {
    const digits = `${integer}`.padStart(decimals + 1, '0')
    const cut = digits.length - decimals
    return `${negative ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`
  })

export const printedText = fc.oneof(
  decimalText,
  fc.tuple(decimalText, fc.integer({ min: -30, max: 30 })).map(([text, exponent]) => `${text}e${exponent}`),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 5 }))
    .map(([n, k]) => n + '0'.repeat(k)),
)

/** A distance in units that likes the limits 0, 1/2, 1, 3/2 and what lies just beside them. */
export const distanceInUnits = fc
  .tuple(
    fc.constantFrom('0', '1/2', '1', '3/2', '5', '50'),
    fc.constantFrom(-1, 0, 1),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([limit, side, places]) => Rational.of(limit).plus(Rational.of(`1e-${places}`).times(side)))

/** Whether a tie on this side of a number goes to it: away from 0, or to an even number of units. */
export const goesTo = ({ value }: PrintedNumber, unit: Rational, side: number): boolean =>
  value.sign() * side < 0 || value.div(unit.times(2)).isInteger()
