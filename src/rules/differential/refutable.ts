import { proveIdentity } from '../../math/proof/tactics.js'
import { PI } from '../../math/term/symbols.js'
import { number } from '../../math/term/term.js'
import type { Node } from '../../notation/tree/node.js'
import { plainSymbolsOf, type Statement } from '../../page/statement.js'
import { isSoughtAt } from '../solving/led-to.js'
import { isOfSlopes } from './claimed.js'
import type { DifferentialEquation } from './equation.js'
import type { InitialValue } from './initial-value.js'
import { parametersOf, sidesWith } from './sides.js'
import type { StatedSolution } from './stated-solution.js'

/** Letters of constants of integration. Others may be constants that are yet to be found. */
const OF_INTEGRATION = /^[cCK](?:_\w+)?$/
const OF_HOMOGENEOUS = /^(?:[A-E](?:_\w+)?|phi|delta)$/

/** The symbols of a solution that its equation has not, beside the variable: its own constants. */
export function ownConstants(
  equation: DifferentialEquation,
  { names }: StatedSolution,
  by: string,
): readonly string[] {
  const known = parametersOf(equation, by)
  return [...names].filter(name => name !== by && name !== PI && !known.has(name))
}

/**
 * Whether a function that does not solve an equation was meant to for all values of its symbols: it and the equation have
 * the same, but for constants of integration; no formula of the page says more of one, and no figure may be rounded.
 */
export function mayBeRefuted(
  equation: DifferentialEquation,
  solution: StatedSolution,
  by: string,
  initial: readonly InitialValue[],
): boolean {
  const { statement, key, family, names, term } = solution
  const parameters = parametersOf(equation, by)
  if (key !== equation.unknown || !plainSymbolsOf(term)) return false
  if (![...parameters].every(name => names.has(name))) return false
  if (!equation.isOfUnknown && initial.length === 0 && !isSoughtAt(equation.statement)) return false
  if ([...names].some(name => hasFormula(name, statement))) return false
  const own = ownConstants(equation, solution, by)
  const isOfFunction = initial.length > 0 || own.length > 0 || isOfSlopes(equation, statement)
  if (!isOfFunction) return false
  const constants = isHomogeneous(equation, by) ? OF_HOMOGENEOUS : OF_INTEGRATION
  const given = new Set(initial.flatMap(({ value, point }) => [...(plainSymbolsOf(value, point) ?? [])]))
  const areConstants = own.every(
    name => OF_INTEGRATION.test(name) || constants.test(name) || given.has(name) || name === `${family}_0`,
  )
  const figures = new Set([equation.left, equation.right].flatMap(decimalsIn))
  return areConstants && decimalsIn(statement.link.right).every(figure => figures.has(figure))
}

/** Whether the page says what a symbol is by a formula, which it may stand for. */
const hasFormula = (key: string, { symbols, everywhere }: Statement): boolean =>
  [symbols, everywhere].some(table =>
    table.everyMeaning({ key, applied: null }).some(({ printed }) => printed === null),
  )

/** Whether 0 solves an equation, as it does one of which the unknown is a factor of all. */
function isHomogeneous(equation: DifferentialEquation, by: string): boolean {
  const sides = sidesWith(equation, by, number(0))
  return sides !== null && proveIdentity(...sides).proved
}

const decimalsIn = ({ head, text, args }: Node): readonly string[] =>
  head === 'number' && /[.e]/.test(text) ? [text] : args.flatMap(decimalsIn)
