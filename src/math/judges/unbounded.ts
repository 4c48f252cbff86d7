import { closedValueOf, MIN_DIGITS, showValue } from '../engines/value.js'
import type { Limit } from '../limits/limit.js'
import type { Whither } from '../limits/scale.js'
import { proveIdentity } from '../proof/tactics.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'

/** What a side is: a number, infinite, or a limit that is one thing from the left and another from the right. */
export type Side = Exclude<Limit, { readonly kind: 'undecided' }>

type Sides = Extract<Limit, { readonly kind: 'none' }>['sides']

/** Judges left = right where not both are numbers; null where no side is one thing. */
export function judgeUnbounded(left: Side, right: Side): Judgement | null {
  if (left.kind === 'none') return right.kind === 'none' ? null : judgeSided(left.sides, right)
  if (right.kind === 'none') return judgeSided(right.sides, left)
  const explanation = `the left is ${shown(left)}, the right ${shown(right)}`
  return isSame(left, right)
    ? judgement('holds', { evidence: evidence('computed'), explanation: shown(left) })
    : judgement('refuted', { evidence: evidence('refuted: witness'), explanation, expected: shown(left) })
}

/** Judges left < ∞, which says that left is a number. */
export function judgeBounded(left: Whither): Judgement {
  const isBounded = left.kind === 'finite' || left.sign < 0
  return isBounded
    ? judgement('holds', { evidence: evidence('computed'), explanation: shown(left) })
    : judgement('refuted', {
        evidence: evidence('refuted: witness'),
        explanation: `the left is ${shown(left)}`,
      })
}

/** A page may mean one side, or by ∞ both directions. */
function judgeSided(sides: Sides, claimed: Whither): Judgement {
  const [left, right] = sides.map(shown)
  const explanation = `from the left it is ${left}, from the right ${right}`
  const isMeant =
    sides.some(side => isSame(side, claimed)) ||
    (claimed.kind === 'infinite' && sides.some(({ kind }) => kind === 'infinite'))
  return isMeant
    ? undecided('notation', explanation)
    : judgement('refuted', { evidence: evidence('refuted: witness'), explanation })
}

function isSame(one: Whither, other: Whither): boolean {
  if (one.kind === 'infinite') return other.kind === 'infinite' && one.sign === other.sign
  return other.kind === 'finite' && proveIdentity(one.value, other.value).proved
}

/** Where something goes, as people write it. */
export function shown(side: Whither): string {
  if (side.kind === 'infinite') return side.sign > 0 ? '\\infty' : '-\\infty'
  return showValue(closedValueOf(side.value, MIN_DIGITS))
}
