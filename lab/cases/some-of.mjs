// @ts-check
// What is drawn of a table whose rows take long, as `casesOf` draws of a property.
import { DAILY_RUNS, OF_FAST_CHECK, runsOf } from './count.mjs'

/**
 * Every row of a table for a run that looks for bugs, one in so many for CI, and one in more for `npm test`.
 * @template T
 * @param {readonly T[]} rows
 * @param {{ ci?: number, quick: number }} oneIn
 * @param {number} first the row to begin with, so that tables that are asked of many subjects are asked whole of all of them
 * @returns {readonly T[]}
 */
export function someOf(rows, { ci = 1, quick }, first = 0, environment = process.env) {
  const runs = runsOf(environment)
  const step = runs >= OF_FAST_CHECK ? 1 : runs >= DAILY_RUNS ? ci : quick
  return rows.filter((_, place) => (place + first) % step === 0)
}
