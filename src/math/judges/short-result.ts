import { printRounded, readPrinted } from '../number/printed-number.js'
import type { Rational } from '../number/rational.js'
import type { Term } from '../term/term.js'
import { literalsOf } from './literals.js'

/** Whoever rounds a whole number gains nothing by it below this. */
const MAX_WRITTEN_OUT = 1000

/**
 * The digits of a result that is no longer than what it is computed from, so that behind "=" it is written in full: 12^2 is
 * 144 and not 140, while 1/3 = 0.33 shortens what is long. Such a result is a whole number
 * below 1000, or has no more decimals and no more digits than a number that it is computed from. Null for a longer one.
 */
export function shortResult(value: Rational, term: Term): string | null {
  const inputs = literalsOf(term)
  if (inputs === null) return null
  if (value.isInteger()) return value.abs().lt(MAX_WRITTEN_OUT) ? value.toString() : null
  const digits = Math.max(0, ...inputs.map(({ significantDigits }) => significantDigits.most))
  const most = Math.max(0, ...inputs.map(({ unit }) => decimalsOf(unit)))
  for (let decimals = 1; decimals <= most; decimals++) {
    // One value is rounded to one numeral.
    const printed = printRounded(
      { lower: value, upper: value },
      readPrinted(`0.${'1'.padStart(decimals, '0')}`),
    )!
    const read = readPrinted(printed)
    if (read.value.eq(value)) return read.significantDigits.most <= digits ? printed : null
  }
  return null
}

/** How many decimals a number has whose last digit is worth this. */
const decimalsOf = (unit: Rational): number => unit.denominator.toString().length - 1
