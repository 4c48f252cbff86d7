import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import type { Rational } from '../../math/number/rational.js'
import { type Solutions, solutionsOf, valuesAsSolutions } from '../../math/roots/solutions.js'
import { exactValue } from '../../math/term/evaluate.js'
import { symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Node } from '../../notation/tree/node.js'
import type { Statement } from '../../page/statement.js'
import { statedValues } from './stated-values.js'
import { mayBeImaginary, unknownOf } from './unknown.js'

/** An equation in one unknown, as a page writes it down on its way to the solution. */
export interface Equation {
  readonly statement: Statement
  readonly unknown: string
  readonly left: Term
  readonly right: Term
  /** Where it ends. */
  readonly end: number
  /** Its real solutions; null where they are not found by algebra alone. */
  readonly solutions: Solutions | null
  /** What the unknown is said to be: `x = 3`, `x = \pm 3`; null for any other equation. */
  readonly values: readonly Term[] | null
}

/** The equations in one unknown among the statements of a page. */
export function equationsIn(statements: readonly Statement[]): readonly Equation[] {
  const equations = statements.flatMap(statement => equationOf(statement) ?? [])
  const valued = new Set(equations.filter(({ values }) => values !== null).map(({ unknown }) => unknown))
  return equations.filter(({ unknown }) => !mayBeImaginary(unknown) || valued.has(unknown))
}

/** A statement as an equation in one unknown; null for any other. */
function equationOf(statement: Statement): Equation | null {
  const { reading, chain, isWhole } = statement
  if (chain.token.headers || !isWhole) return null
  // "For all a, a² = a" is to be true of every a, and not to be solved.
  if (sentenceBefore(chain.token, reading).some(word => hasSense(word, 'every'))) return null
  const stated = statedValues(statement)
  if (!stated) return chain.signs.length > 1 ? null : openEquation(statement)
  const { name, values, end } = stated
  // A name with an index of its own is none that an equation is solved for.
  if (/[∇ (]/.test(name)) return null
  const common = { statement, unknown: name, left: symbol(name), right: values[0]!, end }
  return { ...common, values, solutions: exactly(values) }
}

function openEquation(statement: Statement): Equation | null {
  const { link, reading } = statement
  if (link.sign.operator !== '=') return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  const unknown = left && right ? unknownOf([link.left, link.right], [left, right], reading.source) : null
  if (!left || !right || unknown === null) return null
  const common = { statement, unknown, left, right, end: link.right.end }
  return { ...common, values: null, solutions: solutionsOf(left, right, unknown) }
}

function exactly(values: readonly Term[]): Solutions | null {
  const exact = values.map(value => exactValue(value))
  return exact.every(value => value !== undefined) ? valuesAsSolutions(exact as Rational[]) : null
}

/** Whether a value is printed with decimals, and so may be rounded. */
export const isDecimal = ({ text, args }: Node): boolean => /\d\.\d/.test(text) || args.some(isDecimal)
