import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { exactValue } from '../../math/term/evaluate.js'
import { substitute } from '../../math/term/substitute.js'
import { symbolsOf } from '../../math/term/symbols.js'
import { multiply, number, type Term } from '../../math/term/term.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'
import { madeAt, withParts } from '../tree/parts.js'
import { alikeIn, geometricIn, numberAt } from './members.js'
import { lowered } from './try-lower.js'

/** The members before dots, and what stands behind them. */
interface Shown {
  readonly node: Node
  readonly members: readonly Node[]
  readonly terms: readonly Term[]
  /** The last member; null of a sum without an end. */
  readonly last: { readonly node: Node; readonly term: Term } | null
  readonly index: Node
  readonly glossary: Glossary
}

/** A last member further on is looked for no longer. */
const MAX_NUMBER = 1000
/** The same where its members have symbols, whose equality has to be proved. */
const MAX_SYMBOLIC = 40
/** What the last member's symbol is at the first one. */
const STARTS = [1, 0, 2, -1, 3]

/** The names that may count the members. */
const INDICES = ['k', 'j', 'i', 'l', 'm']

/**
 * A tree in which every sum and product that leaves members out is one over an index, 1 + 2 + … + n as Σ k. Where the members
 * that are shown go on in two ways to the last, as 1 + 2 + … + 64 does, or in none, it stays as it is.
 */
export function withMembers(node: Node, glossary: Glossary): Node {
  const own = withParts(node, part => withMembers(part, glossary))
  if (own.head !== 'add' && own.head !== 'mul') return own
  const dots = own.args.findIndex(isDots)
  if (dots < 2 || own.args.length > dots + 2 || own.args.slice(dots + 1).some(isDots)) return own
  const shown = shownIn(own, dots, glossary)
  return (shown && countedIn(shown)) ?? own
}

const isDots = ({ head, text, args }: Node): boolean =>
  head === 'neg' ? isDots(args[0]!) : head === 'symbol' && (text === 'leftOut' || text === 'dots')

function shownIn(node: Node, dots: number, glossary: Glossary): Shown | null {
  const members = node.args.slice(0, dots)
  const name = INDICES.find(letter => !node.args.some(part => mentions(part, letter)))
  const last = node.args[dots + 1] ?? null
  const [end, ...terms] = [last ?? members[0]!, ...members].map(part => lowered(part, glossary))
  if (name === undefined || !end || !terms.every(term => term !== null)) return null
  const index = madeAt(node, 'symbol', [], name)
  return { node, members, terms, last: last && { node: last, term: end }, index, glossary }
}

const mentions = ({ head, text, args }: Node, letter: string): boolean =>
  (head === 'symbol' && text === letter) || args.some(part => mentions(part, letter))

function countedIn(shown: Shown): Node | null {
  const { last, node, glossary } = shown
  const bySymbol = last && upToSymbol(shown, last)
  if (bySymbol) return bySymbol
  const bodies = bodiesOf(shown)
  // Two members of a series go on in many ways: `e^x = 1 + x + \\ldots`.
  if (last === null)
    return node.head === 'add' && bodies.length === 1 && shown.members.length > 2
      ? over(shown, bodies[0]!, 0, madeAt(node, 'symbol', [], 'infty'))
      : null
  const found = bodies.flatMap(body => {
    const term = lowered(body, glossary)
    const end = term && placeOf(last.term, term, shown)
    return end === null ? [] : [over(shown, body, 0, numberAt(last.node, end))]
  })
  return found.length === 1 ? found[0]! : null
}

/** What each member may be: of three, those that go on by one factor do so in no other way. */
function bodiesOf({ node, members, terms, index }: Shown): readonly Node[] {
  const geometric = node.head === 'add' && isGeometric(terms) ? [geometricIn(members, index)] : []
  const alike = geometric.length > 0 && members.length > 2 ? null : alikeIn(members, index)
  return alike ? [...geometric, alike] : geometric
}

/** Σ or Π of a body from a number up to an end. */
const over = ({ node, index }: Shown, body: Node, from: number, upper: Node): Node =>
  madeAt(node, node.head === 'add' ? 'sum' : 'product', [
    body,
    madeAt(node, 'relation', [index, numberAt(node, from)], '='),
    upper,
  ])

/** Each member is the one before times what the second is to the first. */
const isGeometric = (terms: readonly Term[]): boolean =>
  exactValue(terms[0]!)?.isZero() !== true &&
  terms.slice(2).every((term, i) => isEqual(multiply(term, terms[0]!), multiply(terms[i + 1]!, terms[1]!)))

/** The last member says what all are by its one symbol that no other has: n² of 1 + 4 + 9 + … + n². */
function upToSymbol(shown: Shown, last: NonNullable<Shown['last']>): Node | null {
  const before = new Set(shown.terms.flatMap(term => [...symbolsOf(term)]))
  const [name, ...others] = [...symbolsOf(last.term)].filter(symbol => !before.has(symbol))
  if (name === undefined || others.length > 0) return null
  const at = (value: number): Term => substitute(last.term, new Map([[name, number(value)]]))
  const start = STARTS.find(from => shown.terms.every((term, i) => isEqual(at(from + i), term)))
  if (start === undefined) return null
  const upper = madeAt(last.node, 'symbol', [], name)
  return over(shown, renamed(last.node, name, shown.index), start, upper)
}

const renamed = (node: Node, name: string, to: Node): Node =>
  node.head === 'symbol' && node.text === name
    ? { ...to, start: node.start, end: node.end }
    : { ...node, args: node.args.map(part => renamed(part, name, to)) }

/** The number at which a member is the last; null where none is. */
function placeOf(last: Term, member: Term, { index, members }: Shown): number | null {
  const symbols = [...symbolsOf(member)].filter(name => name !== index.text)
  // Of members with a symbol the last has it too: n + (n - 1) + … + 1 takes a number of steps that is not known.
  if (symbols.some(name => !symbolsOf(last).has(name))) return null
  const most = symbols.length > 0 || exactValue(last) === undefined ? MAX_SYMBOLIC : MAX_NUMBER
  for (let at = members.length; at <= most; at++)
    if (isEqual(substitute(member, new Map([[index.text, number(at)]])), last)) return at
  return null
}

/** Whether two terms are equal: numbers where they are known exactly, else proved where they are equal at a point. */
function isEqual(one: Term, other: Term): boolean {
  const [first, second] = [one, other].map(term => exactValue(term))
  if (first && second) return first.eq(second)
  const point = new Map(
    [...symbolsOf(one), ...symbolsOf(other)].map((name, i) => [name, number(`${7 + 2 * i}/5`)]),
  )
  const [left, right] = [one, other].map(term => nearly(substitute(term, point)))
  const isClose = left !== null && right !== null && Math.abs(left! - right!) <= NEAR * Math.abs(left!)
  return isClose && proveIdentity(one, other).proved
}

/** What double precision may lose in a few operations. */
const NEAR = 1e-9

function nearly(term: Term): number | null {
  try {
    const { lower } = closedValueOf(term, MIN_DIGITS)
    return Number(lower.numerator) / Number(lower.denominator)
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}
