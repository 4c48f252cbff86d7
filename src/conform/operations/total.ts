import type { Field } from '../../math/number/arithmetic.js'

/** Σ of at least one term, from the first to the last. Throws RangeError for none. */
export function totalOf<T extends Field<T>>(terms: readonly T[]): T {
  if (terms.length === 0) throw new RangeError('totalOf: expected at least one term, got none')
  return terms.reduce((total, term) => total.plus(term))
}
