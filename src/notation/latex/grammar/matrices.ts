import { MATRICES } from '../../tree/commands.js'
import type { Node } from '../../tree/node.js'
import type { Grammar, Parselet } from './parselet.js'

/** The rows between `\begin{pmatrix}` and its end, all of one length; bars around them are a determinant. */
const matrix: Parselet = (grammar, { text, start, end }) => {
  const { cursor } = grammar
  const rows = cursor.within('bracket', () => readRows(grammar))
  cursor.expect('\\end{matrix}')
  const [first] = rows
  if (!first || rows.some(({ args }) => args.length !== first.args.length))
    cursor.fail('rows of one length', 'notation', 'others')
  const whole = cursor.node('matrix', rows, start)
  if (text !== '\\begin{vmatrix}') return whole
  const name: Node = { head: 'symbol', text: 'det', args: [], start, end }
  return cursor.node('call', [name, whole], start, 'det')
}

function readRows(grammar: Grammar): Node[] {
  const { cursor } = grammar
  const rows: Node[] = []
  while (!cursor.is('\\end{matrix}')) {
    const start = cursor.here()
    const cells = [grammar.sum()]
    while (cursor.accept('\\cell')) cells.push(grammar.sum())
    rows.push(cursor.node('sequence', cells, start))
    if (!cursor.accept('\\row')) break
  }
  return rows
}

export const MATRIX_FRAMES: ReadonlyMap<string, Parselet> = new Map(
  [...MATRICES].map(name => [`\\begin{${name}}`, matrix] as const),
)
