import type { Obligation } from '../../../src/math/certificates/obligation.js'
import { type TermLike, term } from '../../../src/math/term/term.js'

/** left = right, proved for all real numbers, but for what is said otherwise. */
export const obligation = (
  parts: Partial<Obligation> & { readonly of: readonly [TermLike, TermLike] },
): Obligation => ({
  relation: '=',
  positive: [],
  unit: [],
  outcome: 'proved',
  witness: null,
  conditions: [],
  ...parts,
  left: term(parts.of[0]),
  right: term(parts.of[1]),
})
