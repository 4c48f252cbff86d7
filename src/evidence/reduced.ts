import { TooLarge, Undefined } from '../proof/budget.js'
import { quotientTerm } from '../proof/expression.js'
import { NormalForm } from '../proof/normal-form.js'
import type { Term } from '../term/term.js'

/** The normal form of a term, as a term; the term itself where the normal form grows too large or is undefined. */
export function reduced(term: Term, positive: readonly string[]): Term {
  try {
    return quotientTerm(new NormalForm([term], { positive }).normalForm(term))
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Undefined || error instanceof RangeError) return term
    throw error
  }
}
