import type { Node } from '../../tree/node.js'
import { isRelation } from '../lexer/lexer.js'
import { derivativeFraction, derivativeInline } from './derivatives.js'
import { functionParselets } from './functions.js'
import type { Grammar } from './parselet.js'
import { unitBehind } from './units.js'

/** The product that these factors begin: a b, a \cdot b, a / b, in any mixture; `5\times` waits for what is compared. */
export function productFrom(grammar: Grammar, first: readonly Node[], start: number): Node {
  const { cursor } = grammar
  let factors: Node[] = [...first]
  for (;;) {
    cursor.joinLine()
    if (grammar.hasPending) factors.push(grammar.factor())
    else if (acceptTimes(grammar)) {
      if (!grammar.beginsSigned()) return timesAsMuch(grammar, factors, start)
      factors.push(grammar.signedFactor())
    } else if (cursor.is('/')) factors = divided(grammar, factors, start)
    else if (isRemainder(grammar)) factors = [remainder(grammar, factors, start)]
    else if (grammar.begins()) {
      guardAdjacent(grammar, factors.at(-1)!)
      factors.push(unitBehind(grammar, factors.at(-1)!) ?? grammar.factor())
    } else return multiplied(grammar, factors, start)
  }
}

/** `5\times` as a whole side of what is compared; before a relation, and behind a dot, a factor was left out. */
function timesAsMuch(grammar: Grammar, factors: readonly Node[], start: number): Node {
  const { cursor } = grammar
  if (cursor.previous()!.text === '\\cdot' || isRelation(cursor.peek())) cursor.fail('an operand')
  return cursor.node('times', [multiplied(grammar, factors, start)], start)
}

function multiplied({ cursor }: Grammar, factors: readonly Node[], start: number): Node {
  return factors.length === 1 ? factors[0]! : cursor.node('mul', factors, start)
}

/** Behind the sign of a congruence a modulus belongs to both of its sides. */
const isRemainder = ({ cursor }: Grammar): boolean =>
  cursor.enclosure !== 'congruence' && (cursor.is('\\bmod') || cursor.is('\\mod'))

/** 3 \cdot 7 \bmod 5 is the remainder of the product; what stands behind the modulus could belong to it or not. */
function remainder(grammar: Grammar, factors: readonly Node[], start: number): Node {
  const { cursor } = grammar
  const { start: at, end } = cursor.next()
  const modulus = grammar.signedFactor()
  if (grammar.begins() || BEHIND_MODULUS.some(sign => cursor.is(sign)))
    cursor.fail('brackets around the modulus', 'ambiguous')
  const name: Node = { head: 'symbol', text: 'mod', args: [], start: at, end }
  return grammar.remainder(
    cursor.node('call', [name, multiplied(grammar, factors, start), modulus], start, 'mod'),
  )
}

const BEHIND_MODULUS = ['/', '\\times', '\\cdot', '*', '\\bmod', '\\mod']

function acceptTimes({ cursor }: Grammar): boolean {
  return ['\\times', '\\cdot', '*'].some(text => cursor.accept(text))
}

/** a b / c d is (a b / c) d; dL/dN is a derivative. */
function divided(grammar: Grammar, factors: readonly Node[], start: number): Node[] {
  const { cursor } = grammar
  // `\\cos x / \\sin x` and `\\cos x / (1 + x)` divide two values; `\\cos x/2` could be the cosine of x/2.
  const [sign, next] = [cursor.peek(), cursor.peek(1)]
  const isApart = cursor.before() < sign.start && sign.end < next.start && next.text === '('
  const isOfValues = isApart || functionParselets().has(next.text)
  if (grammar.openEnded.has(factors.at(-1)!) && !isOfValues)
    cursor.fail('brackets around the argument of the function before /', 'ambiguous')
  const derivative = derivativeInline(grammar, factors)
  if (derivative) return derivative
  const dividend = multiplied(grammar, factors, start)
  cursor.expect('/')
  const divisor = grammar.signedFactor()
  const isHigher = dividend.head === 'differential' && dividend.text !== ''
  const higher = isHigher ? derivativeFraction(grammar, dividend, divisor, start) : null
  return [higher ?? cursor.node('div', [dividend, divisor], start)]
}

/** Two numerals side by side are a slip of the pen: `26. 86`, `10^23` for `10^{23}`; `0.3^2 0.7^3` is a product. */
function guardAdjacent({ cursor }: Grammar, left: Node): void {
  const previous = cursor.previous()!
  if (cursor.peek().kind !== 'number') return
  if (left.head === 'percent') cursor.fail('a percentage, not a remainder', 'ambiguous')
  if (previous.kind !== 'number') return
  if (left.head === 'number') cursor.fail('an operator between two numbers')
  const isTight = previous.end === cursor.peek().start
  if (left.head === 'pow' && left.args[0]!.head === 'number' && isTight) {
    cursor.fail('braces around an exponent of several digits', 'ambiguous')
  }
}
