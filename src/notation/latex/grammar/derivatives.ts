import { isName } from '../../tree/names.js'
import type { Node } from '../../tree/node.js'
import type { Grammar, Parselet } from './parselet.js'

/** \partial f; alone above a fraction line it waits for what follows; \partial_x f is a gradient. */
const partial: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  const order = cursor.accept('^') ? orderIn(grammar.argument()) : ''
  if (order === null) return cursor.fail('a derivative of a small order', 'notation')
  if (cursor.accept('_')) {
    if (order !== '') cursor.fail('a first derivative', 'notation')
    return gradientOf(grammar, grammar.argument('index'), start)
  }
  const of = grammar.begins() ? grammar.factor() : cursor.nothing()
  return cursor.node('differential', [of], start, order)
}

/** The 2 or 3 of a second or third derivative. */
const orderIn = ({ head, text }: Node): string | null =>
  head === 'number' && /^[23]$/.test(text) ? text : null

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
  const higher = higherDerivative(grammar, top, bottom, start) ?? mixedDerivative(grammar, top, bottom, start)
  if (higher) return higher
  if (top.head === 'differential' && top.text !== '')
    cursor.fail('a derivative of that order by one variable', 'notation')
  const by = differentialIn(grammar, bottom)
  if (!by) return null
  if (isOperator(top)) return gradientOf(grammar, by.args[0]!, start)
  const of = differentialIn(grammar, top)
  return of && cursor.node('div', [of, by], start)
}

/** d²f/dx², ∂²f/∂x²: the derivative of the derivative. */
function higherDerivative(grammar: Grammar, top: Node, bottom: Node, start: number): Node | null {
  const { cursor } = grammar
  const [over, under] = [orderedIn(top), orderedIn(bottom)]
  const raised = under?.of
  const isPower = raised?.head === 'pow' && isVariable(raised.args[0]!) && raised.args[1]!.head === 'number'
  if (!over || !isPower || raised.args[1]!.text !== over.order || under!.order !== '') return null
  const by = raised.args[0]!
  const nested = (of: Node): Node =>
    Array.from({ length: Number(over.order) - 1 }).reduce<Node>(
      inner => cursor.node('gradient', [inner, by], start),
      of,
    )
  if (over.of) return nested(cursor.node('gradient', [over.of, by], start))
  const first = gradientOf(grammar, by, start)
  return nested(first)
}

/** ∂²f/∂x∂y: the derivative by y, and of that the one by x. */
function mixedDerivative(grammar: Grammar, top: Node, bottom: Node, start: number): Node | null {
  const { cursor } = grammar
  const over = orderedIn(top)
  const parts = bottom.head === 'mul' ? bottom.args.map(part => differentialIn(grammar, part)) : []
  if (!over?.order || parts.length !== Number(over.order) || parts.includes(null)) return null
  const [first, ...rest] = parts.map(part => part!.args[0]!).reverse()
  const inner = over.of
    ? cursor.node('gradient', [over.of, first!], start)
    : gradientOf(grammar, first!, start)
  return rest.reduce<Node>((of, by) => cursor.node('gradient', [of, by], start), inner)
}

interface Ordered {
  /** Empty for a first derivative, null where there is no d. */
  readonly order: string | null
  /** Null where nothing stands behind the d. */
  readonly of: Node | null
}

/** The d² f of d²f, and the d x of dx; null for a longer product. */
function orderedIn(node: Node): Ordered | null {
  const { head, text, args } = node
  if (head === 'differential') return { order: text, of: args[0]!.head === 'nothing' ? null : args[0]! }
  const [d, of = null, another] = (head === 'mul' ? args : [node]) as readonly [Node, Node?, Node?]
  if (another) return null
  if (isPlainD(d)) return { order: '', of }
  return { order: d.head === 'pow' && isPlainD(d.args[0]!) ? orderIn(d.args[1]!) : null, of }
}

/** A d or ∂ of the first order, alone above the line. */
const isOperator = (node: Node): boolean =>
  node.head === 'differential' ? node.args[0]!.head === 'nothing' : isPlainD(node)

/** ∂x, or `d x` and no more; of a logarithm that of any expression, since nobody multiplies it by d. */
function differentialIn({ cursor }: Grammar, node: Node): Node | null {
  if (node.head === 'differential') return node.text !== '' || node.args[0]!.head === 'nothing' ? null : node
  const [d, of] = node.args
  if (node.head !== 'mul' || node.args.length !== 2 || !isPlainD(d!)) return null
  if (!isVariable(of!) && !isLogarithm(of!)) return null
  return cursor.node('differential', [of!], node.start, '', node.end)
}

const isPlainD = ({ head, text }: Node): boolean => head === 'symbol' && text === 'd'
const isVariable = (node: Node): boolean =>
  isName(node) || node.head === 'call' || (isLogarithm(node) && isVariable(node.args[0]!))

const isLogarithm = ({ head, args }: Node): boolean => head === 'ln' || (head === 'log' && args.length === 1)

/** `dL/dN` in a product: the factors before the division, the last two of which are `d L`; null where it is none. */
export function derivativeInline(grammar: Grammar, factors: readonly Node[]): Node[] | null {
  const { cursor } = grammar
  const [d, of] = factors.slice(-2)
  if (factors.length < 2 || !isPlainD(d!) || !isVariable(of!)) return null
  const [second, third] = [cursor.peek(1), cursor.peek(2)]
  const isD = second.text === 'd' && ['letter', 'words'].includes(second.kind)
  const isQuotient = isD && ['letter', 'command'].includes(third.kind)
  if (!isQuotient) return null
  cursor.expect('/')
  const { start } = cursor.next()
  const top = cursor.node('differential', [of!], d!.start, '', of!.end)
  const bottom = cursor.node('differential', [grammar.factor()], start)
  return [...factors.slice(0, -2), cursor.node('div', [top, bottom], d!.start)]
}
