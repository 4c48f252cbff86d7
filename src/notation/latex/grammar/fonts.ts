import { isName } from '../../tree/names.js'
import type { Head, Node } from '../../tree/node.js'
import type { Parselet } from './parselet.js'

/** A command that changes how its argument looks. */
const transparent: Parselet = grammar => grammar.argument()

const accent =
  (head: Head): Parselet =>
  (grammar, { start }) =>
    grammar.cursor.node(head, [grammar.argument()], start)

/** \dot x, \ddot x: a derivative by time. In `0.\dot 3` the dot says that the digit recurs. */
const dots =
  (count: number): Parselet =>
  (grammar, { start }) => {
    const { cursor } = grammar
    const name = grammar.argument()
    if (!isName(name)) cursor.fail('a name under a dot', 'notation')
    return Array.from({ length: count }).reduce<Node>(of => cursor.node('dot', [of], start), name)
  }

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
  ['\\dot', dots(1)],
  ['\\ddot', dots(2)],
  ['\\dddot', dots(3)],
  ['\\underbrace', braced],
  ['\\overbrace', braced],
  ['\\$', currency],
])
