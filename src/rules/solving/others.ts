import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { rationalRoots } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import { negate, number, type Term } from '../../math/term/term.js'
import type { Ends } from '../../page/domains/piece.js'
import type { Equation } from './equation.js'
import { fitOf, isDefined } from './fit.js'

/** The other solutions of an equation in the bounds of the page that it states nowhere, as far as they are found. */
export function othersThan(
  stated: Equation,
  equation: Equation,
  equations: readonly Equation[],
): readonly Term[] {
  const { statement, unknown } = stated
  const said = equations.filter(one => one.unknown === unknown).flatMap(({ values }) => values ?? [])
  const bounds = statement.asserted.bounds.get(unknown) ?? null
  return candidatesOf(stated, equation).filter(
    root => isWithin(root, bounds) && !said.some(value => isSame(value, root)),
  )
}

/** The rational solutions, and the negative of a value, which solves an even equation too. */
function candidatesOf({ values }: Equation, equation: Equation): readonly Term[] {
  const { solutions } = equation
  if (solutions && solutions.count < 2) return []
  const roots = solutions ? rationalRoots(solutions.polynomial).map(root => number(root)) : []
  const turned = values!
    .filter(value => !solutions || exactValue(value) === undefined)
    .map(value => negated(value))
    .filter(value => isDefined(value) && fitOf([value], equation) === 'solves')
  return [...roots, ...turned]
}

function negated(value: Term): Term {
  const exact = exactValue(value)
  return exact ? number(exact.times(-1)) : negate(value)
}

function isWithin(root: Term, bounds: Ends | null): boolean {
  const { lower, upper } = closedValueOf(root, MIN_DIGITS)
  return !(bounds?.from && lower.lte(bounds.from)) && !(bounds?.to && upper.gte(bounds.to))
}

const isSame = (one: Term, other: Term): boolean => judgeClosed(one, other).verdict === 'holds'
