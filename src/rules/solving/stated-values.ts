import { definableIn, keyOf } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { bothValues, joinedByWord, nextInList } from '../../notation/readings/plus-minus.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import type { Statement } from '../../page/statement.js'

/** What a symbol is said to be: one value, or several of which each is possible. */
export interface StatedValues {
  readonly name: string
  readonly values: readonly Term[]
  /** Where the last of them ends. */
  readonly end: number
}

/** A list of more values is no answer to an equation. */
const MAX_VALUES = 12

/** The values of `x = 3`, `x = \pm 3`, `x = 1, 6`, `x \in \{-2, 3\}`; null for what gives a symbol no value. */
export function statedValues(statement: Statement): StatedValues | null {
  const { link, index, reading, chain } = statement
  if (index > 0 || chain.follows || !isName(link.left)) return null
  const left = lowered(link.left, reading.glossary)
  const name = left && keyOf(left)
  const nodes = link.sign.operator === '∈' ? membersOf(link.right, reading.source) : valuesOf(statement)
  if (name === null || !nodes || nodes.length > MAX_VALUES) return null
  const values = nodes.flatMap(node => lowered(node, reading.glossary) ?? [])
  const isClosed = values.every(value => definableIn(value).size === 0)
  return values.length === nodes.length && isClosed
    ? { name, values, end: Math.max(link.right.end, nodes.at(-1)!.end) }
    : null
}

/** `\{-2, 3\}`. */
function membersOf(node: Node, source: string): readonly Node[] | null {
  if (!source.startsWith('\\{', node.start) && !source.startsWith('\\left\\{', node.start)) return null
  return node.head === 'sequence' ? node.args : [node]
}

function valuesOf({ link: { sign, right }, chain, reading }: Statement): readonly Node[] | null {
  if (sign.operator !== '=') return null
  const several = bothValues(right) ?? joinedByWord(right)
  if (several || chain.signs.length > 1) return several ?? [right]
  const all = reading.chains.get(chain.token) ?? []
  const behind = all.slice(all.indexOf(chain.chain) + 1)
  const found = [right]
  for (const other of behind) {
    const next = nextInList(found.at(-1)!, other, reading.source)
    if (!next || found.length > MAX_VALUES) break
    found.push(next)
  }
  return found
}
