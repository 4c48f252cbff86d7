import { joinsValues } from '../../english/binding.js'
import { hasSense } from '../../english/matching.js'
import type { Statement } from '../../page/statement.js'

/** Whether nothing is said of the value behind it: no unit, no "to the nearest integer", no "is too small". */
export function endsThere({ chain: { token }, reading: { section, places } }: Statement): boolean {
  const next = section.tokens[places.get(token)! + 1]
  return !next || next.kind === 'stop' || next.text === ',' || joinsValues(next.text)
}

/** "At x = 4 the function is negative": the value is a place, and no solution. */
export function isPlaced({ chain: { token }, reading: { section, places } }: Statement): boolean {
  const before = section.tokens[places.get(token)! - 1]
  return before !== undefined && hasSense(before, 'preposition')
}
