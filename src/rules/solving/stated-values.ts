import { isUnit, UNIT } from '../../math/complex/closed-number.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { bothValues, joinedByWord } from '../../notation/readings/plus-minus.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { listedBehind, MAX_VALUES } from '../../page/alternatives.js'
import { complexTermOf } from '../../page/complex/complex-place.js'
import type { Statement } from '../../page/statement.js'

/** What a symbol is said to be: one value, or several of which each is possible. */
export interface StatedValues {
  readonly name: string
  readonly values: readonly Term[]
  /** Where the last of them ends. */
  readonly end: number
}

/**
 * The values of `x = 3`, `x = \pm 3`, `x = 1, 6`, `x \in \{-2, 3\}`, `x = 2 \pm 3i`, and of `x = \frac{-b}{a} = 3`, in which
 * the first number counts; null for what gives a symbol no value. In a value that is not real the unit is `UNIT`.
 */
export function statedValues(statement: Statement): StatedValues | null {
  const { link, index, reading, chain } = statement
  const [first] = chain.terms
  if (chain.follows || !isName(first!) || !areOpen(chain.terms.slice(1, index + 1), statement)) return null
  const left = lowered(first!, reading.glossary)
  const name = left && keyOf(left)
  const nodes = link.sign.operator === '∈' ? membersOf(link.right, reading.source) : valuesOf(statement)
  if (name === null || !nodes || nodes.length > MAX_VALUES) return null
  const values = nodes.flatMap(node => closedSide(node, statement) ?? [])
  return values.length === nodes.length && values.every(isClosed)
    ? { name, values, end: Math.max(link.right.end, nodes.at(-1)!.end) }
    : null
}

const isClosed = (value: Term): boolean => [...definableIn(value).values()].every(isUnit)

/** Whether each side has a symbol that is free in it: the formula before the numbers. */
const areOpen = (sides: readonly Node[], statement: Statement): boolean =>
  sides.every(side => {
    const values = (bothValues(side) ?? [side]).map(node => closedSide(node, statement))
    return values.every(value => value !== null && !isClosed(value))
  })

/** A side as a term, among complex numbers with `UNIT`. */
export function closedSide(node: Node, { unit, reading }: Statement): Term | null {
  if (!unit) return lowered(node, reading.glossary)
  const term = complexTermOf(node, unit, reading)
  return term && substitute(term, [{ from: symbol(unit.name), to: UNIT }])
}

/** `\{-2, 3\}`. */
function membersOf(node: Node, source: string): readonly Node[] | null {
  if (!source.startsWith('\\{', node.start) && !source.startsWith('\\left\\{', node.start)) return null
  return node.head === 'sequence' ? node.args : [node]
}

function valuesOf(statement: Statement): readonly Node[] | null {
  const { sign, right } = statement.link
  if (sign.operator !== '=' && sign.operator !== '≈') return null
  return bothValues(right) ?? joinedByWord(right) ?? [right, ...numbersOf(statement)]
}

/** What is listed behind, as far as it is of numbers. */
function numbersOf(statement: Statement): readonly Node[] {
  const listed = listedBehind(statement)
  const isNumber = (node: Node): boolean => {
    const value = closedSide(node, statement)
    return value !== null && isClosed(value)
  }
  return listed.every(isNumber) ? listed : []
}
