// @ts-check
// Whether a gold line is true, from the formula that the author of the line wrote down beside it: `value` is what is
// computed, `states` what is printed, `#2` the second number in the text of the claim.
import { computed } from './arithmetic.mjs'
import { coarsestUnit, numbersOf, plain, printedUnit } from './numbers.mjs'

/** Doubles err by less than a millionth of a unit of what a person prints. */
const SLACK = 1e-6

/** @typedef {'true' | 'coarse' | 'between' | 'false'} Truth */
/** @typedef {{ value?: string, states?: string, exact?: boolean }} Formula */

/**
 * How far what is printed is from what is computed, in units of the last digit: of the digit as printed, and of the
 * last one that the number certainly claims (the 1 of `61000`).
 * @param {string} value @param {string} states @param {readonly string[]} numbers @param {boolean} exact
 */
function unitsOff(value, states, numbers, exact) {
  const values = numbers.map(text => Number(plain(text)))
  const stated = computed(states, values)
  const off = Math.abs(computed(value, values) - stated)
  const figure = Number(/#(\d+)/.exec(states)?.[1]) - 1
  if (exact || Number.isNaN(figure)) {
    const apart = off <= 1e-9 * Math.abs(stated) ? 0 : Number.POSITIVE_INFINITY
    return { printed: apart, coarsest: apart }
  }
  const text = (numbers[figure] ?? '').replace('-', '')
  const worth = (/** @type {number} */ unit) =>
    Math.abs(
      computed(
        states,
        values.map((one, index) => (index === figure ? one + unit : one)),
      ) - stated,
    )
  return { printed: off / worth(printedUnit(text)), coarsest: off / worth(coarsestUnit(text)) }
}

/**
 * `true` to half a unit of what is printed, `coarse` where the zeros at its end must claim nothing for that, `false` by
 * more than one and a half units of what is claimed, or `between`: there a rounding may be a slip or a habit. Null for a line without a formula; of several links, which semicolons
 * separate, the worst.
 * @param {Formula} formula @param {readonly string[]} numbers as printed, with their signs @returns {Truth | null}
 */
export function truthOf({ value, states, exact = false }, numbers) {
  if (value === undefined || states === undefined) return null
  const stated = states.split(';')
  const links = value.split(';').map((part, index) => unitsOff(part, stated[index] ?? '', numbers, exact))
  if (links.every(link => link.printed <= 0.5 + SLACK)) return 'true'
  if (links.every(link => link.coarsest <= 0.5 + SLACK)) return 'coarse'
  return links.some(link => link.coarsest > 1.5 + SLACK || Number.isNaN(link.coarsest)) ? 'false' : 'between'
}

/** The numbers of a claim as printed. @param {string} claim */
export const numbersPrinted = claim => numbersOf(claim).map(number => number.text)
