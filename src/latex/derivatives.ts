import type { Grammar, Parselet } from './grammar.js'
import { isName } from './names.js'
import type { Node } from './node.js'

/** \partial f; alone above a fraction line it waits for what follows; \partial_x f is a gradient. */
const partial: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  if (cursor.is('^')) cursor.fail('a first derivative', 'notation')
  if (cursor.accept('_')) return gradientOf(grammar, grammar.argument('index'), start)
  const of = grammar.begins() ? grammar.factor() : cursor.nothing()
  return cursor.node('differential', [of], start)
}

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
  const by = differentialIn(grammar, bottom)
  if (!by) return null
  if (isOperator(top)) return gradientOf(grammar, by.args[0]!, start)
  const of = differentialIn(grammar, top)
  return of && cursor.node('div', [of, by], start)
}

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
