import { keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import type { Statement } from '../../page/statement.js'
import { leadingTo } from '../solving/led-to.js'
import type { DifferentialEquation } from './equation.js'
import { type InitialValue, initialValuesOf } from './initial-value.js'

/** What a statement is about stands no further before it than so many words. */
const MAX_DISTANCE = 150

/** The statements of a part of a page, and which of them are differential equations. */
export interface Path {
  readonly statements: readonly Statement[]
  readonly equations: readonly (DifferentialEquation | null)[]
}

/** The equations before a statement that are near enough for it to be about one of them. */
export function equationsBefore(
  at: number,
  { statements, equations }: Path,
): readonly DifferentialEquation[] {
  const { chain, reading } = statements[at]!
  const place = reading.places.get(chain.token)!
  return equations
    .slice(0, at)
    .flatMap(equation => equation ?? [])
    .filter(({ statement }) => place - reading.places.get(statement.chain.token)! <= MAX_DISTANCE)
}

/** The equation of the same unknown right before one, but for initial values. */
export function equationBefore(
  { statement, unknown }: DifferentialEquation,
  { statements, equations }: Path,
): DifferentialEquation | null {
  let at = statements.indexOf(statement) - 1
  while (at >= 0 && !equations[at] && initialValuesOf(statements[at]!, unknown).length > 0) at--
  const found = equations[at] ?? null
  return found?.unknown === unknown ? found : null
}

/** Whether an equation follows from the one before it. */
export function isStep(equation: DifferentialEquation, path: Path): boolean {
  const before = equationBefore(equation, path)
  return before !== null && leadingTo(before.statement, equation.statement) !== null
}

/** What the unknown has to be at some places: as the sentence of an equation says, and what stands between it and a place. */
export function initialFor(
  at: number,
  { statement, unknown }: DifferentialEquation,
  { statements }: Path,
): readonly InitialValue[] {
  const from = statements.indexOf(statement)
  const first = statements.findIndex(({ chain }) => chain.token.sentence === statement.chain.token.sentence)
  const values = statements.slice(first, at).filter(({ index }, i) => index === 0 && first + i !== from)
  const latest = new Map<string, InitialValue>()
  for (const one of values.flatMap(value => initialValuesOf(value, unknown)))
    latest.set(`${one.order} ${keyOf(one.point) ?? toPlain(one.point)}`, one)
  return [...latest.values()]
}
