import type { Rational } from '../../math/number/rational.js'
import { rationalRoots } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import { negate, number, type Term } from '../../math/term/term.js'
import type { Equation } from './equation.js'
import { fitOf } from './fit.js'

/**
 * The other solutions of an equation in the bounds of the page that it states nowhere: the rational ones, and where
 * algebra finds none, the negative of a value, which even equations have.
 */
export function othersThan(
  stated: Equation,
  equation: Equation,
  equations: readonly Equation[],
): readonly Term[] {
  const { statement, unknown } = stated
  const said = equations
    .filter(one => one.unknown === unknown)
    .flatMap(({ values }) => (values ?? []).flatMap(value => exactValue(value) ?? []))
  const { from = null, to = null } = statement.asserted.bounds.get(unknown) ?? {}
  const isWithin = (root: Rational) => !(from && root.lte(from)) && !(to && root.gte(to))
  return candidatesOf(stated, equation)
    .filter(root => isWithin(root) && !said.some(value => value.eq(root)))
    .map(root => number(root))
}

function candidatesOf({ values }: Equation, equation: Equation): readonly Rational[] {
  const { solutions } = equation
  if (solutions) return solutions.count < 2 ? [] : rationalRoots(solutions.polynomial)
  return values!.flatMap(value => {
    const exact = exactValue(value)
    return exact && !exact.isZero() && fitOf([negate(value)], equation) === 'solves' ? [exact.times(-1)] : []
  })
}
