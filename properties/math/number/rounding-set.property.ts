import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ExactEnclosure,
  judgeRounding,
  type PrintedNumber,
  readPrinted,
  roundingSet,
} from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

const point = (value: Rational): ExactEnclosure => ({ lower: value, upper: value })
const _judge = (text: string, value: string | Rational) =>
  judgeRounding(readPrinted(text), point(Rational.of(value)))

/** A decimal of at most 6 digits and 4 decimals, any of its trailing zeros kept. */
const decimalText = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([negative, integer, decimals]) => {
    const digits = `${integer}`.padStart(decimals + 1, '0')
    const cut = digits.length - decimals
    return `${negative ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`
  })

const printedText = fc.oneof(
  decimalText,
  fc.tuple(decimalText, fc.integer({ min: -30, max: 30 })).map(([text, exponent]) => `${text}e${exponent}`),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 5 }))
    .map(([n, k]) => n + '0'.repeat(k)),
)

/** A distance in units that likes the limits 0, 1/2, 1, 3/2 and what lies just beside them. */
const distanceInUnits = fc
  .tuple(
    fc.constantFrom('0', '1/2', '1', '3/2', '5', '50'),
    fc.constantFrom(-1, 0, 1),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([limit, side, places]) => Rational.of(limit).plus(Rational.of(`1e-${places}`).times(side)))

/** Whether a tie on this side of a number goes to it: away from 0, or to an even number of units. */
const goesTo = ({ value }: PrintedNumber, unit: Rational, side: number): boolean =>
  value.sign() * side < 0 || value.div(unit.times(2)).isInteger()

describe('the set that a printed number stands for', () => {
  test('holds a value exactly if the value is well rounded at that unit', () => {
    fc.assert(
      fc.property(printedText, distanceInUnits, fc.boolean(), (text, distance, isCoarse) => {
        const printed = readPrinted(text)
        const unit = isCoarse ? printed.coarsestUnit : printed.unit
        const value = printed.value.plus(unit.times(distance))
        const { lower, upper } = isCoarse ? roundingSet(printed, unit) : roundingSet(printed)
        const { agreement } = judgeRounding({ ...printed, unit, coarsestUnit: unit }, point(value))
        const isTie = lower.eq(value) || upper.eq(value)
        const isOther = isTie && !goesTo(printed, unit, value.cmp(printed.value))
        expect(lower.lte(value) && upper.gte(value) && !isOther).toBe(/exact|rounded/.test(agreement))
      }),
    )
  })
})

test('commas group as many thousands as there are', () => {
  expect(readPrinted('1,234,567').value.eq(1234567)).toBe(true)
  expect(readPrinted('12,345,678,901.5').value.eq('12345678901.5')).toBe(true)
  expect(() => readPrinted('1,234,56')).toThrow(SyntaxError)
})
