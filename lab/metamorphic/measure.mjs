// @ts-check
// All laws over all pages.
import { Random } from '../fuzz/random.mjs'
import { tried } from './trial.mjs'

/**
 * @typedef {import('./trial.mjs').Trial} Trial
 * @typedef {import('./trial.mjs').Law} Law
 * @typedef {{ law: Law, cases: number, pages: number, accused: number, trials: Trial[] }} Measured `trials` are those
 *   with a break; `accused` counts the statements made false that were called so.
 */

/**
 * @param {readonly Law[]} laws @param {readonly import('./page.mjs').Page[]} pages
 * @param {{ perPage: number, seed: number, told?: (law: Law) => void }} options @returns {Measured[]}
 */
export const measured = (laws, pages, { perPage, seed, told = () => {} }) =>
  laws.map((law, index) => {
    told(law)
    const total = { law, cases: 0, pages: 0, accused: 0, trials: /** @type {Trial[]} */ ([]) }
    for (const [at, page] of pages.entries()) {
      const trials = trialsOn(law, page, seed + 1000 * index + at, perPage)
      total.cases += trials.length
      total.pages += trials.length > 0 ? 1 : 0
      total.accused += trials.filter(({ noticed }) => noticed === 'accused').length
      total.trials.push(...trials.filter(({ breaks }) => breaks.length > 0))
    }
    return total
  })

/**
 * Different changes by one law, as many as are asked for or found.
 * @param {Law} law @param {import('./page.mjs').Page} page @param {number} seed @param {number} count
 */
function trialsOn(law, page, seed, count) {
  /** @type {Set<string>} */
  const seen = new Set()
  return Array.from({ length: count }, (_, index) => tried(law, page, new Random(seed, index), seen)).filter(
    trial => trial !== null,
  )
}
