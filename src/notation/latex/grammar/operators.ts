import type { Head, Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import type { Grammar, Parselet } from './parselet.js'

/** The limits of an operator, in either order. */
export function readLimits(grammar: Grammar): { readonly lower: Node; readonly upper: Node } {
  const { cursor } = grammar
  const limits: Partial<Record<'_' | '^', Node>> = {}
  for (;;) {
    const mark = cursor.is('_') ? '_' : cursor.is('^') ? '^' : null
    if (!mark) break
    if (limits[mark]) cursor.fail('one limit on each side', 'syntax', 'a second')
    cursor.next()
    limits[mark] = grammar.argument('index')
  }
  return { lower: limits._ ?? cursor.nothing(), upper: limits['^'] ?? cursor.nothing() }
}

/** \sum_{i=1}^{n} of the product that follows. */
const operator =
  (head: Head): Parselet =>
  (grammar, { start }) => {
    const { cursor } = grammar
    const { lower, upper } = readLimits(grammar)
    const readBody = () => grammar.product()
    if (head !== 'integral') return cursor.node(head, [readBody(), lower, upper], start)
    const body = cursor.within('integral', readBody)
    return cursor.node(head, [withOwnDifferential(body), lower, upper], start)
  }

/** `\int \int f\,dx\,dy`: the inner integral is by x, and leaves dy to the outer one. */
function withOwnDifferential(body: Node): Node {
  const factors = body.head === 'mul' ? body.args : [body]
  const found = factors.at(-1)!.head === 'integral' ? withoutLast(factors.at(-1)!) : null
  return found ? { ...body, head: 'mul', args: [...factors.slice(0, -1), found.rest, found.last] } : body
}

/** An integral without the last of its differentials, which is that of another around it; null where it has but its own. */
function withoutLast(integral: Node): { readonly rest: Node; readonly last: Node } | null {
  const [body, ...limits] = integral.args as [Node, ...Node[]]
  if (body.head !== 'mul' || body.args.at(-1)!.head !== 'differential') return null
  const last = body.args.at(-1)!
  const rest: Node = { ...body, args: body.args.slice(0, -1) }
  const inner = withOwnDifferential(rest)
  if (inner === rest && !rest.args.some(({ head }) => head === 'differential')) return null
  return { rest: { ...integral, args: [inner, ...limits] }, last }
}

const limit: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  const condition = cursor.accept('_') ? grammar.argument('index') : cursor.nothing()
  const body = grammar.product()
  return cursor.node('limit', [body, condition], start)
}

/** \max_\pi f: an optimum over a variable. */
export function optimum(grammar: Grammar, { start }: Token, name: string): Node {
  const { cursor } = grammar
  const variable = cursor.accept('_') ? grammar.argument('index') : cursor.nothing()
  const body = grammar.product()
  return cursor.node('optimum', [body, variable], start, name)
}

/** max(a, b) of listed values, an optimum over an index, or a bare name in an index: x_{\max}. */
const extremum =
  (name: 'max' | 'min'): Parselet =>
  (grammar, token) => {
    const { cursor } = grammar
    if (cursor.is('_')) return optimum(grammar, token, name)
    if (cursor.enclosure === 'index' && !grammar.begins()) return cursor.node('symbol', [], token.start, name)
    const isListed = cursor.is('(') || cursor.is('[') || cursor.is('\\{')
    if (!isListed) return optimum(grammar, token, name)
    const list = grammar.atom()
    const values = list.head === 'sequence' ? list.args : [list]
    return cursor.node(name, values, token.start)
  }

/** \arg\max_x f: an optimum; null where no operator stands behind \arg. */
export function optimalArgument(grammar: Grammar, token: Token): Node | null {
  const { cursor } = grammar
  const { kind, text } = cursor.peek()
  if (kind !== 'words' && !OPERATORS.has(text)) return null
  cursor.next()
  if (text !== '\\max' && text !== '\\min') cursor.fail('\\max or \\min after \\arg', 'syntax', text)
  return optimum(grammar, token, `arg${text.slice(1)}`)
}

const named: Parselet = (grammar, token) => optimum(grammar, token, token.text.slice(1))

export const OPERATORS: ReadonlyMap<string, Parselet> = new Map([
  ['\\sum', operator('sum')],
  ['\\prod', operator('product')],
  ['\\int', operator('integral')],
  ['\\lim', limit],
  ['\\max', extremum('max')],
  ['\\min', extremum('min')],
  ['\\argmax', named],
  ['\\argmin', named],
  ['\\sup', named],
  ['\\inf', named],
])
