import type { Rational } from '../../../math/number/rational.js'
import { pointsAmong } from '../../../math/sets/set.js'
import { EVERYTHING } from '../../../page/domains/piece.js'
import { pointsWithin } from '../../predicates/points.js'
import type { Condition } from './condition.js'

/** How two conditions are to each other on a domain: the same, or apart at a number. */
export type Compared =
  | { readonly kind: 'same' }
  | { readonly kind: 'apart'; readonly at: Rational; readonly isOfFirst: boolean }
  | { readonly kind: 'unknown' }

/** Compares two conditions wherever a domain has numbers: exactly where all their ends are known, else at numbers that are tried. */
export function compared(
  first: Condition,
  second: Condition,
  domain: Condition,
  by: 'iff' | 'implies',
): Compared {
  const all = [first, second, domain]
  const isExact = all.every(condition => condition.isExact)
  const ends = all.flatMap(condition => condition.ends)
  const points = pointsAmong(isExact ? ends : [...ends, ...pointsWithin(EVERYTHING)])
  let isKnown = isExact
  for (const at of byEase(points)) {
    if (domain.isTrueOf(at) === false) continue
    const [one, other] = [first.isTrueOf(at), second.isTrueOf(at)]
    if (one === null || other === null) isKnown = false
    else if (one && !other) return { kind: 'apart', at, isOfFirst: true }
    else if (by === 'iff' && other && !one) return { kind: 'apart', at, isOfFirst: false }
  }
  return { kind: isKnown ? 'same' : 'unknown' }
}

/** Whole numbers first, which are easier to put in. */
const byEase = (points: readonly Rational[]): readonly Rational[] =>
  [...points].sort((a, b) => Number(b.isInteger()) - Number(a.isInteger()) || a.abs().minus(b.abs()).sign())
