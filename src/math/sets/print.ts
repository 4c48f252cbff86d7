import type { Rational } from '../number/rational.js'
import { type AnySet, pointsAmong, type RealSet } from './set.js'

/** More members than anyone reads. */
const MAX_SHOWN = 40

/** A set as it is written: `{2, 4}`, `[0, 1] ∪ [2, 3]`; null where it would be too long. */
export function showSet(set: AnySet): string | null {
  if (set.kind === 'real') return showReal(set)
  if (set.members.size > MAX_SHOWN) return null
  return set.members.size === 0 ? '∅' : `{${[...set.members.values()].join(', ')}}`
}

/** A stretch of numbers: from one end to the other, each with whether it belongs to it; null is infinite. */
interface Stretch {
  readonly from: Rational | null
  readonly hasFrom: boolean
  to: Rational | null
  hasTo: boolean
}

function showReal(set: RealSet): string | null {
  const stretches = stretchesOf(set)
  if (stretches.length > MAX_SHOWN) return null
  return stretches.length === 0 ? '∅' : stretches.map(showStretch).join(' ∪ ')
}

/** The ends of a set stand between stretches: those behind which it goes on otherwise. */
function stretchesOf(set: RealSet): readonly Stretch[] {
  const points = pointsAmong(set.ends)
  const stretches: Stretch[] = []
  let open: Stretch | null = null
  const isEnd = (at: number): boolean => at % 2 === 1 && at < points.length - 1
  for (const [at, point] of points.entries()) {
    const isIn = set.has(point)
    if (isIn && !open) {
      const before = isEnd(at) ? point : (points[at - 1] ?? null)
      open = { from: before, hasFrom: isEnd(at), to: null, hasTo: false }
      stretches.push(open)
    } else if (!isIn && open) {
      open.to = isEnd(at) ? point : points[at - 1]!
      open.hasTo = !isEnd(at)
      open = null
    }
  }
  return stretches
}

function showStretch({ from, hasFrom, to, hasTo }: Stretch): string {
  if (from && to?.eq(from)) return `{${from}}`
  return `${hasFrom ? '[' : '('}${from ?? '-∞'}, ${to ?? '∞'}${hasTo ? ']' : ')'}`
}
