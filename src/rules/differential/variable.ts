import { PI } from '../../math/term/symbols.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { DifferentialEquation } from './equation.js'
import type { StatedSolution } from './stated-solution.js'

/** The usual letters of a variable that an equation does not name. */
const USUAL = ['t', 'x'] as const

/** A variable that no page can write, of which an equation is where it names none. */
const NOWHERE = '@t'

/** The variable of an equation alone: the one that it differentiates by, or a usual letter that stands in it. */
export function ownVariable(equation: DifferentialEquation): string | null {
  if (equation.by !== null) return equation.by
  const { left, right, unknown } = equation
  const usual = USUAL.filter(
    name => name !== unknown && [left, right].some(side => symbolsOf(side).has(name)),
  )
  return usual.length === 1 ? usual[0]! : null
}

/** The same, with a letter that stands nowhere where the equation has none. */
export const anyVariable = (equation: DifferentialEquation): string => ownVariable(equation) ?? NOWHERE

/** The variable of an equation and of a function that may solve it; null where they have different ones, or several may be meant. */
export function variableOf(
  equation: DifferentialEquation,
  { by, names, key, family }: StatedSolution,
): string | null {
  const stated = ownVariable(equation) ?? by
  if (stated !== null) return by === null || by === stated ? stated : null
  const usual = USUAL.filter(name => names.has(name) && name !== key && name !== family)
  if (usual.length > 0) return usual.length === 1 ? usual[0]! : null
  const [only, another] = [...names].filter(name => name !== PI)
  return only !== undefined && another === undefined && /^[a-z]$/.test(only) ? only : null
}
