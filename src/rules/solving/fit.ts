import { areEqual, closedNumber, hasUnit } from '../../math/complex/closed-number.js'
import type { Complex } from '../../math/complex/complex.js'
import { hasDecimals } from '../../math/engines/rounded-hull.js'
import { hasValue } from '../../math/engines/value.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { valueAt } from '../../math/roots/polynomial.js'
import { printedFit, printedValue, standsFor } from '../../math/roots/printed-root.js'
import { exactValue } from '../../math/term/evaluate.js'
import { substitute } from '../../math/term/substitute.js'
import { add, number, symbol, type Term } from '../../math/term/term.js'
import type { Equation } from './equation.js'

/** What comes of values that are put into an equation: `no-value` where a side is not defined, as ln(-1) is not. */
export type Fit = 'solves' | 'fails' | 'no-value' | 'open'

/**
 * Whether values solve an equation: exactly where algebra finds its solutions, as rounded where they have decimals, and by
 * putting them in where nothing is rounded.
 */
export function fitOf(values: readonly Term[], equation: Equation): Fit {
  const fits = values.map(value => fitOfOne(value, equation))
  const worst = (['fails', 'no-value', 'open'] as const).find(fit => fits.includes(fit)) ?? 'solves'
  // What is true of any other value too is an identity, and has no solution.
  const isIdentity =
    worst === 'solves' && !equation.solutions && putIn(add(values[0]!, ASIDE), equation) === 'solves'
  return isIdentity ? 'open' : worst
}

const ASIDE = number('1/7')

function fitOfOne(value: Term, equation: Equation): Fit {
  const { left, right, solutions } = equation
  const exact = exactValue(value)
  const isRoot = exact && solutions && valueAt(solutions.polynomial, exact).isZero()
  if (isRoot !== null && isRoot !== undefined && (isRoot || !hasDecimals(value)))
    return isRoot ? 'solves' : 'fails'
  const isOfDecimals = [left, right].some(hasDecimals)
  if (!hasDecimals(value)) return isOfDecimals ? 'open' : putIn(value, equation)
  const parts = solutions && closedNumber(value)
  const fit = parts && printedFit(parts, solutions.polynomial)
  if (fit === 'rounded') return 'solves'
  return fit === 'far' && !isOfDecimals ? 'fails' : 'open'
}

/** The sides of an equation with a value put in. */
export const sidesAt = (value: Term, { unknown, left, right }: Equation): readonly [Term, Term] => {
  const put = (side: Term): Term => substitute(side, [{ from: symbol(unknown), to: value }])
  return [put(left), put(right)]
}

function putIn(value: Term, equation: Equation): Fit {
  const [one, other] = sidesAt(value, equation)
  if (isDefined(one) && isDefined(other)) {
    const { verdict } = judgeClosed(one, other)
    return verdict === 'holds' ? 'solves' : verdict === 'refuted' ? 'fails' : 'open'
  }
  // A polynomial has a value at every number, also at one that is not real.
  const parts = equation.solutions && !isDefined(value) ? partsAt(value, equation) : null
  const isEqual = parts && areEqual(...parts)
  if (!parts) return 'no-value'
  return isEqual === null ? 'open' : isEqual ? 'solves' : 'fails'
}

/** The sides of an equation as complex numbers, with a value put in; null where one has none. */
export function partsAt(value: Term, equation: Equation): readonly [Complex, Complex] | null {
  const [one, other] = sidesAt(value, equation).map(closedNumber)
  return one && other ? [one, other] : null
}

/** Whether two values are one, as far as they are printed. */
export function isSame(stated: Term, other: Term): boolean {
  const [printed, exact] = [hasDecimals(stated) ? printedValue(stated) : null, exactValue(other)]
  if (printed && exact) return standsFor(printed, exact)
  if (isDefined(stated) && isDefined(other)) return judgeClosed(stated, other).verdict === 'holds'
  const [one, two] = [stated, other].map(closedNumber)
  return !!one && !!two && areEqual(one, two) === true
}

/** Whether a closed term has a real value that can be worked out. */
export const isDefined = (closed: Term): boolean => !hasUnit(closed) && hasValue(closed)
