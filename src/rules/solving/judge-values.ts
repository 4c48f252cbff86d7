import { cueBefore } from '../../english/discourse-cue.js'
import { hasSense, isOneOf } from '../../english/matching.js'
import { callsSolution, claimsAllSolutions, mayLeaveSolutionOut } from '../../english/solving/claims.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { countRealRootsIn } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Statement } from '../../page/statement.js'
import { type Equation, isDecimal } from './equation.js'
import { fitOf } from './fit.js'
import { judgeForeign, judgeIncomplete, judgeSolved } from './judge-step.js'
import type { Leading } from './led-to.js'
import { othersThan } from './others.js'
import { runAt } from './run.js'
import { type Path, wayTo } from './way.js'

/** A value is tried in so many of the last equations in its unknown. */
const MAX_OPEN = 4

/** A value with what the page says before it. */
interface Tried {
  readonly stated: Equation
  readonly equations: readonly Equation[]
  /** The equation before the answer that the value is a part of, and how the page came from it to the answer. */
  readonly last: Equation
  readonly leading: Leading | null
  /** The equations from which the page came to the answer. */
  readonly way: readonly Equation[]
}

/** What the unknown is said to be, put into the equations before it. */
export function judgeValues(at: number, path: Path): Judgement | null {
  const { equations, leadings } = path
  const stated = equations[at]!
  const { first } = runAt(at, equations)
  const open = equations
    .slice(0, first)
    .filter(({ unknown, values }) => unknown === stated.unknown && !values)
    .slice(-MAX_OPEN)
  const { chain, reading } = equations[first]!.statement
  const leading = leadings[first]!
  const isConcluded = leading !== null || cueBefore(chain.token, reading) === 'conclusion'
  if (!isConcluded || open.length === 0) return null
  const tried = { stated, equations, last: equations[first - 1]!, leading, way: wayTo(first, path) }
  const fitting = open.findLast(equation => fitOf(stated.values!, equation) === 'solves')
  if (!fitting) return mayBeForeign(tried) ? foreign(stated, open.at(-1)!) : null
  return isCredited(fitting, tried) ? credited(fitting, tried) : null
}

/** What follows from one equation is no solution for the sake of another that did not lead to it. */
function isCredited(fitting: Equation, { stated, last, leading, way }: Tried): boolean {
  if (fitting === last || way.includes(fitting)) return true
  return last.values !== null || (leading !== 'plainly' && last.unknown !== stated.unknown)
}

/** Squaring brings in what does not solve the equation that the page began with, and dividing loses what does. */
function credited(fitting: Equation, tried: Tried): Judgement | null {
  const { stated, equations, way } = tried
  const before = way.slice(0, Math.max(0, way.indexOf(fitting))).filter(step => isAlone(step, equations))
  const failing = before.find(equation => ['fails', 'no-value'].includes(fitOf(stated.values!, equation)))
  if (failing) return isCalled(callsSolution, stated) ? foreign(stated, failing) : null
  const from = way[0] ?? fitting
  const others = othersThan(stated, from, equations)
  const missing = others.flatMap(value => exactValue(value) ?? [])[0]
  if (missing && isLastOf(from, tried) && isCalled(claimsAllSolutions, stated))
    return judgeIncomplete(from, stated, missing)
  return judgeSolved(fitting, others)
}

/** Whether a page claims something of a value, and no word near it leaves a solution out. */
const isCalled = (claims: typeof callsSolution, { statement: { chain, reading } }: Equation): boolean =>
  claims(chain.token, reading) && !mayLeaveSolutionOut(chain.token, reading)

/** Of several alternatives each may fail. */
function isAlone(equation: Equation, equations: readonly Equation[]): boolean {
  const { first, last } = runAt(equations.indexOf(equation), equations)
  return first === last
}

/** Whether a value ends an answer of which each value solves an equation. */
function isLastOf(equation: Equation, { stated, equations }: Tried): boolean {
  const at = equations.indexOf(stated)
  const { first, last } = runAt(at, equations)
  const all = equations.slice(first, last + 1).flatMap(({ values }) => values!)
  return at === last && fitOf(all, equation) === 'solves'
}

/** Whether a value that solves nothing is said to be the solution, and no guess, no rounded figure and no quantity. */
function mayBeForeign({ stated: { statement, unknown }, last, leading }: Tried): boolean {
  // Behind another value it may be a guess.
  const isNext = last.unknown === unknown && !last.values
  const isLed = leading === 'plainly' || leading === 'silently'
  return isNext && isLed && !isDecimal(statement.link.right) && !isPlaced(statement) && endsThere(statement)
}

const JOINS = ['or', 'and']

/** Whether nothing is said of the value behind it: no unit, no "to the nearest integer", no "is too small". */
function endsThere({ chain: { token }, reading: { section, places } }: Statement): boolean {
  const next = section.tokens[places.get(token)! + 1]
  return !next || next.kind === 'stop' || next.text === ',' || isOneOf(next, JOINS)
}

/** "At x = 4 the function is negative": the value is a place, and no solution. */
function isPlaced({ chain: { token }, reading: { section, places } }: Statement): boolean {
  const before = section.tokens[places.get(token)! - 1]
  return before !== undefined && hasSense(before, 'preposition')
}

/** The first of some values that does not solve an equation. */
function foreign({ values }: Equation, equation: Equation): Judgement | null {
  const wrong = values!.find(value => fitOf([value], equation) === 'fails')
  const value = wrong && exactValue(wrong)
  return value && equation.solutions && !isRounded(value, equation) ? judgeForeign(equation, value) : null
}

/** Two digits are enough to be a rounded figure: 333 of 1000/3. */
const MIN_ROUNDED = 10

function isRounded(value: Rational, { solutions }: Equation): boolean {
  const half = Rational.of('1/2')
  return (
    !value.abs().lt(MIN_ROUNDED) &&
    countRealRootsIn(solutions!.polynomial, value.minus(half), value.plus(half)) > 0
  )
}
