import { firstBehind } from '../documents/range.js'
import type { Judged } from './findings.js'

type Place = Pick<Judged, 'from' | 'to'>

/** Some findings, and others of places that those do not cover. */
export function withRest(judged: readonly Judged[], others: readonly Judged[]): Judged[] {
  const isCovered = overlapWith(judged)
  return [...judged, ...others.filter(({ from, to }) => !isCovered(from, to))]
}

/** Whether a place overlaps one of these, by a search in their union. */
export function overlapWith(places: readonly Place[]): (start: number, end: number) => boolean {
  const union: { start: number; end: number }[] = []
  for (const { from, to } of places.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1)
    if (last && from < last.end) last.end = Math.max(last.end, to)
    else union.push({ start: from, end: to })
  }
  return (start, end) => {
    const next = union[firstBehind(union, place => place.end > start)]
    return next !== undefined && next.start < end
  }
}
