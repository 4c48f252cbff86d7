import type { Term } from '../term/term.js'
import { quotientTerm, readable } from './expression.js'
import { NormalForm } from './normal-form.js'
import type { Premises } from './premises.js'

/**
 * The normal form of a term, written as a term again: equal to it where it is defined and the premises hold. For
 * messages, which want √((1 - p)/p) and not what a derivation left. Throws TooLarge, Undefined, PremiseError.
 */
export function standardForm(term: Term, premises: Premises = {}): Term {
  return readable(quotientTerm(new NormalForm([term], premises).normalForm(term)))
}
