import { cueBefore } from '../../english/discourse-cue.js'
import { hasSense, isOneOf } from '../../english/matching.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { countRealRootsIn, rationalRoots } from '../../math/roots/real-roots.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Statement } from '../../page/statement.js'
import { type Equation, isDecimal } from './equation.js'
import { judgeForeign, judgeSolved, solves } from './judge-step.js'
import { type Leading, wordsBetween } from './led-to.js'

/** The equations of a part of a page, how it came to each, and the place of the one that is judged. */
export interface Step {
  readonly equations: readonly Equation[]
  readonly leadings: readonly (Leading | null)[]
  readonly at: number
}

/** A value is tried in so many of the last equations in its unknown. */
const MAX_OPEN = 4

/** What the unknown is said to be, put into the equations before it. */
export function judgeValues(step: Step): Judgement | null {
  const { equations, leadings, at } = step
  const stated = equations[at]!
  const { chain, reading } = stated.statement
  const open = equations
    .slice(0, at)
    .filter(({ unknown, values }) => unknown === stated.unknown && !values)
    .slice(-MAX_OPEN)
  const isConcluded = leadings[at] !== null || cueBefore(chain.token, reading) === 'conclusion'
  if (!isConcluded || open.length === 0) return null
  const fitting = open.findLast(equation => solves(stated.values!, equation) === true)
  if (!fitting) return mayBeForeign(step) ? foreign(stated, open.at(-1)!) : null
  // What follows from one equation is no solution for the sake of another that did not lead to it.
  const last = equations[at - 1]!
  const isOther = fitting !== last && !last.values && !wayTo(last, step).includes(fitting)
  if (isOther && leadings[at] === 'plainly') return null
  // Squaring brings in what does not solve the equation that the page began with.
  const isLost = wayTo(fitting, step).some(equation => solves(stated.values!, equation) === false)
  return isLost ? null : judgeSolved(fitting, othersThan(stated, fitting, equations))
}

/** The equations from which the page came to one of them, step by step. */
function wayTo(equation: Equation, { equations, leadings }: Step): readonly Equation[] {
  const end = equations.indexOf(equation)
  let from = end
  while (leadings[from] && equations[from - 1]!.unknown === equation.unknown) from--
  return equations.slice(from, end).filter(({ values }) => !values)
}

/** Whether a value that solves nothing is said to be the solution, and no guess, no rounded figure and no quantity. */
function mayBeForeign({ equations, leadings, at }: Step): boolean {
  const [last, { statement, unknown }] = [equations[at - 1]!, equations[at]!]
  // Behind another value it may be a guess, unless both are said to be solutions: "x = 2 or x = 3".
  const isNext = last.unknown === unknown && (!last.values || isJoined(last.statement, statement))
  const isLed = leadings[at] === 'plainly' || leadings[at] === 'silently'
  return isNext && isLed && !isDecimal(statement.link.right) && !isPlaced(statement) && endsThere(statement)
}

/** Whether nothing is said of the value behind it: no unit, no "to the nearest integer", no "is too small". */
function endsThere({ chain: { token }, reading: { section, places } }: Statement): boolean {
  const next = section.tokens[places.get(token)! + 1]
  return !next || next.kind === 'stop' || next.text === ',' || isOneOf(next, JOINS)
}

const JOINS = ['or', 'and']

const isJoined = (one: Statement, other: Statement): boolean => {
  const [between, more] = wordsBetween(one, other)
  return between !== undefined && more === undefined && isOneOf(between, JOINS)
}

/** "At x = 4 the function is negative": the value is a place, and no solution. */
function isPlaced({ chain: { token }, reading: { section, places } }: Statement): boolean {
  const before = section.tokens[places.get(token)! - 1]
  return before !== undefined && hasSense(before, 'preposition')
}

function foreign(stated: Equation, equation: Equation): Judgement | null {
  const value = exactValue(stated.values![0]!)
  if (!value || !equation.solutions || solves(stated.values!, equation) !== false) return null
  return isRounded(value, equation) ? null : judgeForeign(equation, value)
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

/** The rational solutions of an equation in the bounds of the page, but for those that the sentence states. */
function othersThan(
  { statement, unknown }: Equation,
  { solutions }: Equation,
  equations: readonly Equation[],
): readonly Rational[] {
  if (!solutions || solutions.count < 2) return []
  const { sentence } = statement.chain.token
  const said = equations
    .filter(one => one.unknown === unknown && one.statement.chain.token.sentence === sentence)
    .flatMap(({ values }) => (values ?? []).flatMap(value => exactValue(value) ?? []))
  const { from = null, to = null } = statement.asserted.bounds.get(unknown) ?? {}
  const isWithin = (root: Rational) => !(from && root.lte(from)) && !(to && root.gte(to))
  return rationalRoots(solutions.polynomial).filter(
    root => isWithin(root) && !said.some(value => value.eq(root)),
  )
}
