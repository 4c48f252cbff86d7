import type { Connective } from '../logic/formula.js'
import { ceiling, floor } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'

/** A set of listed things: how each is written, by a key that equal things share. */
export interface ListedSet {
  readonly kind: 'listed'
  readonly members: ReadonlyMap<string, string>
}

/** A set of real numbers that changes at its ends only, so that it is known between any two of them. */
export interface RealSet {
  readonly kind: 'real'
  readonly ends: readonly Rational[]
  readonly has: (value: Rational) => boolean
}

export type AnySet = ListedSet | RealSet

/** A set that is written out may have so many members. */
export const MAX_MEMBERS = 10_000
/** A set of numbers may have so many ends, each of which is asked of every part of it. */
export const MAX_ENDS = 200

/** What is written by which operation on sets. */
export type Operation = Extract<Connective, 'and' | 'or' | 'xor' | 'without'>

const HAS: Readonly<Record<Operation, (inLeft: boolean, inRight: boolean) => boolean>> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  xor: (a, b) => a !== b,
  without: (a, b) => a && !b,
}

/** The intersection, union, symmetric difference or difference of two sets; null where one lists things that are no numbers and the other is of numbers. */
export function combined(by: Operation, left: AnySet, right: AnySet): AnySet | null {
  if (left.kind === 'listed' && right.kind === 'listed') {
    const all = [...left.members, ...right.members]
    const kept = all.filter(([key]) => HAS[by](left.members.has(key), right.members.has(key)))
    return listed(new Map(kept))
  }
  const [one, other] = [asReal(left), asReal(right)]
  if (!one || !other) return null
  const ends = guarded([...one.ends, ...other.ends])
  return { kind: 'real', ends, has: value => HAS[by](one.has(value), other.has(value)) }
}

/** A set of listed things. Throws RangeError for more than MAX_MEMBERS. */
export function listed(members: ReadonlyMap<string, string>): ListedSet {
  if (members.size > MAX_MEMBERS)
    throw new RangeError(`listed: expected at most ${MAX_MEMBERS} members, got ${members.size}`)
  return { kind: 'listed', members }
}

function guarded(ends: readonly Rational[]): readonly Rational[] {
  if (ends.length > MAX_ENDS)
    throw new RangeError(`combined: expected at most ${MAX_ENDS} ends, got ${ends.length}`)
  return ends
}

/** The key of a number as a member, which no other thing has. */
export const keyOfNumber = (value: Rational): string => value.toString()
const NUMBER = /^-?\d+(?:\/\d+)?$/

/** Whether a thing of a key is in a set. */
export function hasMember(set: AnySet, key: string): boolean {
  if (set.kind === 'listed') return set.members.has(key)
  return NUMBER.test(key) && set.has(Rational.of(key))
}

/** Listed numbers as a set of real numbers; null where something else is listed, or too much. */
function asReal(set: AnySet): RealSet | null {
  if (set.kind === 'real') return set
  const keys = [...set.members.keys()]
  if (keys.length > MAX_ENDS || !keys.every(key => NUMBER.test(key))) return null
  return {
    kind: 'real',
    ends: keys.map(key => Rational.of(key)),
    has: value => set.members.has(keyOfNumber(value)),
  }
}

/** An interval; an end that is null is infinite. */
export function interval(
  from: { readonly value: Rational; readonly isIn: boolean } | null,
  to: { readonly value: Rational; readonly isIn: boolean } | null,
): RealSet {
  const isAbove = (value: Rational) => !from || (from.isIn ? value.gte(from.value) : value.gt(from.value))
  const isBelow = (value: Rational) => !to || (to.isIn ? value.lte(to.value) : value.lt(to.value))
  const ends = [from, to].flatMap(end => (end ? [end.value] : []))
  return { kind: 'real', ends, has: value => isAbove(value) && isBelow(value) }
}

/** A member of the first set that the second has not, as it is written; null where there is none, or the two are of different things. */
export function lostIn(left: AnySet, right: AnySet): string | null {
  if (left.kind === 'listed' && right.kind === 'listed') {
    const lost = [...left.members].find(([key]) => !right.members.has(key))
    return lost ? lost[1] : null
  }
  const [one, other] = [asReal(left), asReal(right)]
  if (!one || !other) return null
  return (
    pointsAmong([...one.ends, ...other.ends])
      .find(point => one.has(point) && !other.has(point))
      ?.toString() ?? null
  )
}

/** Whether two sets can be compared: things that are no numbers are in no set of numbers. */
export const areAlike = (left: AnySet, right: AnySet): boolean =>
  (left.kind === 'listed' && right.kind === 'listed') || (asReal(left) !== null && asReal(right) !== null)

/** The ends in order, a number between any two neighbours, and a whole one beyond each of the outermost. */
export function pointsAmong(ends: readonly Rational[]): readonly Rational[] {
  const distinct = new Map(ends.map(end => [end.toString(), end] as const))
  const sorted = [...distinct.values()].sort((a, b) => a.minus(b).sign())
  const [first, last] = [sorted[0] ?? Rational.ZERO, sorted.at(-1) ?? Rational.ZERO]
  const inside = sorted.flatMap((end, at) => (at === 0 ? [end] : [sorted[at - 1]!.plus(end).div(2), end]))
  return [floor(first).minus(1), ...inside, ceiling(last).plus(1)]
}

/** So many whole numbers are looked at. */
const MAX_WHOLE = 1_000

/**
 * Whether two sets of numbers whose ends are all whole have the same whole numbers: `[1, 3] ∪ [4, 6]` is `[1, 6]` where
 * nothing lies between 3 and 4. False for sets of listed things.
 */
export function holdsOnWholeNumbers(left: AnySet, right: AnySet): boolean {
  const [one, other] = [asReal(left), asReal(right)]
  if (!one || !other || (left.kind === 'listed' && right.kind === 'listed')) return false
  const points = pointsAmong([...one.ends, ...other.ends])
  const [first, last] = [points[0]!, points.at(-1)!]
  const ends = [...one.ends, ...other.ends]
  if (!ends.every(end => end.isInteger()) || last.minus(first).gt(MAX_WHOLE)) return false
  for (let value = first; value.lte(last); value = value.plus(1))
    if (one.has(value) !== other.has(value)) return false
  return true
}
