import { Rational } from '../../../math/number/rational.js'
import { hasMember } from '../../../math/sets/set.js'
import type { Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { bothValues, joinedByWord, signed } from '../../../notation/readings/plus-minus.js'
import { isName } from '../../../notation/tree/names.js'
import type { Chain, Node } from '../../../notation/tree/node.js'
import type { Page } from '../../../page/page.js'
import type { Reading } from '../../../page/reading.js'
import { SetsAt } from '../../../page/sets/sets-at.js'
import { unknownOf } from '../unknown.js'
import { type Condition, comparison, joined, type Order } from './condition.js'

/** A relation, or a chain of them, as a condition on the only symbol in it. */
export interface StatedCondition {
  readonly symbol: string
  readonly condition: Condition
}

const ORDERS: ReadonlySet<string> = new Set<Order>(['=', '≠', '<', '≤', '>', '≥'])

/** What `-3 < x < 3`, `x = \pm 2` or `x \in (0, 1)` say of x; null for a chain that is no condition on one symbol. */
export function conditionOf(chain: Chain, reading: Reading, page: Page): StatedCondition | null {
  const { terms, signs, opens } = chain
  if (opens || signs.length === 0) return null
  if (signs.length === 1 && signs[0]!.operator === '∈')
    return membership(terms as [Node, Node], reading, page)
  if (!signs.every(({ operator }) => ORDERS.has(operator))) return null
  const ways = waysOf(terms)
  const all = ways.map(way => ofSides(way, signs.map(({ operator }) => operator) as Order[], reading))
  const [first] = all
  if (!first || !all.every(one => one?.symbol === first.symbol)) return null
  return {
    symbol: first.symbol,
    // `x \ne \pm 2` excludes both.
    condition: joined(
      signs.some(({ operator }) => operator === '≠') ? 'and' : 'or',
      all.map(one => one!.condition),
    ),
  }
}

/** The sides of a chain by each sign of its ±, and each number of `3 \text{ or } 4`. */
function waysOf(terms: readonly Node[]): readonly (readonly Node[])[] {
  const either = terms.map(joinedByWord)
  if (either.some(pair => pair !== null))
    return [0, 1].map(at => terms.map((term, side) => either[side]?.[at] ?? term))
  return terms.some(term => bothValues(term) !== null)
    ? [false, true].map(isLower => terms.map(term => signed(term, isLower)))
    : [terms]
}

function ofSides(
  nodes: readonly Node[],
  orders: readonly Order[],
  { glossary, source }: Reading,
): StatedCondition | null {
  const sides = nodes.map(node => lowered(node, glossary))
  if (sides.includes(null)) return null
  const known = sides as readonly Term[]
  const symbol = unknownOf(nodes, known, source)
  if (symbol === null) return null
  const links = orders.map((order, at) => comparison(known[at]!, order, known[at + 1]!, symbol))
  return { symbol, condition: joined('and', links) }
}

/** `x \in [0, 1]` */
function membership([left, right]: [Node, Node], reading: Reading, page: Page): StatedCondition | null {
  const named = isName(left) ? lowered(left, reading.glossary) : null
  const condition = named?.kind === 'symbol' ? setCondition(right, left.start, reading, page) : null
  return condition && named?.kind === 'symbol' ? { symbol: named.name, condition } : null
}

/** That a number is in a set that is written out; null for one that is not. */
export function setCondition(node: Node, start: number, reading: Reading, page: Page): Condition | null {
  const { source, glossary } = reading
  const sets = new SetsAt(page.symbols.sets, { start, source, glossary, marks: 'unknown' })
  const set = sets.of(node)
  if (!set || sets.isOpen) return null
  if (set.kind === 'real') return { ends: set.ends, isExact: true, isTrueOf: set.has }
  const members = [...set.members.keys()].map(key => numberOf(key))
  if (members.includes(null)) return null
  return {
    ends: members as Rational[],
    isExact: true,
    isTrueOf: value => hasMember(set, value.toString()),
  }
}

const numberOf = (key: string): Rational | null => (/^-?\d+(?:\/\d+)?$/.test(key) ? Rational.of(key) : null)
