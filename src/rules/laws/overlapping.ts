import { closedValueOf } from '../../math/engines/value.js'
import type { Rational } from '../../math/number/rational.js'
import type { Term } from '../../math/term/term.js'

/** So many digits tell apart what may have been rounded. */
const DIGITS = 8

/** Whether the interval that some closed terms span has a value in common with that of others. */
export function areOverlapping(some: readonly Term[], others: readonly Term[]): boolean {
  const [one, other] = [spanOf(some), spanOf(others)]
  return one.lower.lte(other.upper) && other.lower.lte(one.upper)
}

function spanOf(terms: readonly Term[]): { readonly lower: Rational; readonly upper: Rational } {
  const values = terms.map(term => closedValueOf(term, DIGITS))
  return {
    lower: values.map(({ lower }) => lower).reduce((one, other) => (other.lt(one) ? other : one)),
    upper: values.map(({ upper }) => upper).reduce((one, other) => (other.gt(one) ? other : one)),
  }
}
