import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { judgeBounded, judgeUnbounded, type Side } from '../../math/judges/unbounded.js'
import type { Limit } from '../../math/limits/limit.js'
import { infinityIn } from '../../notation/lower/limits.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { ClosedSide, LimitOfSide } from '../../page/symbols/ground-side.js'

export interface JudgedUnbounded {
  readonly judgement: Judgement
  readonly uses: readonly Definition[]
}

/** How a side becomes a value. */
export interface SidesOfLink {
  readonly limitOf: (side: Node) => LimitOfSide | null
  readonly close: (side: Node) => ClosedSide | null
}

/**
 * Judges a limit or an integral that is infinite, or has no limit, or is said to be infinite: `\lim_{x \to 0^+} \ln x = -\infty`.
 * Null for two sides that are numbers, and where a side is not known.
 */
export function judgeUnboundedLink({ left, sign, right }: Link, sides: SidesOfLink): JudgedUnbounded | null {
  const isOrder = sign.operator === '<' && infinityIn(right) === 1
  if (sign.operator !== '=' && !isOrder) return null
  const [first, second] = [left, right].map(side => sideOf(side, sides))
  if (!first || !second || !(first.isWorked || second.isWorked)) return null
  const uses = [...first.uses, ...second.uses]
  const judgement = judged(first.limit, second.limit, isOrder)
  return judgement && { judgement: { ...judgement, understood: null }, uses }
}

function judged(left: Side, right: Side, isOrder: boolean): Judgement | null {
  if ([left, right].every(({ kind }) => kind === 'finite')) return null
  if (!isOrder) return judgeUnbounded(left, right)
  return left.kind === 'none' ? undecided('no-value', 'it has no limit') : judgeBounded(left)
}

interface FoundSide {
  readonly limit: Side
  readonly uses: readonly Definition[]
  /** Whether it is a limit or an integral, and no number or sign of infinity. */
  readonly isWorked: boolean
}

function sideOf(side: Node, { limitOf, close }: SidesOfLink): FoundSide | null {
  const sign = infinityIn(side)
  if (sign !== 0) return { limit: { kind: 'infinite', sign }, uses: [], isWorked: false }
  const found = limitOf(side)
  if (found) return isSettled(found.limit) ? { limit: found.limit, uses: found.uses, isWorked: true } : null
  const closed = close(side)
  return closed && { limit: { kind: 'finite', value: closed.term }, uses: closed.uses, isWorked: false }
}

const isSettled = (limit: Limit): limit is Side => limit.kind !== 'undecided'
