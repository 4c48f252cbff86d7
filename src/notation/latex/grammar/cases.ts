import { CASES } from '../../tree/commands.js'
import type { Node } from '../../tree/node.js'
import type { Grammar, Parselet } from './parselet.js'

const SEPARATORS = ['\\cell', ',', ';', ':', '.', '\\quad', '\\qquad']

/** The rows between `\begin{cases}` and its end: each a value, and behind it the words and relations of its condition. */
const cases: Parselet = (grammar, { start }) => {
  const { cursor } = grammar
  const rows: Node[] = []
  cursor.within('case', () => {
    while (!cursor.is('\\end{matrix}')) {
      rows.push(readRow(grammar))
      if (!cursor.accept('\\row')) break
    }
  })
  cursor.expect('\\end{matrix}')
  return cursor.node('cases', rows, start)
}

function readRow(grammar: Grammar): Node {
  const { cursor } = grammar
  const start = cursor.here()
  const parts = [grammar.sum()]
  for (;;) {
    while (SEPARATORS.some(text => cursor.accept(text)));
    if (cursor.is('\\row') || cursor.is('\\end{matrix}')) return cursor.node('sequence', parts, start)
    parts.push(cursor.peek().kind === 'words' ? grammar.atom() : grammar.relation())
  }
}

export const CASE_FRAMES: ReadonlyMap<string, Parselet> = new Map(
  [...CASES].map(name => [`\\begin{${name}}`, cases] as const),
)
