import type { Quotient } from '../../../src/math/proof/normal-form/quotient.js'
import { NormalForm } from '../../../src/math/proof/normal-form.js'
import type { Premises } from '../../../src/math/proof/premises.js'
import { toPlain } from '../../../src/math/term/print.js'
import { type TermLike, term } from '../../../src/math/term/term.js'

/** The kernel that a rule is called with, and how terms come to it and its conditions are read. */
export interface Rules {
  readonly form: NormalForm
  readonly of: (like: TermLike) => Quotient
  /** The conditions recorded so far, as they are printed. */
  readonly conditions: () => readonly string[]
}

export function rulesUnder(premises: Premises = {}): Rules {
  const form = new NormalForm([], premises)
  return {
    form,
    of: like => form.normalForm(term(like)),
    conditions: () => form.conditions.all.map(({ term, relation }) => `${toPlain(term)} ${relation}`),
  }
}
