import type { Condition } from '../../../src/math/proof/conditions.js'
import { NormalForm } from '../../../src/math/proof/normal-form.js'
import type { Premises } from '../../../src/math/proof/premises.js'
import type { Term } from '../../../src/math/term/term.js'

/**
 * Conditions under which all these terms are defined, beside the premises; those that a proof about them leans on.
 * Throws TooLarge, Undefined, PremiseError.
 */
export function definednessOf(terms: readonly Term[], premises: Premises = {}): readonly Condition[] {
  const form = new NormalForm(terms, premises)
  for (const term of terms) form.normalForm(term)
  return form.conditions.all
}
