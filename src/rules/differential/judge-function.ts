import type { Judgement } from '../../math/judges/judgement.js'
import { isClaimedBefore, isClaimedBehind } from './claimed.js'
import type { DifferentialEquation } from './equation.js'
import { judgeSolution } from './judge-solution.js'
import { equationBefore, initialFor, isStep, type Path } from './path.js'
import type { StatedSolution } from './stated-solution.js'

/** A function is tried in so many of the last equations of its name. */
const MAX_TRIED = 4

/**
 * What is said of a function that a page gives: that it solves one of the last equations of its name, or that it does not
 * solve the one that it is claimed to solve.
 */
export function judgeFunction(
  at: number,
  solution: StatedSolution,
  before: readonly DifferentialEquation[],
  path: Path,
): Judgement | null {
  const own = before.filter(({ unknown }) => unknown === solution.key)
  const near = (own.length > 0 ? own : before.filter(({ unknown }) => unknown === solution.family))
    .slice(-MAX_TRIED)
    .toReversed()
  const [nearest, ...others] = near
  const isClaimed = nearest !== undefined && isClaimedAt(at, nearest, path)
  const first = nearest ? judgedBy(nearest, at, solution, path) : null
  if (first?.verdict === 'holds' || (first && isClaimed && !isStep(nearest!, path))) return first
  for (const equation of others) {
    const found = judgedBy(equation, at, solution, path)
    if (found?.verdict === 'holds') return found
  }
  if (first && isClaimed) return first
  return judgeBefore(at, solution, path)
}

const judgedBy = (
  equation: DifferentialEquation,
  at: number,
  solution: StatedSolution,
  path: Path,
): Judgement | null => judgeSolution({ equation, solution, initial: initialFor(at, equation, path) })

/** Whether a page claims that a function solves an equation: behind several side by side it may solve any of them. */
function isClaimedAt(at: number, equation: DifferentialEquation, path: Path): boolean {
  const { statement, unknown } = equation
  const { statements } = path
  if (equationBefore(equation, path) && !isStep(equation, path)) return false
  const from = statements.indexOf(statement)
  return isClaimedBehind(statement, statements.slice(from + 1, at), statements[at]!, unknown)
}

/** "$y = e^{2t}$ is a solution of $y' = 2y$". */
function judgeBefore(
  at: number,
  solution: StatedSolution,
  { statements, equations }: Path,
): Judgement | null {
  const next = equations[at + 1]
  if (!next || next.unknown !== solution.key || !isClaimedBefore(solution.statement, statements[at + 1]!))
    return null
  return judgeSolution({ equation: next, solution, initial: [] })
}
