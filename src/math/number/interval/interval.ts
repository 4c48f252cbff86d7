import type { Arithmetic, Operand } from '../arithmetic.js'
import type { Rational } from '../rational.js'
import { Remembered } from '../remembered.js'
import { encloseAtanh } from './atanh.js'
import { LOST_LOGARITHM, MAX_EXPONENT, MAX_LOGARITHM, SMALLEST, tooLarge } from './range.js'
import { directed, type Real, type RealContext, reals, toRational } from './real.js'

/**
 * Closed intervals of real numbers, by the inclusion principle: whatever members x ∈ X and y ∈ Y are taken,
 * x ∘ y is a member of X ∘ Y. So an interval above 0 proves a value positive, and two that are disjoint prove
 * two values apart.
 *
 * Error budget: a bound is rounded outward, by at most one unit of the last working digit, for + − × ÷ √,
 * which decimal.js rounds correctly. Its `exp` and `ln` are believed to 2 units only, and their bounds moved
 * outward by 2·10^(1 − digits) of themselves, which is no less; its `tanh`, `atanh` and fractional `pow` are
 * not used at all. Bounds are finite and their exponents within ±MAX_EXPONENT: what is larger throws
 * RangeError, what is smaller is widened to 0. Every operation is isotone (a narrower operand gives no wider
 * result), `pow` in its base, and `atanh` unless two bounds lie within 15 units of the last digit around
 * ±1/10, where its method changes.
 */
export class Interval implements Arithmetic<Interval> {
  /** Intervals are made by `intervals(digits)`. The bounds belong to the contexts that round down and up. */
  constructor(
    readonly context: IntervalContext,
    private readonly floor: Real,
    private readonly ceiling: Real,
  ) {}

  /** The lower bound, exactly, as a Real of `reals(digits)`. */
  get lower(): Real {
    return this.context.nearest.of(this.floor)
  }

  /** The upper bound, exactly, as a Real of `reals(digits)`. */
  get upper(): Real {
    return this.context.nearest.of(this.ceiling)
  }

  /** Both bounds, exactly. Throws RangeError where a Rational cannot hold one. */
  bounds(): { readonly lower: Rational; readonly upper: Rational } {
    return { lower: toRational(this.floor), upper: toRational(this.ceiling) }
  }

  /** upper − lower, rounded up. */
  get width(): Real {
    const { up, nearest } = this.context
    return nearest.of(this.ceiling.minus(up.of(this.floor)))
  }

  /** A member about halfway between the bounds. */
  midpoint(): Real {
    const { lower, upper } = this
    const middle = lower.plus(upper).div(2)
    return greatest(lower, least(middle, upper))
  }

  /** The sign of every member, or null where they differ. */
  sign(): -1 | 0 | 1 | null {
    return this.compare(0)
  }

  /** -1, 0 or 1 where every member is less than, equal to, greater than every other's; null where they differ. */
  compare(other: Operand<Interval>): -1 | 0 | 1 | null {
    const { floor, ceiling } = this.operand(other)
    if (this.ceiling.lt(floor)) return -1
    if (this.floor.gt(ceiling)) return 1
    return this.floor.eq(ceiling) && this.ceiling.eq(floor) ? 0 : null
  }

  /** All that the lesser or the greater of a member of each can be. */
  extreme(name: 'min' | 'max', { floor, ceiling }: Interval): Interval {
    const choose = name === 'min' ? least : greatest
    return this.context.enclose(choose(this.floor, floor), choose(this.ceiling, ceiling))
  }

  /** Whether the value, or every member of the interval, is a member of this; exact, whatever its digits. */
  contains(value: IntervalValue | Interval): boolean {
    const { floor, ceiling } = this.context.of(value)
    return this.floor.lte(floor) && ceiling.lte(this.ceiling)
  }

  plus(other: Operand<Interval>): Interval {
    const { floor, ceiling } = this.operand(other)
    return this.context.enclose(this.floor.plus(floor), this.ceiling.plus(ceiling))
  }

  minus(other: Operand<Interval>): Interval {
    const { floor, ceiling } = this.operand(other)
    const { down, up } = this.context
    return this.context.enclose(this.floor.minus(down.of(ceiling)), this.ceiling.minus(up.of(floor)))
  }

