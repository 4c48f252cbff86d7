import type { Judgement } from '../../math/judges/judgement.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { substitute } from '../../math/term/substitute.js'
import {
  add,
  divide,
  multiply,
  negate,
  number,
  power,
  subtract,
  symbol,
  type Term,
} from '../../math/term/term.js'
import type { Statement } from '../../page/statement.js'
import { leadingTo } from '../solving/led-to.js'
import type { DifferentialEquation } from './equation.js'
import { judgeSides, type Sides } from './fit.js'
import { parametersOf, sidesWith, written } from './sides.js'
import { ownVariable } from './variable.js'

/** The place at which the unknown and its derivatives are looked at; no page can write it. */
const PLACE = '@place'

/**
 * Judges the step from one differential equation to the next of the same unknown, `y' + y/t = 4t^2` to `(ty)' = 4t^3`: the
 * highest derivative that the first gives, put into the second, makes it true of all values of the variable, of the
 * unknown and of its lower derivatives.
 */
export function judgeStep(before: DifferentialEquation, behind: DifferentialEquation): Judgement | null {
  const { order, unknown } = before
  const by = variableOfBoth(before, behind)
  if (by === null || behind.order > order || !behind.isOfUnknown) return null
  const [first, second] = [before, behind].map(one => jetOf(one, by))
  const top = unknown + "'".repeat(order)
  const value = first && solvedFor(top, subtract(...first))
  // What is true of every function follows from nothing.
  if (!value || !second || written(before) === written(behind) || proveIdentity(...second).proved) return null
  const put = second.map(side => substitute(side, new Map([[top, value]]))) as unknown as Sides
  const judged = judgeSides(put, behind.statement)
  if (!judged) return null
  const understood = `${written(before)} implies ${written(behind)}`
  if (judged.verdict === 'holds')
    return { ...judged, understood, explanation: `it follows from ${written(before)}` }
  return isClaimed(before, behind, by)
    ? { ...judged, understood, explanation: `with ${top} from ${written(before)}: ${judged.explanation}` }
    : null
}

function variableOfBoth(before: DifferentialEquation, behind: DifferentialEquation): string | null {
  const own = [before, behind].flatMap(equation => ownVariable(equation) ?? [])
  return own.length > 0 && own.every(by => by === own[0]) && before.unknown === behind.unknown
    ? own[0]!
    : null
}

/** The sides of an equation with a symbol for the unknown and for each of its derivatives. */
function jetOf(equation: DifferentialEquation, by: string): Sides | null {
  const { unknown, order } = equation
  let factorial = 1
  const parts = Array.from({ length: order + 1 }, (_, i) => {
    factorial *= i || 1
    return divide(
      multiply(symbol(unknown + "'".repeat(i)), power(add(symbol(by), negate(symbol(PLACE))), i)),
      factorial,
    )
  })
  const sides = sidesWith(equation, by, add(...parts))
  return sides && (sides.map(side => substitute(side, new Map([[PLACE, symbol(by)]]))) as unknown as Sides)
}

/** The value of a symbol at which a term is 0, where the symbol stands in it to the first power alone. */
function solvedFor(name: string, difference: Term): Term | null {
  const at = (value: number): Term => substitute(difference, new Map([[name, number(value)]]))
  const slope = subtract(at(1), at(0))
  const isLinear = proveIdentity(difference, add(at(0), multiply(slope, symbol(name)))).proved
  const isZero = proveIdentity(slope, number(0)).proved
  return isLinear && !isZero ? divide(negate(at(0)), slope) : null
}

/** Whether the page says no more between the two than that the one follows from the other, and both have the same symbols. */
function isClaimed(before: DifferentialEquation, behind: DifferentialEquation, by: string): boolean {
  const own = parametersOf(before, by)
  const areKnown = [...parametersOf(behind, by)].every(name => own.has(name))
  return (
    areKnown &&
    !hasFormulas(own, behind.statement) &&
    leadingTo(before.statement, behind.statement) === 'plainly'
  )
}

const hasFormulas = (names: ReadonlySet<string>, { symbols }: Statement): boolean =>
  [...names].some(key => symbols.everyMeaning({ key, applied: null }).some(({ printed }) => printed === null))
