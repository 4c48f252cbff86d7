import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import type { Rational } from '../../math/number/rational.js'
import { type Solutions, solutionsOf, valuesAsSolutions } from '../../math/roots/solutions.js'
import { exactValue } from '../../math/term/evaluate.js'
import { symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isDeviation } from '../../notation/readings/plus-minus.js'
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
  /** Whether the values may be a figure and its deviation: `x = 3.2 \pm 0.1`. */
  readonly mayDeviate: boolean
  /** Whether the value is that of an indexed name, `x_1`. */
  readonly isIndexed: boolean
}

/** The equations in one unknown among the statements of a page. */
export function equationsIn(statements: readonly Statement[]): readonly Equation[] {
  const equations = named(statements.flatMap(statement => equationOf(statement) ?? []))
  const valued = new Set(equations.filter(({ values }) => values !== null).map(({ unknown }) => unknown))
  return equations.filter(({ unknown }) => !mayBeImaginary(unknown) || valued.has(unknown))
}

const INDEXED = /^(.+)_(?:\d|\{?1, ?2\}?)$/

/** The values `x_1 = 2` and `x_2 = 3` behind an equation in x are its solutions. */
function named(equations: readonly Equation[]): readonly Equation[] {
  const isOpenIn = (name: string | undefined, end: number): boolean =>
    equations.slice(0, end).some(({ unknown, values }) => !values && unknown === name)
  return equations.map((equation, at) => {
    const root = equation.values ? INDEXED.exec(equation.unknown)?.[1] : undefined
    const isRoot = root !== undefined && isOpenIn(root, at) && !isOpenIn(equation.unknown, equations.length)
    return isRoot ? { ...equation, unknown: root, isIndexed: /_\d$/.test(equation.unknown) } : equation
  })
}

/** A statement as an equation in one unknown; null for any other. */
function equationOf(statement: Statement): Equation | null {
  const { reading, chain, isWhole } = statement
  if (chain.token.headers || !isWhole) return null
  // "For all a, a² = a" is to be true of every a, and not to be solved.
  if (sentenceBefore(chain.token, reading).some(word => hasSense(word, 'every'))) return null
  const stated = statedValues(statement)
  if (!stated) return endsIn0(statement) || chain.signs.length === 1 ? openEquation(statement) : null
  const { name, values, end } = stated
  // A name with an index of its own is none that an equation is solved for.
  if (/[∇ (]/.test(name)) return null
  const common = { statement, unknown: name, left: symbol(name), right: values[0]!, end }
  return {
    ...common,
    values,
    solutions: exactly(values),
    mayDeviate: isDeviation(statement.link.right),
    isIndexed: false,
  }
}

/** `\det(A - \lambda I) = \lambda^2 - 1 = 0` */
const endsIn0 = ({ link: { right }, chain: { signs }, index }: Statement): boolean =>
  index === signs.length - 1 && signs.every(({ operator }) => operator === '=') && right.text === '0'

function openEquation(statement: Statement): Equation | null {
  const { link, reading } = statement
  if (link.sign.operator !== '=') return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  const unknown = left && right ? unknownOf([link.left, link.right], [left, right], reading.source) : null
  if (!left || !right || unknown === null) return null
  const common = { statement, unknown, left, right, end: link.right.end }
  return {
    ...common,
    values: null,
    solutions: solutionsOf(left, right, unknown),
    mayDeviate: false,
    isIndexed: false,
  }
}

function exactly(values: readonly Term[]): Solutions | null {
  const exact = values.map(value => exactValue(value))
  return exact.every(value => value !== undefined) ? valuesAsSolutions(exact as Rational[]) : null
}