  /** The bounds of a product are products of bounds, which ones is a matter of signs. */
  times(other: Operand<Interval>): Interval {
    const factor = this.operand(other)
    if (this.ceiling.lt(0)) return this.neg().times(factor).neg()
    if (factor.ceiling.lt(0)) return this.times(factor.neg()).neg()
    const { down, up } = this.context
    const upper = this.ceiling.times(factor.ceiling)
    if (this.floor.gte(0) && factor.floor.gte(0))
      return this.context.enclose(this.floor.times(factor.floor), upper)
    return this.context.enclose(
      least(this.floor.times(down.of(factor.ceiling)), down.of(this.ceiling).times(factor.floor)),
      greatest(upper, up.of(this.floor).times(up.of(factor.floor))),
    )
  }

  /** Throws RangeError where the divisor may be 0. */
  div(other: Operand<Interval>): Interval {
    const divisor = this.operand(other)
    if (divisor.ceiling.lt(0)) return this.neg().div(divisor.neg())
    if (divisor.floor.lte(0))
      throw new RangeError(`Interval.div: expected a divisor that is certainly not 0, got ${divisor}`)
    const { down, up } = this.context
    return this.context.enclose(
      this.floor.div(this.floor.gte(0) ? down.of(divisor.ceiling) : divisor.floor),
      this.ceiling.div(this.ceiling.gte(0) ? up.of(divisor.floor) : divisor.ceiling),
    )
  }

  neg(): Interval {
    const { down, up } = this.context
    return new Interval(this.context, down.of(this.ceiling.neg()), up.of(this.floor.neg()))
  }

  abs(): Interval {
    return this.extreme('max', this.neg()).extreme('max', this.context.of(0))
  }

  /** √ this. Throws RangeError where a member may be negative. */
  sqrt(): Interval {
    if (this.floor.lt(0))
      throw new RangeError(`Interval.sqrt: expected a radicand that is certainly not negative, got ${this}`)
    return this.context.enclose(this.floor.sqrt(), this.ceiling.sqrt())
  }

  /** Throws RangeError where the result is too large, beyond 10^MAX_EXPONENT. */
  exp(): Interval {
    if (this.ceiling.gt(MAX_LOGARITHM)) throw tooLarge()
    const { context, floor, ceiling } = this
    return context.known.of(`exp ${this}`, () => {
      const isLost = ceiling.lt(-LOST_LOGARITHM)
      return context.widen(floor.exp(), isLost ? context.up.of(SMALLEST) : ceiling.exp())
    })
  }

  /** The natural logarithm. Throws RangeError where a member may be 0 or negative. */
  ln(): Interval {
    if (this.floor.lte(0))
      throw new RangeError(`Interval.ln: expected an argument that is certainly positive, got ${this}`)
    const { context, floor, ceiling } = this
    return context.known.of(`ln ${this}`, () => context.widen(floor.ln(), ceiling.ln()))
  }

  /** artanh this, which increases, so its bounds suffice. Throws RangeError unless certainly |this| < 1. */
  atanh(): Interval {
    if (this.floor.lte(-1) || this.ceiling.gte(1))
      throw new RangeError(`Interval.atanh: expected an argument certainly between -1 and 1, got ${this}`)
    const lower = encloseAtanh(this.context.of(this.floor))
    const upper = encloseAtanh(this.context.of(this.ceiling))
    return new Interval(this.context, lower.floor, upper.ceiling)
  }

  /**
   * This raised to a power: by multiplication for an integer (x⁰ = 1, the square of [−1, 2] is [0, 4]),
   * through √ for a half, else e^(exponent · ln this). Throws RangeError for 0 to a negative power, for a
   * base that may be negative or 0 where the exponent may be no integer, and where the result is too large.
   */
  pow(exponent: Operand<Interval>): Interval {
    const power = this.operand(exponent)
    const integer = power.integer()
    if (integer !== null) return this.integerPower(integer)
    const half = power.times(2).integer()
    if (half !== null) return this.sqrt().integerPower(half)
    return power.times(this.ln()).exp()
  }

  toString(): string {
    return `[${this.floor}, ${this.ceiling}]`
  }

  private operand(other: Operand<Interval>): Interval {
    if (other instanceof Interval && other.context !== this.context)
      throw new TypeError(
        `Interval: expected an operand of ${this.context.digits} digits, got one of ${other.context.digits}`,
      )
    return this.context.of(other)
  }

  /** The safe integer that is the only member, if so it is. */
  private integer(): number | null {
    const value = this.floor.eq(this.ceiling) ? this.floor.toNumber() : Number.NaN
    return Number.isSafeInteger(value) && this.floor.eq(value) ? value : null
  }

