import type { Node } from '../../tree/node.js'
import { symbolsOf } from '../../tree/symbols-of.js'
import type { Grammar, Parselet } from './parselet.js'

/** Signs between sets and between propositions, those that bind more loosely before those that bind more tightly. */
const LEVELS: readonly (readonly string[])[] = [
  ['\\cup', '\\setminus', '\\triangle', '\\vee', '\\oplus'],
  ['\\cap', '\\wedge'],
]

/** A \cup B, p \wedge q: an application of an operation on sets or propositions, which has no value as a number. */
export function connected(grammar: Grammar, level = 0): Node {
  const { cursor } = grammar
  const signs = LEVELS[level]
  if (!signs) return grammar.sum()
  const start = cursor.here()
  let left = connected(grammar, level + 1)
  while (signs.some(text => cursor.is(text))) {
    const sign = cursor.next()
    const name: Node = {
      ...{ head: 'symbol', text: sign.text.slice(1), args: [] },
      ...{ start: sign.start, end: sign.end },
    }
    const right = connected(grammar, level + 1)
    // 7 \oplus 8 = 15 = 3 counts in an arithmetic of its own.
    if (name.text === 'oplus' && [left, right].every(side => symbolsOf(side).size === 0))
      cursor.fail('letters beside \\oplus', 'ambiguous', 'numbers')
    left = cursor.node('call', [name, left, right], start, name.text)
  }
  return left
}

/** \neg p, which takes the operand right behind it. */
const negation: Parselet = (grammar, { start, end }) => {
  const name: Node = { head: 'symbol', text: 'neg', args: [], start, end }
  return grammar.cursor.node('call', [name, grammar.factor()], start, 'neg')
}

export const CONNECTIVES: ReadonlyMap<string, Parselet> = new Map([['\\neg', negation]])
