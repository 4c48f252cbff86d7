import { firstBehind } from '../documents/model/range.js'
import type { Judged } from '../rules/judged.js'

type Place = Pick<Judged, 'from' | 'to'>

/** Some findings, and others of places that those do not cover. */
export function withRest(judged: readonly Judged[], others: readonly Judged[]): Judged[] {
  const isCovered = overlapWith(judged)
  return [...judged, ...others.filter(({ from, to }) => !isCovered(from, to))]
}

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
