import { firstBehind } from '../documents/model/range.js'
import type { Page } from '../page/page.js'
import type { Judged } from './judged.js'

type Place = Pick<Judged, 'from' | 'to'>

/** Of some findings those that begin behind the end of the one before. */
export function withoutOverlap<T extends Place>(found: readonly T[]): readonly T[] {
  const kept: T[] = []
  for (const one of found.toSorted((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (!last || last.to <= one.from) kept.push(one)
  }
  return kept
}

/** Those of some findings that stand where no earlier rule has judged anything. */
export const untaken = <T extends Place>(
  found: readonly T[],
  { isTaken }: Pick<Page, 'isTaken'>,
): readonly T[] => found.filter(({ from, to }) => !isTaken(from, to))

/** Whether a place overlaps one of these: the first of them in order that reaches past its start begins before its end. */
export function overlapWith(places: readonly Place[]): (start: number, end: number) => boolean {
  let reach = -Infinity
  const sorted = places
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      reach = Math.max(reach, to)
      return { start: from, end: reach }
    })
  return (start, end) => {
    const next = sorted[firstBehind(sorted, place => place.end > start)]
    return next !== undefined && next.start < end
  }
}
