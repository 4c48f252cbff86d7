import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { valueAt } from '../../math/roots/polynomial.js'
import { childrenOf } from '../../math/term/children.js'
import { exactValue } from '../../math/term/evaluate.js'
import { substitute } from '../../math/term/substitute.js'
import { add, number, symbol, type Term } from '../../math/term/term.js'
import type { Equation } from './equation.js'

/** What comes of values that are put into an equation: `no-value` where a side is not defined, as ln(-1) is not. */
export type Fit = 'solves' | 'fails' | 'no-value' | 'open'

/**
 * Whether values solve an equation: exactly where algebra finds its solutions, and by putting them in where nothing is
 * rounded.
 */
export function fitOf(values: readonly Term[], equation: Equation): Fit {
  const { left, right, solutions } = equation
  const exact = values.map(value => exactValue(value))
  if (solutions && exact.every(value => value !== undefined))
    return exact.every(value => valueAt(solutions.polynomial, value!).isZero()) ? 'solves' : 'fails'
  if ([left, right, ...values].some(isRounded)) return 'open'
  const fits = values.map(value => fitOfOne(value, equation))
  const worst = (['fails', 'no-value', 'open'] as const).find(fit => fits.includes(fit)) ?? 'solves'
  // What is true of any other value too is an identity, and has no solution.
  const isIdentity = worst === 'solves' && fitOfOne(add(values[0]!, ASIDE), equation) === 'solves'
  return isIdentity ? 'open' : worst
}

const ASIDE = number('1/7')

function fitOfOne(value: Term, { unknown, left, right }: Equation): Fit {
  const [one, other] = [left, right].map(side => substitute(side, [{ from: symbol(unknown), to: value }]))
  if (![one!, other!].every(isDefined)) return 'no-value'
  const { verdict } = judgeClosed(one!, other!)
  return verdict === 'holds' ? 'solves' : verdict === 'refuted' ? 'fails' : 'open'
}

/** Whether a closed term has a real value that can be worked out. */
export function isDefined(closed: Term): boolean {
  try {
    closedValueOf(closed, MIN_DIGITS)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether a term has decimals, which may be rounded. */
function isRounded(term: Term): boolean {
  if (term.kind === 'number') return term.written?.includes('.') === true
  return childrenOf(term).some(isRounded)
}
