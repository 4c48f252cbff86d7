import type { SignedTerm, SumFactor } from '../proof/sign-factors.js'
import { exactValue } from '../term/evaluate.js'
import { add, multiply, negate, power, subtract, type Term } from '../term/term.js'

/** More terms than this make squares that are longer than any proof. */
const MAX_TERMS = 6

/** Terms of the same sign as a sum with roots: a² − b² for a − b, where a and b are sums of positive terms. */
export function fromSquares({ terms }: SumFactor): readonly Term[] {
  if (terms.length > MAX_TERMS || !terms.every(({ isPositive }) => isPositive)) return []
  const [above, below] = [terms.filter(({ isAbove }) => isAbove), terms.filter(({ isAbove }) => !isAbove)]
  if (above.length === 0 || below.length === 0 || !terms.some(({ part }) => hasRoot(part))) return []
  return [subtract(power(add(...above.map(sized)), 2), power(add(...below.map(sized)), 2))]
}

/** A term with its coefficient, as a positive one. */
export const sized = ({ part, coefficient, isAbove }: SignedTerm): Term =>
  multiply(isAbove ? coefficient : negate(coefficient), part)

function hasRoot(term: Term): boolean {
  if (term.kind === 'multiply') return term.factors.some(hasRoot)
  return term.kind === 'power' && exactValue(term.exponent)?.denominator === 2n
}
