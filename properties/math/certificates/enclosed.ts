import type { Interval, IntervalContext } from '../../../src/math/number/interval/interval.js'
import type { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import type { Term } from '../../../src/math/term/term.js'
import type { Point } from '../term/terms.js'

/** The enclosure of a term at a point; undefined where it has no value. Of two values that touch, min and max take either. */
export function enclosedAt(term: Term, point: Point, context: IntervalContext): Interval | undefined {
  const lift = (value: Rational) => context.of(value)
  const symbols = new Map([...point.symbols].map(([name, value]) => [name, lift(value)] as const))
  const groups = new Map([...point.groups].map(([name, members]) => [name, members.map(lift)] as const))
  const compare = (left: Interval, right: Interval) => left.compare(right) ?? 0
  return unlessUndefined(() =>
    evaluate(term, { symbols, groups, indices: point.indices }, { of: lift, compare }),
  )
}

export function unlessUndefined<T>(compute: () => T): T | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether two enclosures are certainly not of one value. */
export function areApart(left: Interval, right: Interval): boolean {
  const order = left.compare(right)
  return order === 1 || order === -1
}
