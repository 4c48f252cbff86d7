import { type Assignment, type Formula, lettersOf, truthOf } from './formula.js'

/** A table of more letters has more rows than are worth the time. */
export const MAX_LETTERS = 12

/** What the table of a formula says: in how many cases it was looked at, and the first in which it is false. */
export interface Table {
  readonly cases: number
  readonly counterexample: Assignment | null
}

/**
 * Looks at a formula in all 2ⁿ cases of its n letters; of those in which it is false the one with the fewest true letters
 * is given. Throws RangeError for more than MAX_LETTERS letters.
 */
export function tableOf(formula: Formula): Table {
  const letters = [...lettersOf(formula)]
  if (letters.length > MAX_LETTERS)
    throw new RangeError(`tableOf: expected at most ${MAX_LETTERS} letters, got ${letters.length}`)
  const cases = 2 ** letters.length
  let counterexample: Assignment | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (let row = 0; row < cases; row++) {
    const values = new Map(letters.map((letter, at) => [letter, ((row >> at) & 1) === 1] as const))
    const count = [...values.values()].filter(Boolean).length
    if (count >= fewest || truthOf(formula, values)) continue
    counterexample = values
    fewest = count
  }
  return { cases, counterexample }
}
