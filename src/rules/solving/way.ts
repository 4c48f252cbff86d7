import type { Equation } from './equation.js'
import { isSoughtAt, type Leading } from './led-to.js'

/** The equations of a part of a page, and how it came to each. */
export interface Path {
  readonly equations: readonly Equation[]
  readonly leadings: readonly (Leading | null)[]
}

/** No page writes more steps between the equation of an exercise and its answer without a word that leads on. */
const MAX_LOOSE = 4

/**
 * The equations from which a page came to one of them, step by step, and before them the one that it set out to solve:
 * "Solve $\sqrt{x} = x - 2$: squaring …".
 */
export function wayTo(at: number, path: Path): readonly Equation[] {
  const { equations } = path
  const start = startOf(at, path)
  const steps = equations.slice(start, at)
  const before = openBefore(start, equations)
  const set = before.findLastIndex(isSought)
  const isSet = start < at && isSought(equations[start]!)
  return (isSet || set < 0 ? steps : [before[set]!, ...steps]).filter(({ values }) => values === null)
}

/** Where the steps begin that lead to an equation. */
function startOf(at: number, { equations, leadings }: Path): number {
  let from = at
  while (leadings[from] && equations[from - 1]!.unknown === equations[at]!.unknown) from--
  return from
}

/** The last equations in the same unknown before a step, as far as no value of it stands between. */
function openBefore(start: number, equations: readonly Equation[]): readonly Equation[] {
  const before = equations.slice(Math.max(0, start - MAX_LOOSE), start)
  const { unknown } = equations[start]!
  const last = before.findLastIndex(({ values, ...other }) => values !== null || other.unknown !== unknown)
  return before.slice(last + 1)
}

const isSought = ({ statement }: Equation): boolean => isSoughtAt(statement)
