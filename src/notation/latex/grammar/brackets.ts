import type { Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import type { Grammar, Parselet } from './parselet.js'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '\\{': '\\}' }

/** What a bracket holds, item by item, and as one node with its brackets. */
export interface Bracket {
  readonly items: readonly Node[]
  readonly node: Node
}

/** Reads a bracket that is open; half-open intervals may close with the other kind. */
export function readBracket(grammar: Grammar, opening: Token): Bracket {
  const { cursor } = grammar
  if (opening.text === '\\{' && cursor.accept('\\}')) return emptySet(grammar, opening)
  const items = cursor.within('bracket', () => grammar.list())
  const closing = CLOSING[opening.text]!
  const isInterval = items.length === 2 && opening.text !== '\\{'
  if (isInterval && (cursor.is(')') || cursor.is(']'))) cursor.next()
  else cursor.expect(closing)
  const [only] = items
  const node =
    items.length === 1 && only
      ? cursor.widened(only, opening.start)
      : cursor.node('sequence', items, opening.start)
  return { items, node }
}

function emptySet({ cursor }: Grammar, { start }: Token): Bracket {
  const node = cursor.node('symbol', [], start, 'emptyset')
  return { items: [node], node }
}

const bracket: Parselet = (grammar, token) => readBracket(grammar, token).node

const braces: Parselet = (grammar, token) => {
  const inner = grammar.cursor.within('braces', () => grammar.group(token))
  // `{\\cos x}/2` divides the cosine.
  grammar.openEnded.delete(inner)
  return inner
}

/** |x|, closed by the bar that fits the one that opened it. */
const bars: Parselet = (grammar, { text, start }) => {
  const { cursor } = grammar
  if (text === '|' && cursor.is('|')) return norm(grammar, { ...cursor.next(), text: '||', start })
  const inner = cursor.within('bars', () => grammar.connected())
  cursor.expect(text === '|' ? '|' : '\\rvert')
  return cursor.node('abs', [inner], start)
}

const norm: Parselet = (grammar, opening) => {
  const { cursor } = grammar
  const inner = cursor.within('double bars', () => grammar.connected())
  if (opening.text === '||') cursor.expect('|')
  cursor.expect({ '||': '|', '\\|': '\\|' }[opening.text] ?? '\\rVert')
  return applied(grammar, 'norm', [inner], opening)
}

const between =
  (name: string, closing: string): Parselet =>
  (grammar, opening) => {
    const items = grammar.cursor.within('bracket', () => grammar.list())
    grammar.cursor.expect(closing)
    return applied(grammar, name, items, opening)
  }

/** An application whose function is only said by the bracket. */
function applied({ cursor }: Grammar, name: string, args: readonly Node[], { start, end }: Token): Node {
  const head: Node = { head: 'symbol', text: name, args: [], start, end }
  return cursor.node('call', [head, ...args], start, name)
}

export const BRACKETS: ReadonlyMap<string, Parselet> = new Map([
  ['(', bracket],
  ['[', bracket],
  ['\\{', bracket],
  ['{', braces],
  ['|', bars],
  ['\\lvert', bars],
  ['\\|', norm],
  ['\\lVert', norm],
  ['\\langle', between('inner', '\\rangle')],
  ['\\lfloor', between('floor', '\\rfloor')],
  ['\\lceil', between('ceil', '\\rceil')],
])
