import { constantsAt } from '../engines/value.js'
import { type Interval, type IntervalContext, intervals } from '../number/interval/interval.js'
import { Rational } from '../number/rational.js'
import { evaluate } from '../term/evaluate.js'
import { PI } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import { type Jet, Piece } from './jet.js'
import type { Series } from './power-series.js'

/** Digits that are computed with, and coefficients of a jet. */
const DIGITS = 20
const LENGTH = 12
/** Parts that a range may be cut into. */
const MAX_PARTS = 64
/** A part that is shorter and still has no enclosure is at a pole. */
const SHORTEST = Rational.of('1/256')
/** How wide an enclosure may be, beside the sum of the sizes of its parts. */
const WANTED = '1e-12'

/** A part of the range from 0 to 1, and an enclosure of the integral over it; null where none was found. */
interface Part {
  readonly from: Rational
  readonly to: Rational
  readonly value: Interval | null
}

/**
 * An enclosure of \int f(x) dx between two finite ends: each part of the range has Taylor's formula with an enclosure of the
 * remainder, and the part with the widest enclosure is halved until all are narrow together (Corliss and Rall, 1987). Null
 * where some part has none, as around a pole.
 */
export function encloseIntegral(of: Term, by: string, from: Interval, to: Interval): Interval | null {
  const range = new Range(of, by, from, to)
  const parts = [range.part(Rational.ZERO, Rational.ONE)]
  while (parts.length < MAX_PARTS && !isNarrow(parts)) {
    const [widest] = parts.splice(widestOf(parts), 1) as [Part]
    if (widest.value === null && widest.to.minus(widest.from).lt(SHORTEST)) return null
    const middle = widest.from.plus(widest.to).div(2)
    parts.push(range.part(widest.from, middle), range.part(middle, widest.to))
  }
  return total(parts)
}

function total(parts: readonly Part[]): Interval | null {
  let sum = intervals(DIGITS).of(0)
  for (const { value } of parts) {
    if (!value) return null
    sum = sum.plus(value)
  }
  return sum
}

function isNarrow(parts: readonly Part[]): boolean {
  const context = intervals(DIGITS)
  let [width, size] = [context.of(0), context.of(0)]
  for (const { value } of parts) {
    if (!value) return false
    width = width.plus(context.of(value.width))
    size = size.plus(value.abs())
  }
  return width.compare(size.times(WANTED)) !== 1
}

/** The part with the widest enclosure or, before all, the shortest without one, at which a pole shows soonest. */
function widestOf(parts: readonly Part[]): number {
  const isWider = (one: Part, other: Part): boolean => {
    if (one.value && other.value) return one.value.width.gt(other.value.width)
    if (one.value || other.value) return one.value === null
    return one.to.minus(one.from).lt(other.to.minus(other.from))
  }
  return parts.reduce((widest, part, at) => (isWider(part, parts[widest]!) ? at : widest), 0)
}

/** The range of an integral, walked through by t from 0 to 1: x = from + t (to - from). */
class Range {
  private readonly context: IntervalContext = intervals(DIGITS)
  private readonly start: Interval
  private readonly length: Interval

  constructor(
    private readonly of: Term,
    private readonly by: string,
    from: Interval,
    to: Interval,
  ) {
    this.start = this.context.of(from)
    this.length = this.context.of(to).minus(this.start)
  }

  part(from: Rational, to: Rational): Part {
    const points = [from.plus(to).div(2), from, to]
    for (const point of points) {
      const value = this.attempt(() => this.byTaylor(from, point, to))
      if (value) return { from, to, value }
    }
    return { from, to, value: this.attempt(() => this.byRange(from, to)) }
  }

  private attempt(find: () => Interval): Interval | null {
    try {
      return find()
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  private at(t: Rational): Interval {
    return this.start.plus(this.length.times(this.context.of(t)))
  }

  private byTaylor(from: Rational, point: Rational, to: Rational): Interval {
    const [a, p, b] = [from, point, to].map(t => this.at(t)) as [Interval, Interval, Interval]
    const piece = new Piece(p, this.hull(a, b), LENGTH)
    const pi = piece.constant(constantsAt(DIGITS).symbols.get(PI)!)
    const symbols = new Map<string, Jet>([
      [PI, pi],
      [this.by, piece.variable],
    ])
    const { at, over } = evaluate(this.of, { symbols, groups: new Map() }, piece).whole()
    const above = this.length.times(this.context.of(to.minus(point)))
    const below = this.length.times(this.context.of(from.minus(point)))
    return overDistance(at, over, above).minus(overDistance(at, over, below))
  }

  /** The length of a part times what the values on it can be. */
  private byRange(from: Rational, to: Rational): Interval {
    const symbols = new Map([
      ...constantsAt(DIGITS).symbols,
      [this.by, this.hull(this.at(from), this.at(to))],
    ])
    const values = evaluate(this.of, { symbols, groups: new Map() }, this.context)
    return values.times(this.length).times(this.context.of(to.minus(from)))
  }

  private hull(one: Interval, other: Interval): Interval {
    return this.context.between(one.extreme('min', other).lower, one.extreme('max', other).upper)
  }
}

/** \int_0^h of a jet: its terms but the last one at the point, and of that all that it can be between. */
function overDistance(at: Series, over: Series, h: Interval): Interval {
  const last = over.length - 1
  return over
    .reduceRight(
      (sum, coefficient, k) =>
        (k === last ? coefficient : at[k]!).div(k + 1).plus(k === last ? 0 : sum.times(h)),
      h.context.of(0),
    )
    .times(h)
}
