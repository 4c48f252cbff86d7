import { TooLarge, Undefined } from '../proof/budget.js'
import { Nowhere, Undecided } from './undecided.js'

/** That nothing is known, and why. */
export interface Unsettled {
  readonly kind: 'undecided'
  readonly reason: string
}

export const undecided = (reason: string): Unsettled => ({ kind: 'undecided', reason })

/** What is found, that there is nothing to be found, or that nothing is known, for the reason that was thrown. */
export function settled<T>(
  find: () => T,
): T | Unsettled | { readonly kind: 'nowhere'; readonly reason: string } {
  try {
    return find()
  } catch (error) {
    if (error instanceof Nowhere) return { kind: 'nowhere', reason: error.message }
    // A value that does not exist, is too large, or hangs on what is not given.
    const isUnknown = [Undecided, RangeError, ReferenceError, TooLarge, Undefined].some(
      kind => error instanceof kind,
    )
    if (isUnknown) return undecided((error as Error).message)
    throw error
  }
}
