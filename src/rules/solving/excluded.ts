import { hasSense } from '../../english/matching.js'
import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { number, symbol } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Node, Operator } from '../../notation/tree/node.js'
import type { Reading } from '../../page/reading.js'
import type { Statement } from '../../page/statement.js'
import type { Equation } from './equation.js'

/** A page says what a symbol is no further from its equations than so many statements. */
const MAX_DISTANCE = 12

/**
 * Whether the page says of the unknown of an equation that it is not a value: by `\omega \ne 1`, by a definition that is
 * none of a rational number, or by words for numbers that are not real.
 */
export function isExcluded(
  value: Rational,
  { unknown, statement }: Pick<Equation, 'unknown' | 'statement'>,
  statements: readonly Statement[],
): boolean {
  if (statement.reading.section.tokens.some(token => hasSense(token, 'complexNumber'))) return true
  const found = statements.indexOf(statement)
  const at = found < 0 ? statements.length : found
  return statements
    .slice(Math.max(0, at - MAX_DISTANCE), at + MAX_DISTANCE)
    .some(other => isOtherwise(other, statements.indexOf(other) < at, value, unknown))
}

/** The same, by what stands before the first of two inequalities alone. */
export const isExcludedBefore = (
  value: Rational,
  { unknown, statement }: Pick<Equation, 'unknown' | 'statement'>,
  statements: readonly Statement[],
): boolean => isExcluded(value, { unknown, statement }, statements.slice(0, statements.indexOf(statement)))

function isOtherwise(
  { link: { left, sign, right }, reading }: Statement,
  isBefore: boolean,
  value: Rational,
  unknown: string,
): boolean {
  const isNamed = [left, right].some(side => nameOf(side, reading) === unknown)
  if (sign.operator === '=' || sign.operator === ':=')
    return isBefore && nameOf(left, reading) === unknown && valueWith(right, unknown, value, reading) === null
  const [one, other] = [left, right].map(side => valueWith(side, unknown, value, reading))
  return isNamed && one !== null && other !== null && !isSo(one!, sign.operator, other!)
}

function nameOf(node: Node, { glossary }: Reading): string | null {
  const term = lowered(node, glossary)
  return term && keyOf(term)
}

/** The value of a side with the unknown put in; null where it has no rational one. */
function valueWith(node: Node, unknown: string, value: Rational, { glossary }: Reading): Rational | null {
  const term = lowered(node, glossary)
  const put = term && substitute(term, [{ from: symbol(unknown), to: number(value) }])
  return (put && exactValue(put)) ?? null
}

function isSo(one: Rational, operator: Operator, other: Rational): boolean {
  const order = one.minus(other).sign()
  if (operator === '≠') return order !== 0
  if (operator === '<' || operator === '≤') return operator === '≤' ? order <= 0 : order < 0
  if (operator === '>' || operator === '≥') return operator === '≥' ? order >= 0 : order > 0
  return true
}
