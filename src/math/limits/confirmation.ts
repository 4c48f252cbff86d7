import { constantsAt } from '../engines/value.js'
import { type Interval, intervals } from '../number/interval/interval.js'
import { elementaryParts } from '../term/cost.js'
import { evaluate } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import type { Whither } from './scale.js'

/** Each point is the square of the one before; the last ones show where what goes as slowly as 1/ln goes. */
const POINTS = Array.from({ length: 14 }, (_, k) => 2n ** (2n ** BigInt(k + 1)))

/** Digits that are lost to cancellation are had by more of them. */
const DIGITS = [60, 240, 700]
/** Digits times exponentials, logarithms and roots: a long term is computed to fewer digits. */
const MAX_WORK = 30_000

/** Of two such distances no more is asked than that both are this small. */
const NEAR = '1e-12'

/**
 * Whether the values of a term at a large symbol that is squared again and again go where they should. Squaring makes the
 * distance to a limit at most half where it falls like 1/ln, and less where it falls like a power, so that three quarters
 * are allowed; beside any other number the distances come to a stop. What has no bound grows by a third at least, as ln
 * doubles, or by a half, as ln ln grows by ln 2. The points are those at which the term can be computed; at three of them or more it must.
 */
export function isConfirmed(term: Term, large: string, limit: Whither): boolean {
  const distances: Interval[] = []
  for (const point of POINTS) {
    const distance = distanceAt(term, large, point, limit)
    if (distance) distances.push(distance)
    const isPast = !distance && (distances.length >= LEAST || point >= FAR)
    if (isPast || isSettled(distances, limit)) break
  }
  const last = distances.slice(-LEAST)
  if (last.length < LEAST) return false
  return last.slice(1).every((distance, i) => goesOn(last[i]!, distance, limit))
}

/** Whether points that are further out would tell nothing more. */
function isSettled(distances: readonly Interval[], { kind }: Whither): boolean {
  if (kind === 'infinite') return distances.length >= ENOUGH
  return distances.length >= LEAST && distances.slice(-2).every(isNear)
}

/** Behind so many points, or so far out, one that cannot be computed ends the search, since those further out cost more. */
const LEAST = 3
const FAR = 2n ** 64n
/** So many points of what has no bound. */
const ENOUGH = 7

function goesOn(before: Interval, after: Interval, limit: Whither): boolean {
  const { context } = after
  if (limit.kind === 'infinite') {
    const least = [
      context.of(before).times(context.of(4)).div(context.of(3)),
      context.of(before).plus(context.of('0.5')),
    ]
    return before.sign() === 1 && least.some(one => after.compare(one) === 1)
  }
  return isNear(after) || after.compare(context.of(before).times(context.of('0.75'))) === -1
}

/** |value - limit|, or the value itself, with the sign that it should have, where there is no bound; null where it is not known. */
function distanceAt(term: Term, large: string, point: bigint, limit: Whither): Interval | null {
  for (const digits of DIGITS) {
    if (digits * elementaryParts(term) > MAX_WORK) return null
    const distance = enclosed(term, large, point, limit, digits)
    if (distance && isNarrow(distance)) return distance
  }
  return null
}

function enclosed(term: Term, large: string, point: bigint, limit: Whither, digits: number): Interval | null {
  const context = intervals(digits)
  const { symbols, groups } = constantsAt(digits)
  const at = { symbols: new Map([...symbols, [large, context.of(point)]]), groups }
  try {
    const value = evaluate(term, at, context)
    if (limit.kind === 'infinite') return value.times(context.of(limit.sign))
    return value.minus(evaluate(limit.value, at, context)).abs()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const isNear = (distance: Interval): boolean => distance.compare(distance.context.of(NEAR)) === -1

/** Known to a hundredth of itself, or as near as is asked. */
function isNarrow(distance: Interval): boolean {
  return isNear(distance) || distance.width.lte(distance.upper.div(100))
}
