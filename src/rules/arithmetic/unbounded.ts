import { hasValue } from '../../math/engines/value.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { judgeBounded, judgeUnbounded, type Side } from '../../math/judges/unbounded.js'
import type { Limit } from '../../math/limits/limit.js'
import { infinityIn, withWideLimits } from '../../notation/lower/limits.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { HowToClose, ValuesAt } from '../../page/symbols/ground-side.js'

export interface JudgedUnbounded {
  readonly judgement: Judgement
  readonly uses: readonly Definition[]
}

/**
 * Judges a limit or an integral that is infinite, or has no limit, or is said to be infinite: `\lim_{x \to 0^+} \ln x = -\infty`.
 * Null for two sides that are numbers, and where a side is not known.
 */
export function judgeUnboundedLink(link: Link, known: ValuesAt, how: HowToClose): JudgedUnbounded | null {
  const { left, sign, right } = link
  const isOrder = sign.operator === '<' && infinityIn(right) === 1
  if (![left, right].some(isOfCalculus) || (sign.operator !== '=' && !isOrder)) return null
  const [first, second] = [left, right].map(side => sideOf(side, link, known, how))
  const judgement = first && second && judged(first.limit, second.limit, isOrder)
  return judgement
    ? { judgement: { ...judgement, understood: null }, uses: [...first.uses, ...second.uses] }
    : null
}

/** Whether a side may be no number. */
export function isOfCalculus(side: Node): boolean {
  const { head } = withWideLimits(side)
  return head === 'limit' || head === 'integral'
}

function judged(left: Side, right: Side, isOrder: boolean): Judgement | null {
  if ([left, right].every(({ kind }) => kind === 'finite')) return null
  if (!isOrder) return judgeUnbounded(left, right)
  return left.kind === 'none' ? undecided('no-value', 'it has no limit') : judgeBounded(left)
}

interface FoundSide {
  readonly limit: Side
  readonly uses: readonly Definition[]
}

function sideOf(side: Node, link: Link, known: ValuesAt, how: HowToClose): FoundSide | null {
  const sign = infinityIn(side)
  if (sign !== 0) return { limit: { kind: 'infinite', sign }, uses: [] }
  const found = known.limitOf(side, link, how)
  if (found) return isSettled(found.limit) ? { limit: found.limit, uses: found.uses } : null
  const closed = known.close(side, link, how)
  // `\ln 0` is no number, and may be short for a limit.
  return closed && hasValue(closed.term)
    ? { limit: { kind: 'finite', value: closed.term }, uses: closed.uses }
    : null
}

const isSettled = (limit: Limit): limit is Side => limit.kind !== 'undecided'
