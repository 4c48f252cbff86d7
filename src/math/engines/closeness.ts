import type { ExactEnclosure } from '../number/printed-number.js'
import type { Rational } from '../number/rational.js'

/** Twice the middle of an enclosure. */
const ends = ({ lower, upper }: ExactEnclosure): Rational => lower.plus(upper)

/** Whether |a − b| ≤ part · max(|a|, |b|) for the middles of two enclosures, which are far narrower than the part. */
export function areWithin(part: string, a: ExactEnclosure, b: ExactEnclosure): boolean {
  const distance = ends(a).minus(ends(b)).abs()
  return [a, b].some(side => distance.lte(ends(side).abs().times(part)))
}

/** Whether two enclosures have a number in common, so that what they enclose may be the same. */
export const mayBeEqual = (a: ExactEnclosure, b: ExactEnclosure): boolean =>
  a.lower.lte(b.upper) && b.lower.lte(a.upper)
