import type { Judgement } from '../../math/judges/judgement.js'
import { substitute } from '../../math/term/substitute.js'
import { number, subtract } from '../../math/term/term.js'
import { plainSymbolsOf } from '../../page/statement.js'
import type { DifferentialEquation } from './equation.js'
import { judgeSides, type Sides } from './fit.js'
import type { InitialValue } from './initial-value.js'
import { differentiated } from './put-in.js'
import { mayBeRefuted, ownConstants } from './refutable.js'
import { sidesWith, written } from './sides.js'
import type { StatedSolution } from './stated-solution.js'
import { variableOf } from './variable.js'

/** A function beside an equation that it may solve, and what it has to be at some places. */
export interface Tried {
  readonly equation: DifferentialEquation
  readonly solution: StatedSolution
  readonly initial: readonly InitialValue[]
}

/**
 * What comes of a function that is put into an equation: it holds where it solves it and has the initial values, too; it
 * is refuted where it fails, if it is claimed to solve it. Null where neither is known.
 */
export function judgeSolution(tried: Tried): Judgement | null {
  const { equation, solution, initial } = tried
  const by = variableOf(equation, solution)
  const sides = by !== null && solution.names.has(by) ? sidesWith(equation, by, solution.term) : null
  if (by === null || !sides) return null
  const judged = judgeSides(sides, solution.statement)
  if (judged?.verdict === 'holds') return withValues(judged, tried, by)
  const isPart = solution.key !== equation.unknown
  if (isPart) return homogeneous(tried, by, sides)
  return judged && mayBeRefuted(equation, solution, by, initial)
    ? worded(judged, `put into ${written(equation)}: ${judged.explanation}`, tried, [])
    : null
}

/** How the solutions of an equation with 0 on its right are called: `y_h`, `y_c`, `y_1`. */
const OF_HOMOGENEOUS = /_(?:h|H|c|C|hom|homog|\d)$/

/** A part of a solution may be one of the equation with 0 on its right: of what is left of both sides where the unknown is 0. */
function homogeneous(tried: Tried, by: string, [left, right]: Sides): Judgement | null {
  const { equation, solution } = tried
  if (!OF_HOMOGENEOUS.test(solution.key)) return null
  const rest = sidesWith(equation, by, number(0))
  const judged = rest && judgeSides([subtract(left, right), subtract(...rest)], solution.statement)
  return judged?.verdict === 'holds'
    ? worded(judged, `it solves ${written(equation)} with 0 on its right`, tried, [])
    : null
}

/** What a function that solves an equation is at the places that the page speaks of. */
function withValues(judged: Judgement, tried: Tried, by: string): Judgement | null {
  const { equation, solution, initial } = tried
  const given = new Set(initial.flatMap(({ point, value }) => [...(plainSymbolsOf(point, value) ?? [])]))
  // A part, and the general solution, from which the values are to be found, need not have them.
  const isGeneral =
    solution.key !== equation.unknown || ownConstants(equation, solution, by).some(name => !given.has(name))
  const values = isGeneral ? [] : initial
  const found = values.map(value => judgeValue(value, solution, by))
  const at = found.findIndex(one => one?.verdict === 'refuted')
  if (at >= 0) {
    const explanation = `it solves ${written(equation)}, but not with ${values[at]!.written}: ${found[at]!.explanation}`
    return mayBeRefuted(equation, solution, by, initial)
      ? worded(found[at]!, explanation, tried, values)
      : null
  }
  if (!found.every(one => one?.verdict === 'holds')) return null
  const solved = values.length > 0 ? `${written(equation)} with ${shown(values)}` : written(equation)
  return worded(judged, `it solves ${solved}`, tried, values)
}

function judgeValue(
  { order, point, value }: InitialValue,
  { term, statement }: StatedSolution,
  by: string,
): Judgement | null {
  try {
    const there = substitute(differentiated(term, by, order), new Map([[by, point]]))
    return judgeSides([there, value], statement)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const shown = (values: readonly InitialValue[]): string => values.map(one => one.written).join(' and ')

function worded(
  judged: Judgement,
  explanation: string,
  { equation }: Tried,
  values: readonly InitialValue[],
): Judgement {
  const condition = values.length > 0 ? ` with ${shown(values)}` : ''
  return { ...judged, understood: `a solution of ${written(equation)}${condition}`, explanation }
}
