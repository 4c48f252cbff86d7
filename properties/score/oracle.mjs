// @ts-check
// Whether a gold line is true, from the formula that the author of the line wrote down beside it: `value` is what is
// computed, `states` what is printed, `#2` the second number in the text of the claim.
import { computed } from './arithmetic.mjs'
import { coarsestUnit, numbersOf, plain } from './numbers.mjs'

/**
 * How far the printed number is from the computed one, in units of the last digit that it certainly claims; null for a
 * line without a formula.
 * @param {{ value?: string, states?: string, exact?: boolean }} row @param {readonly string[]} numbers as printed, with their signs
 */
export function unitsOff({ value, states, exact }, numbers) {
  if (value === undefined || states === undefined) return null
  const values = numbers.map(text => Number(plain(text)))
  const figure = Number(/#(\d+)/.exec(states)?.[1]) - 1
  const unit = coarsestUnit((numbers[figure] ?? '').replace('-', ''))
  const raised = values.map((one, index) => (index === figure ? one + unit : one))
  const stated = computed(states, values)
  const off = Math.abs(computed(value, values) - stated)
  if (exact) return off <= 1e-9 * Math.abs(stated) ? 0 : Number.POSITIVE_INFINITY
  return off / Math.abs(computed(states, raised) - stated)
}

/**
 * True to half a unit, false by more than one and a half, or between: there a rounding may be a slip or a habit.
 * Null for a line without a formula.
 * @param {{ value?: string, states?: string, exact?: boolean }} row @param {readonly string[]} numbers
 */
export function truthOf(row, numbers) {
  const off = unitsOff(row, numbers)
  if (off === null) return null
  // Doubles err by less than a millionth of a unit of what a person prints.
  if (off <= 0.5 + 1e-6) return 'true'
  return off > 1.5 || Number.isNaN(off) ? 'false' : 'between'
}

/** The numbers of a claim as printed. @param {string} claim */
export const numbersPrinted = claim => numbersOf(claim).map(number => number.text)
