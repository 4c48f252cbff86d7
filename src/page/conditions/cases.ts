import type { Word } from '../../english/word.js'
import type { Chain, Node, Operator, Sign } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'
import { type Condition, conditionsIn } from './condition.js'

/** One row of cases: its value, and what is asked of the parameters there. */
export interface CaseRow {
  readonly value: Node
  readonly conditions: readonly Condition[]
}

/** The rows of cases; a row that asks nothing is what the rows before it leave. */
export function rowsOfCases(
  { args: rows }: Node,
  parameters: readonly string[],
  reading: Reading,
): readonly CaseRow[] {
  const asked = rows.map(({ args: [, ...parts] }) => askedBy(parts, parameters, reading))
  return rows.map(({ args: [value] }, i) => ({
    value: value!,
    conditions: isLeft(asked[i]!) ? [{ kind: 'otherwise', than: asked.slice(0, i) }] : asked[i]!,
  }))
}

const isLeft = (conditions: readonly Condition[]): boolean =>
  conditions.length === 0 || conditions.some(({ kind }) => kind === 'otherwise')

function askedBy(parts: readonly Node[], parameters: readonly string[], reading: Reading) {
  const words = parts.flatMap(node => (node.head === 'text' ? wordsIn(node) : []))
  const chains = parts.flatMap(node => (node.head === 'text' ? [] : [chainOf(node)]))
  const found = conditionsIn({ words, chains, isStrict: true }, parameters, reading)
  const unread: Condition = { kind: 'unread' }
  return parts.length > 0 && found.length === 0 ? [unread] : found
}

function wordsIn({ text, start, end }: Node): Word[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.map(word => ({ kind: 'word', text: word, start, end, sentence: 0, clause: 0, aside: false }))
}

/** The relations of a node as the chain that they would be outside of braces. */
function chainOf(node: Node): Chain {
  const terms: Node[] = []
  const signs: Sign[] = []
  let rest = node
  for (; rest.head === 'relation'; rest = rest.args[0]!) {
    terms.unshift(rest.args[1]!)
    signs.unshift({ operator: rest.text as Operator, start: rest.start, end: rest.end })
  }
  return { terms: [rest, ...terms], signs, opens: null, start: node.start, end: node.end }
}