  private integerPower(exponent: number): Interval {
    if (exponent < 0) return this.context.of(1).div(this.integerPower(-exponent))
    if (exponent % 2 === 0) return this.abs().naturalPower(exponent)
    if (this.floor.gte(0)) return this.naturalPower(exponent)
    if (this.ceiling.lte(0)) return this.neg().naturalPower(exponent).neg()
    const below = this.context.of(this.floor).integerPower(exponent)
    const above = this.context.of(this.ceiling).integerPower(exponent)
    return new Interval(this.context, below.floor, above.ceiling)
  }

  /** The power of an interval without negative members, by repeated squaring. */
  private naturalPower(exponent: number): Interval {
    if (exponent === 0) return this.context.of(1)
    const half = this.naturalPower(Math.floor(exponent / 2))
    const square = half.times(half)
    return exponent % 2 === 0 ? square : square.times(this)
  }
}

/** What an interval is made of: exactly what a Real is made of. */
export type IntervalValue = string | number | bigint | Rational | Real

/** One precision of intervals; `intervals` makes them. */
export class IntervalContext {
  /** The values of functions at arguments that they were asked for before. */
  readonly known = new Remembered<Interval>(5_000)
  readonly nearest: RealContext
  readonly down: RealContext
  readonly up: RealContext
  private readonly less: string
  private readonly more: string

  constructor(readonly digits: number) {
    this.nearest = reals(digits)
    const { down, up } = directed(digits)
    this.down = down
    this.up = up
    const twoUnits = `2e${1 - this.nearest.workingDigits}`
    this.less = this.nearest.of(1).minus(twoUnits).toString()
    this.more = this.nearest.of(1).plus(twoUnits).toString()
  }

  /** A function beyond the methods of an interval, where it can be enclosed. */
  applied(
    { name, enclose }: { name: string; enclose?: (...values: readonly Interval[]) => Interval },
    of: readonly Interval[],
  ): Interval | undefined {
    return enclose && this.known.of([name, ...of].join(' '), () => enclose(...of))
  }

  /** All that the least or the greatest of some members can be. */
  extreme(name: 'min' | 'max', values: readonly [Interval, ...Interval[]]): Interval {
    return values.reduce((best, value) => best.extreme(name, value))
  }

  /** The context of so many more digits. */
  wider(digits: number): IntervalContext {
    return intervals(this.digits + digits)
  }

  /** The narrowest interval around the value, a point where its digits allow; an interval is rounded outward. */
  of(value: IntervalValue | Interval): Interval {
    if (!(value instanceof Interval)) return this.between(value, value)
    return value.context === this ? value : this.between(value.lower, value.upper)
  }

  /** The narrowest interval around both bounds. Throws RangeError where the lower one exceeds the upper. */
  between(lower: IntervalValue, upper: IntervalValue): Interval {
    const [floor, ceiling] = [this.down.of(lower), this.up.of(upper)]
    if (floor.gt(ceiling))
      throw new RangeError(`Interval: expected a lower bound up to the upper one, got [${floor}, ${ceiling}]`)
    return this.enclose(floor, ceiling)
  }

  /** The interval between bounds that are rounded already, kept within the range of exponents. */
  enclose(floor: Real, ceiling: Real): Interval {
    if (floor.e > MAX_EXPONENT || ceiling.e > MAX_EXPONENT) throw tooLarge()
    const lower = floor.e < -MAX_EXPONENT ? this.down.of(floor.gt(0) ? 0 : `-${SMALLEST}`) : floor
    const upper = ceiling.e < -MAX_EXPONENT ? this.up.of(ceiling.lt(0) ? 0 : SMALLEST) : ceiling
    return new Interval(this, lower, upper)
  }

  /**
   * The interval between values that may each be 2 units of the last digit wrong. The margin is relative,
   * since one of 2 units would jump at a power of ten, and the bounds would not be monotone there.
   */
  widen(floor: Real, ceiling: Real): Interval {
    return this.enclose(
      floor.times(floor.gt(0) ? this.less : this.more),
      ceiling.times(ceiling.gt(0) ? this.more : this.less),
    )
  }
}

/** The intervals of so many digits (and the guard digits of `reals`); the same object each time. */
export function intervals(digits: number): IntervalContext {
  const context = contexts.get(digits) ?? new IntervalContext(digits)
  contexts.set(digits, context)
  return context
}

const contexts = new Map<number, IntervalContext>()

const least = (left: Real, right: Real): Real => (left.lt(right) ? left : right)
const greatest = (left: Real, right: Real): Real => (left.gt(right) ? left : right)
