import type { Head } from '../../tree/node.js'
import type { Parselet } from './parselet.js'

/** A command that changes how its argument looks. */
const transparent: Parselet = grammar => grammar.argument()

const accent =
  (head: Head): Parselet =>
  (grammar, { start }) =>
    grammar.cursor.node(head, [grammar.argument()], start)

/** \underbrace{…}_{label}: the label is a remark. */
const braced: Parselet = grammar => {
  const { cursor } = grammar
  const inner = grammar.argument()
  if (cursor.accept('_') || cursor.accept('^')) grammar.argument('index')
  return inner
}

const currency: Parselet = ({ cursor }, { start }) => cursor.node('text', [], start, '$')

const TRANSPARENT = 'mathbf boldsymbol bm pmb mathit mathnormal boxed fbox vec ensuremath'.split(' ')

export const FONTS: ReadonlyMap<string, Parselet> = new Map([
  ...TRANSPARENT.map(name => [`\\${name}`, transparent] as const),
  ['\\hat', accent('hat')],
  ['\\widehat', accent('hat')],
  ['\\bar', accent('bar')],
  ['\\overline', accent('bar')],
  ['\\tilde', accent('tilde')],
  ['\\widetilde', accent('tilde')],
  ['\\underbrace', braced],
  ['\\overbrace', braced],
  ['\\$', currency],
])
