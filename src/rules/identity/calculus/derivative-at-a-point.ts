import { clauseSpeaksOfAPoint, speaksOfAPoint } from '../../../english/restriction.js'
import { definableIn } from '../../../math/term/key.js'
import { toPlain } from '../../../math/term/print.js'
import { simplify } from '../../../math/term/simplify.js'
import { substitute } from '../../../math/term/substitute.js'
import { PI, symbolsOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import { placeOf, type Statement } from '../../../page/statement.js'
import type { Pair, Sides } from '../formula-sides.js'
import { namedDerivativesIn } from './differentiate-definition.js'

/**
 * Whether a link may say where a derivative has a value, rather than what it is: by the words of its sentence, or since
 * the other side is a number and the derivative none, as in `f'(x) = 2`.
 */
export function isAtAPoint(
  { chain: { token }, reading, link }: Statement,
  derivative: Term,
  by: string,
): boolean {
  const isOfVariable = mentions(link, by, reading)
  return (
    (isOfVariable ? clauseSpeaksOfAPoint(token, reading) : speaksOfAPoint(token, reading)) ||
    ([link.left, link.right].some(isFigureAlone) && isOpen(simplify(derivative)))
  )
}

/** Whether a slope still has a symbol: `f'(c) = 5` says where it is 5. */
const isOpen = (slope: Term): boolean => [...symbolsOf(slope)].some(name => name !== PI)

/** Whether what a derivative is said to be has the variable in it: it says what the derivative is everywhere. */
const mentions = ({ left, right }: Link, by: string, { glossary }: Reading): boolean =>
  [left, right].some(side => {
    const term = namedDerivativesIn(side).length === 0 ? lowered(side, glossary) : null
    return term !== null && definableIn(term).has(by)
  })

/**
 * The sides of a link at the point that its sentence gives before it: "at x = 2 the slope is df/dx = 12" is said of that x
 * alone. Null where it gives none, or several.
 */
export function atGivenPoint(sides: Sides, variables: readonly string[], place: Statement): Sides | null {
  const { link, chain, reading, symbols } = place
  const values = new Map<string, Term>()
  for (const name of new Set(variables)) {
    const given = symbols
      .meaningsAt(name, placeOf(place))
      .filter(({ token, start }) => token.sentence === chain.token.sentence && start < link.left.start)
    if (given.length !== 1 || !given[0]!.printed || mentions(link, name, reading)) return null
    values.set(name, given[0]!.term)
  }
  const put = ([left, right]: Pair): Pair => [substitute(left, values), substitute(right, values)]
  const says = [...values].map(([name, value]) => `${name} = ${toPlain(value)}`)
  return {
    raw: put(sides.raw),
    putIn: put(sides.putIn),
    known: sides.known,
    running: new Set(),
    reading: [...(sides.reading === null ? [] : [sides.reading]), ...says].join(', '),
  }
}

const isFigureAlone = (node: Node): boolean =>
  node.head === 'number' || (node.head === 'neg' && isFigureAlone(node.args[0]!))
