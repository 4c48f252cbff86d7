import { cueBefore } from '../../english/discourse-cue.js'
import { callsSolution, claimsAllSolutions, mayLeaveSolutionOut } from '../../english/solving/claims.js'
import { hasUnit } from '../../math/complex/closed-number.js'
import { hasDecimals } from '../../math/engines/rounded-hull.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { countRealRootsIn } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Term } from '../../math/term/term.js'
import { endsThere, isPlaced } from './claimed.js'
import type { Equation } from './equation.js'
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
  if (open.length === 0) return null
  const fitting = open.findLast(equation => fitOf(stated.values!, equation) === 'solves')
  if (!isConcluded) return fitting && fitting === open.at(-1) ? answering(fitting, stated, equations) : null
  const tried = { stated, equations, last: equations[first - 1]!, leading, way: wayTo(first, path) }
  if (!fitting) return mayBeForeign(tried) ? foreign(stated, open.at(-1)!) : null
  return isCredited(fitting, tried) ? credited(fitting, tried) : null
}

/** An answer so many sentences behind its equation is one to it, whatever words lead there. */
const MAX_SENTENCES = 2

/** "$r^2 - 4r + 13 = 0$ has $r = 2 \pm 3i$": all that solves an equation answers it, though no word concludes it. */
function answering(equation: Equation, stated: Equation, equations: readonly Equation[]): Judgement | null {
  const [from, to] = [equation, stated].map(({ statement }) => statement.chain.token)
  const isNear = to!.sentence - from!.sentence <= MAX_SENTENCES
  const isAll = isNear && othersThan(stated, equation, equations).length === 0
  return isAll ? judgeSolved(equation, []) : null
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
function mayBeForeign({ stated, equations, last, leading }: Tried): boolean {
  const { statement, unknown } = stated
  // Behind another value it may be a guess.
  const isNext = last.unknown === unknown && !last.values
  // Both signs of a root are no guess.
  const isLed =
    leading === 'plainly' || leading === 'silently' || (leading !== null && stated.values!.length > 1)
  return isNext && isLed && !isPlaced(statement) && endsThere(statement) && !mayCount(stated, last, equations)
}

/** `x_1` may be a step towards the solution, or a coordinate, unless another beside it is a solution as it stands. */
function mayCount(stated: Equation, equation: Equation, equations: readonly Equation[]): boolean {
  if (!stated.isIndexed) return false
  const { first, last } = runAt(equations.indexOf(stated), equations)
  const all = equations.slice(first, last + 1).flatMap(({ values }) => values!)
  return all.some(hasDecimals) || !all.some(value => fitOf([value], equation) === 'solves')
}

/** The first of some values that does not solve an equation of which algebra knows the solutions. */
function foreign(stated: Equation, equation: Equation): Judgement | null {
  const wrong = stated.values!.find(value => fitOf([value], equation) === 'fails')
  if (!wrong || !equation.solutions || mayBeMeantOtherwise(wrong, stated, equation)) return null
  const exact = exactValue(wrong)
  return exact && !hasDecimals(wrong) && isRounded(exact, equation) ? null : judgeForeign(equation, wrong)
}

/** A deviation, a fraction near the value, or another number that the letter of the imaginary unit stands for. */
function mayBeMeantOtherwise(
  wrong: Term,
  { statement, mayDeviate }: Equation,
  { solutions }: Equation,
): boolean {
  const { link, unit } = statement
  const isNear = link.sign.operator === '≈' && !hasDecimals(wrong)
  // What has no real solution has one among complex numbers alone.
  const isUnitKnown = unit?.isCertain === true || solutions?.count === 0
  return mayDeviate || isNear || (hasUnit(wrong) && !isUnitKnown)
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
