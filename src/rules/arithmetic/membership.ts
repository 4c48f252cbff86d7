import { closedValueOf, MIN_DIGITS, showValue } from '../../math/engines/value.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { type Inequality, judgeInequality } from '../../math/judges/inequality.js'
import { type Judgement, judgement } from '../../math/judges/judgement.js'
import type { Term } from '../../math/term/term.js'
import { listedIn } from '../../notation/logic/set-literal.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { ClosedSide } from '../../page/symbols/ground-side.js'

export interface JudgedMembership {
  readonly judgement: Judgement
  readonly uses: readonly Definition[]
}

/**
 * Judges whether a number is in an interval, `0.5 \in [0, 1)`, or in a set that is listed, `3 \in \{1, 2, 3\}`. Null
 * where a side is neither, or has no value.
 */
export function judgeMembership(
  { left, sign, right }: Link,
  source: string,
  close: (side: Node) => ClosedSide | null,
): JudgedMembership | null {
  if (sign.operator !== '∈') return null
  // What braces hold is no number, and belongs to the rule of sets.
  if ([left, ...right.args].some(part => listedIn(part, source) !== null)) return null
  const kind = right.head === 'sequence' ? kindOf(right, source) : null
  const member = kind && close(left)
  if (!member) return null
  const tested = kind === 'set' ? inSet(member, right, close) : inInterval(member, right, kind, close)
  return (
    tested && { judgement: { ...tested.judgement, understood: null }, uses: [...member.uses, ...tested.uses] }
  )
}

type Ends = readonly [least: Inequality, most: Inequality]

function kindOf({ start, end, args }: Node, source: string): Ends | 'set' | null {
  if (source.startsWith('\\{', start) || source[start] === '{') return 'set'
  const opening = { '[': '≥', '(': '>' }[source[start]!]
  const closing = { ']': '≤', ')': '<' }[source[end - 1]!]
  return args.length === 2 && opening && closing ? [opening as Inequality, closing as Inequality] : null
}

function inInterval(
  member: ClosedSide,
  { args }: Node,
  relations: Ends,
  close: (side: Node) => ClosedSide | null,
): JudgedMembership | null {
  const judged: Judgement[] = []
  const uses: Definition[] = []
  for (const [i, end] of args.entries()) {
    if (isInfinite(end, i === 0)) continue
    const bound = close(end)
    if (!bound) return null
    uses.push(...bound.uses)
    judged.push(besideEnd(member.term, relations[i]!, bound.term))
  }
  const worst = ['refuted', 'undecided', 'holds'].flatMap(verdict =>
    judged.filter(one => one.verdict === verdict),
  )[0]
  return worst ? { judgement: worst, uses } : null
}

function besideEnd(member: Term, relation: Inequality, end: Term): Judgement {
  const judged = judgeInequality(member, relation, end)
  if (judged.verdict === 'undecided') return judged
  const [value, bound] = [member, end].map(side => showValue(closedValueOf(side, MIN_DIGITS)))
  return { ...judged, explanation: `it is ${value}, one of the ends ${bound}` }
}

const isInfinite = (node: Node, isLower: boolean): boolean =>
  isLower ? node.head === 'neg' && isInfinite(node.args[0]!, false) : node.text === 'infty'

function inSet(
  member: ClosedSide,
  { args }: Node,
  close: (side: Node) => ClosedSide | null,
): JudgedMembership | null {
  const members = args.map(close)
  if (members.includes(null)) return null
  const judged = members.map(other => judgeClosed(member.term, other!.term))
  const uses = members.flatMap(other => other!.uses)
  const found =
    judged.find(({ verdict }) => verdict === 'holds') ?? judged.find(({ verdict }) => verdict !== 'refuted')
  if (found) return { judgement: found, uses }
  const [first] = judged
  const explanation = 'it is none of those that are listed'
  return first ? { judgement: judgement('refuted', { evidence: first.evidence, explanation }), uses } : null
}
