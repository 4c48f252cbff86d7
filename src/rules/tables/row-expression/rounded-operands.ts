import { closedValueOf, MIN_DIGITS } from '../../../math/engines/value.js'
import { readPrinted, roundingSet } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import { number, type Term } from '../../../math/term/term.js'
import type { Node } from '../../../notation/tree/node.js'

/** The decimals of an expression, each of which may have been rounded. */
const decimalsIn = (node: Node): readonly Node[] =>
  node.head === 'number' ? (node.text.includes('.') ? [node] : []) : node.args.flatMap(decimalsIn)

/**
 * How far an expression may lie from its value, as a share of it, where its decimals were rounded: the sum of what each of
 * them moves it by, which is right to first order. Null where it is 0 or has no value.
 */
export function shareOfRounding(
  expression: Node,
  valueWith: (moved: ReadonlyMap<Node, Term>) => Term | null,
): Rational | null {
  const value = exactOf(valueWith(new Map()))
  if (!value || value.isZero()) return null
  const moves = decimalsIn(expression).map(decimal => {
    const { lower, upper } = roundingSet(readPrinted(decimal.text))
    const ends = [lower, upper].flatMap(end => exactOf(valueWith(new Map([[decimal, number(end)]]))) ?? [])
    return ends.map(end => end.minus(value).abs()).reduce((a, b) => (a.gt(b) ? a : b), Rational.ZERO)
  })
  return moves.reduce((sum, move) => sum.plus(move), Rational.ZERO).div(value.abs())
}

const exactOf = (term: Term | null): Rational | null => term && closedValueOf(term, MIN_DIGITS).lower
