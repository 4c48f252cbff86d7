// @ts-check
// A share of the table that the suite has time for: other property files in each run, all of them in turn.
import { createHash } from 'node:crypto'

/** @typedef {import('./table.mjs').Row} Row */

/** @param {string} text */
const hashOf = text => createHash('sha256').update(text).digest('hex')

/**
 * Property files with all their rows, in an order that the seed gives, until there are enough rows.
 * @param {Map<string, Row[]>} files @param {number} enough @param {string} seed
 */
export function shareOf(files, enough, seed) {
  const order = [...files].sort(([a], [b]) => (hashOf(seed + a) < hashOf(seed + b) ? -1 : 1))
  const share = []
  let count = 0
  for (const [property, rows] of order) {
    if (count >= enough) break
    share.push({ property, rows })
    count += rows.length
  }
  return share
}
