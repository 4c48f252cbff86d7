import { TooLarge, Undefined } from '../proof/budget.js'
import { standardForm } from '../proof/standard-form.js'
import type { Term } from '../term/term.js'

/** The normal form of a term, as a term; the term itself where the normal form grows too large or is undefined. */
export function reduced(term: Term, positive: readonly string[]): Term {
  try {
    return standardForm(term, { positive })
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Undefined || error instanceof RangeError) return term
    throw error
  }
}
