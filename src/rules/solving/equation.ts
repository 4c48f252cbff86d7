import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import type { Rational } from '../../math/number/rational.js'
import { type Solutions, solutionsOf, valuesAsSolutions } from '../../math/roots/solutions.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import { negate, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Node } from '../../notation/tree/node.js'
import { plainSymbolsOf, type Statement } from '../../page/statement.js'

/** An equation in one unknown, as a page writes it down on its way to the solution. */
export interface Equation {
  readonly statement: Statement
  readonly unknown: string
  readonly left: Term
  readonly right: Term
  /** Its real solutions; null where they are not found by algebra alone. */
  readonly solutions: Solutions | null
  /** What the unknown is said to be: `x = 3`, `x = \pm 3`; null for any other equation. */
  readonly values: readonly Term[] | null
}

/** A statement as an equation in one unknown; null for any other. */
export function equationOf(statement: Statement): Equation | null {
  const { link, reading, chain, isWhole } = statement
  if (link.sign.operator !== '=' || chain.token.headers || !isWhole || chain.signs.length > 1) return null
  // "For all a, a² = a" is to be true of every a, and not to be solved.
  if (sentenceBefore(chain.token, reading).some(word => hasSense(word, 'every'))) return null
  const left = lowered(link.left, reading.glossary)
  const isBoth = link.right.head === 'pm'
  const right = lowered(isBoth ? link.right.args[0]! : link.right, reading.glossary)
  const names = left && right && plainSymbolsOf(left, right)
  const [unknown, another] = names ? [...names].filter(name => name !== PI) : []
  if (!left || !right || unknown === undefined || another !== undefined) return null
  const isValue = keyOf(left) === unknown && isClosed(right)
  if (isBoth && !isValue) return null
  const values = isValue ? (isBoth ? [right, negate(right)] : [right]) : null
  return {
    statement,
    unknown,
    left,
    right,
    values,
    solutions: values ? exactly(values) : solutionsOf(left, right, unknown),
  }
}

const isClosed = (term: Term): boolean => definableIn(term).size === 0

function exactly(values: readonly Term[]): Solutions | null {
  const exact = values.map(value => exactValue(value))
  return exact.every(value => value !== undefined) ? valuesAsSolutions(exact as Rational[]) : null
}

/** Whether a value is printed with decimals, and so may be rounded. */
export const isDecimal = ({ text, args }: Node): boolean => /\d\.\d/.test(text) || args.some(isDecimal)
