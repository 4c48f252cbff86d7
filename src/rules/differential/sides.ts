import { PI } from '../../math/term/symbols.js'
import { number, type Term } from '../../math/term/term.js'
import { plainSymbolsOf } from '../../page/statement.js'
import type { DifferentialEquation } from './equation.js'
import type { Sides } from './fit.js'
import { sideWith } from './put-in.js'

/** Both sides of an equation with a function put in for its unknown; null where one has no term. */
export function sidesWith(equation: DifferentialEquation, by: string, term: Term): Sides | null {
  const put = { key: equation.unknown, by, term }
  const { glossary } = equation.statement.reading
  const [left, right] = [equation.left, equation.right].map(side => sideWith(side, put, glossary))
  return left && right && plainSymbolsOf(left, right) ? [left, right] : null
}

/** The symbols of an equation beside its unknown and its variable. */
export function parametersOf(equation: DifferentialEquation, by: string): ReadonlySet<string> {
  const sides = sidesWith(equation, by, number(0))
  const names = (sides && plainSymbolsOf(...sides)) ?? new Set<string>()
  return new Set([...names].filter(name => name !== by && name !== PI))
}

/** An equation as the page writes it. */
export const written = ({ statement: { reading }, left, right }: DifferentialEquation): string =>
  reading.source.slice(left.start, right.end).replaceAll(/\s+/g, ' ').trim()
