import { closedNumber, termOf } from '../../math/complex/closed-number.js'
import { conjugate } from '../../math/complex/complex.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { rationalRoots } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import { negate, number, type Term } from '../../math/term/term.js'
import { withoutPi } from '../../page/domains/multiple-of-pi.js'
import type { Ends } from '../../page/domains/piece.js'
import type { Equation } from './equation.js'
import { fitOf, isDefined, isSame } from './fit.js'

/** The other solutions of an equation in the bounds of the page that it states nowhere, as far as they are found. */
export function othersThan(
  stated: Equation,
  equation: Equation,
  equations: readonly Equation[],
): readonly Term[] {
  const { statement, unknown } = stated
  const said = equations.filter(one => one.unknown === unknown).flatMap(({ values }) => values ?? [])
  const ends = statement.asserted.bounds.get(unknown)
  const bounds = ends ? withoutPi(ends) : null
  return candidatesOf(stated, equation).filter(
    root => isWithin(root, bounds) && !said.some(value => isSame(value, root)),
  )
}

/**
 * The rational solutions, the negative of a value, which solves an even equation too, and the conjugate of one that is not
 * real.
 */
function candidatesOf({ values }: Equation, equation: Equation): readonly Term[] {
  const { solutions } = equation
  const unreal = solutions ? values!.filter(value => !isDefined(value)) : []
  if (solutions && solutions.count < 2 && unreal.length === 0) return []
  const roots = solutions ? rationalRoots(solutions.polynomial).map(root => number(root)) : []
  const turned = values!
    .filter(value => !solutions || exactValue(value) === undefined)
    .map(value => negated(value))
    .filter(value => isDefined(value) && fitOf([value], equation) === 'solves')
  return [...roots, ...turned, ...unreal.flatMap(value => conjugateOf(value) ?? [])]
}

function conjugateOf(value: Term): Term | null {
  const z = closedNumber(value)
  return z && termOf(conjugate(z))
}

function negated(value: Term): Term {
  const exact = exactValue(value)
  return exact ? number(exact.times(-1)) : negate(value)
}

function isWithin(root: Term, bounds: Ends | null): boolean {
  if (!isDefined(root)) return bounds === null
  const { lower, upper } = closedValueOf(root, MIN_DIGITS)
  return !(bounds?.from && lower.lte(bounds.from)) && !(bounds?.to && upper.gte(bounds.to))
}
