import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { variablesOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { type LawPage, termOf } from '../laws/law-page.js'

/** What is worked out with a rounded constant may be rounded once more. */
const ROUNDINGS = 2

/**
 * Whether a stated value is as near as the constants that the page works with: "take π = 3. A circle of radius 2 has area
 * 12." Each quantity has a constant only as a factor, so that its relative error is that of the constant.
 */
export function usesGivenConstant(
  value: readonly Term[],
  stated: readonly Term[],
  start: number,
  { page, reading }: LawPage,
): boolean {
  const errors = page.symbols.constantsBeside(start).flatMap(({ constant, value: given }) => {
    const [exact, used] = [constant, given].map(node => termOf(node, reading))
    return exact && used ? (relativeError(exact, used) ?? []) : []
  })
  const [first, ...others] = errors
  if (!first) return false
  const allowed = others.reduce((most, error) => (error.gt(most) ? error : most), first).times(ROUNDINGS)
  return value.every((term, at) => {
    const error = exactValue(term) ? null : relativeError(term, stated[at]!)
    return error?.lte(allowed) === true
  })
}

/** |used/exact - 1|; null where one of them has letters, or the exact one is 0. */
function relativeError(exact: Term, used: Term): Rational | null {
  if (variablesOf(exact).length > 0 || variablesOf(used).length > 0) return null
  const [from, to] = [exact, used].map(term => closedValueOf(term, MIN_DIGITS).lower)
  return from!.isZero() ? null : to!.div(from!).minus(Rational.ONE).abs()
}
