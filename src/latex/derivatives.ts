import type { Grammar, Parselet } from './grammar.js'
import { isName } from './names.js'
import type { Node } from './node.js'

/** \partial f; alone above a fraction line it waits for what follows; \partial_x f is a gradient. */
const partial: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  if (cursor.accept('^')) return secondPartial(grammar, start)
  if (cursor.accept('_')) return gradientOf(grammar, grammar.argument('index'), start)
  const of = grammar.begins() ? grammar.factor() : cursor.nothing()
  return cursor.node('differential', [of], start)
}

/** `\partial^2 f` above a fraction line. */
function secondPartial(grammar: Grammar, start: number): Node {
  const { cursor } = grammar
  const order = grammar.argument('index')
  if (order.text !== '2') cursor.fail('a first or second derivative', 'notation')
  const of = grammar.begins() ? grammar.factor() : cursor.nothing()
  return cursor.node('differential', [of], start, SECOND)
}

/** The text of the second differential. */
const SECOND = '2'

/** \nabla_\phi f, or \nabla f where the variable goes without saying. */
const nabla: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  const variable = cursor.accept('_') ? grammar.argument('index') : cursor.nothing()
  if (cursor.is('^')) cursor.fail('a first derivative', 'notation')
  return gradientOf(grammar, variable, start)
}

const CLOSED: ReadonlySet<Node['head']> = new Set([
  'call',
  'ln',
  'log',
  'exp',
  'add',
  'differential',
  'gradient',
])

/** A gradient is of the name, application or bracket behind it, but of the whole product that a number begins. */
function gradientOf(grammar: Grammar, variable: Node, start: number): Node {
  const { cursor } = grammar
  cursor.skipBreaks()
  const from = cursor.here()
  const isBracket = cursor.is('(') || cursor.is('[') || cursor.is('\\{')
  const first = grammar.factor()
  const isClosed = isBracket || isName(first) || CLOSED.has(first.head) || first.head === 'sum'
  const of = isClosed || !grammar.begins() ? first : grammar.productFrom([first], from)
  return cursor.node('gradient', [of, variable], start)
}

export const DERIVATIVES: ReadonlyMap<string, Parselet> = new Map([
  ['\\partial', partial],
  ['\\nabla', nabla],
])

/** A fraction of two differentials, df/dx with a plain or a curly d; null where it is another fraction. */
export function derivativeFraction(grammar: Grammar, top: Node, bottom: Node, start: number): Node | null {
  const { cursor } = grammar
  const twice = secondDerivative(grammar, top, bottom, start)
  if (twice) return twice
  const by = differentialIn(grammar, bottom)
  if (!by) return null
  if (isOperator(top)) return gradientOf(grammar, by.args[0]!, start)
  const of = differentialIn(grammar, top)
  return of && cursor.node('div', [of, by], start)
}

/** d²f/dx²: the derivative of the derivative. */
function secondDerivative(grammar: Grammar, top: Node, bottom: Node, start: number): Node | null {
  const { cursor } = grammar
  const below = differentialIn(grammar, bottom)?.args[0] ?? afterPlainD(bottom)
  const by = below && squareOf(below)
  const of = top.text === SECOND && top.head === 'differential' ? top.args[0]! : afterSquaredD(top)
  if (!by || !of || of.head === 'nothing') return null
  const first = cursor.node('gradient', [of, by], top.start, '', top.end)
  return cursor.node('gradient', [first, by], start)
}

const squareOf = ({ head, args: [base, exponent] }: Node): Node | null =>
  head === 'pow' && exponent!.text === '2' && isName(base!) ? base! : null

/** The f of `d^2 f`, and the x² of `d x^2`. */
const afterSquaredD = ({ head, args: [d, of, ...more] }: Node): Node | null =>
  head === 'mul' &&
  more.length === 0 &&
  d!.head === 'pow' &&
  isPlainD(d!.args[0]!) &&
  d!.args[1]!.text === '2'
    ? of!
    : null
const afterPlainD = ({ head, args: [d, of, ...more] }: Node): Node | null =>
  head === 'mul' && more.length === 0 && isPlainD(d!) ? of! : null

const isOperator = ({ head, text, args }: Node): boolean =>
  head === 'differential' ? args[0]!.head === 'nothing' : head === 'symbol' && text === 'd'

/** ∂x, or `d x` and no more. */
function differentialIn({ cursor }: Grammar, node: Node): Node | null {
  if (node.head === 'differential') return node.args[0]!.head === 'nothing' ? null : node
  const [d, of] = node.args
  if (node.head !== 'mul' || node.args.length !== 2 || !isPlainD(d!) || !isVariable(of!)) return null
  return cursor.node('differential', [of!], node.start, '', node.end)
}

const isPlainD = ({ head, text }: Node): boolean => head === 'symbol' && text === 'd'
const isVariable = (node: Node): boolean => isName(node) || node.head === 'call'

/** `dL/dN` in a product: the factors before the division, the last two of which are `d L`; null where it is none. */
export function derivativeInline(grammar: Grammar, factors: readonly Node[]): Node[] | null {
  const { cursor } = grammar
  const [d, of] = factors.slice(-2)
  if (factors.length < 2 || !isPlainD(d!) || !isVariable(of!)) return null
  const [second, third] = [cursor.peek(1), cursor.peek(2)]
  const isQuotient =
    second.kind === 'letter' && second.text === 'd' && ['letter', 'command'].includes(third.kind)
  if (!isQuotient) return null
  cursor.expect('/')
  const { start } = cursor.next()
  const top = cursor.node('differential', [of!], d!.start, '', of!.end)
  const bottom = cursor.node('differential', [grammar.factor()], start)
  return [...factors.slice(0, -2), cursor.node('div', [top, bottom], d!.start)]
}
