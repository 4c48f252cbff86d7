import { TooLarge, Undefined } from '../../math/proof/budget.js'
import { standardForm } from '../../math/proof/standard-form.js'
import { childrenOf } from '../../math/term/children.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'

/** What two terms have in common. */
export interface SharedParts {
  /** How many summands of their normal forms are the same; none where only a number is. */
  readonly shared: number
  /** How many the longer of them has. */
  readonly most: number
  /** Whether one of them is more than a sum of multiples of symbols. */
  readonly isCurved: boolean
}

export function sharedParts(left: Term, right: Term): SharedParts {
  const [ours, theirs] = [left, right].map(summandsOf) as [readonly Term[], readonly Term[]]
  const same = ours.filter(part => theirs.some(other => isSameTerm(part, other)))
  return {
    shared: same.some(part => definableIn(part).size > 0) ? same.length : 0,
    most: Math.max(ours.length, theirs.length),
    isCurved: [...ours, ...theirs].some(part => !isStraight(part)),
  }
}

/** The summands of the normal form; none where that is too large. */
function summandsOf(term: Term): readonly Term[] {
  try {
    const form = standardForm(term)
    return form.kind === 'add' ? form.terms : [form]
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Undefined || error instanceof RangeError) return []
    throw error
  }
}

/** Whether no sum stands in a product, in a power or below a line: x² + 6x + 9, and not (x + 3)². */
export const isMultipliedOut = (term: Term): boolean =>
  term.kind === 'add' ? term.terms.every(isMultipliedOut) : !childrenOf(term).some(holdsSum)

const holdsSum = (term: Term): boolean => term.kind === 'add' || childrenOf(term).some(holdsSum)

/** A number, a symbol, or a multiple of one. */
function isStraight(part: Term): boolean {
  if (part.kind === 'number' || part.kind === 'symbol') return true
  return (
    part.kind === 'multiply' &&
    part.factors
      .filter(({ kind }) => kind !== 'number')
      .every(({ kind }, at) => at === 0 && kind === 'symbol')
  )
}
