import { closedValueOf, MIN_DIGITS, type Value } from '../../../math/engines/value.js'
import type { Term } from '../../../math/term/term.js'
import { asDouble, type Cell, roundedEnds } from '../cell.js'

/** What a row may come to where its cells were rounded, beside the cell that it should come to. */
export interface FromRounded {
  /** Whether the cell may come from what its row was rounded from. */
  readonly reaches: boolean
  /** How many digits it tells of the exactness of its cells that the row is right as it is printed. */
  readonly digits: number
}

const EXACT: FromRounded = { reaches: false, digits: 0 }

/** What a row may have been rounded from, by its value with all its rounded cells at their lower and at their upper ends. */
export function fromRounded(own: Cell | null, valueAt: (end: 0 | 1) => Term | null): FromRounded {
  const [one, other] = ([0, 1] as const).map(end => {
    const term = valueAt(end)
    return term && settledValue(term)
  })
  if (!own || !one || !other) return EXACT
  const [least, most] = roundedEnds(own)
  const [low, high] = one.lower.lt(other.lower) ? [one, other] : [other, one]
  const widths = asDouble(high.upper.minus(low.lower).div(most.minus(least)))
  return {
    reaches: low.lower.lte(most) && least.lte(high.upper),
    digits: widths > 1 ? Math.log10(widths) : 0,
  }
}

/** Null where a term has no value, as `round(2.5)`, which people round either way. */
function settledValue(term: Term): Value | null {
  try {
    return closedValueOf(term, MIN_DIGITS)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
