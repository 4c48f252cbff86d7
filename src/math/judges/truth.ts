import type { Obligation } from '../certificates/obligation.js'
import type { Evidence } from './verdict.js'

/** Whether a relation holds, as far as an engine could tell, and on what that rests. */
export interface Truth {
  /** null: undecided. */
  readonly holds: boolean | null
  readonly evidence: Evidence | null
  /** A point at which a relation fails that was said to hold everywhere. */
  readonly witness: Readonly<Record<string, string>> | null
  /** The two sides, or why nothing could be told. */
  readonly shown: string
  /** What it rests on, in terms, for others to check again. */
  readonly obligations?: readonly Obligation[]
}

export const unknownTruth = (shown: string): Truth => ({ holds: null, evidence: null, witness: null, shown })

/** What a search tells; unknown where a term has no value, is too large, or is of what nothing binds. */
export function guardedTruth(search: () => Truth): Truth {
  try {
    return search()
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return unknownTruth(error.message)
    throw error
  }
}

/**
 * The truth of the opposite. A relation that was only tested is not known to fail anywhere; what a witness refutes has
 * an opposite that the witness shows.
 */
export function not(truth: Truth): Truth {
  if (truth.holds === null) return truth
  if (truth.holds && truth.evidence?.level === 'tested') return unknownTruth(`${truth.shown}, only tested`)
  const isShown = truth.evidence?.level === 'refuted: witness'
  const rests = isShown ? { ...truth.evidence!, level: 'computed' as const } : truth.evidence
  return { ...truth, holds: !truth.holds, evidence: rests }
}
