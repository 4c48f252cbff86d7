import { constantsAt } from '../engines/value.js'
import { type PrimitiveFunction, primitiveFunction } from '../functions/functions.js'
import type { Field, Operand } from '../number/arithmetic.js'
import type { Interval, IntervalContext } from '../number/interval/interval.js'
import type { Rational } from '../number/rational.js'
import type { Context } from '../term/elementary.js'
import { evaluate } from '../term/evaluate.js'
import { PI, symbolsOf } from '../term/symbols.js'
import { symbol } from '../term/term.js'
import type { Series } from './power-series.js'
import * as series from './power-series.js'

/**
 * A function on a piece of the line, as Taylor coefficients: those at one point p of the piece, and enclosures of those at
 * all its points (Moore, 1966). It is the series times (x - p)^order, so that x^-1 and \sin x / x are jets at p = 0 too.
 *
 * Where f(p) is exactly 0, the coefficients of f(x)/(x - p) are those of f from the second on: at p by definition, and over
 * the piece since its k-th derivative is the mean of t^k f^(k+1)(p + t(x - p)) over t from 0 to 1.
 */
export class Jet implements Field<Jet> {
  constructor(
    readonly piece: Piece,
    readonly at: Series,
    readonly over: Series,
    readonly order = 0,
  ) {}

  plus(other: Operand<Jet>): Jet {
    const { jet, also } = this.aligned(this.piece.operand(other))
    return jet.with(series.plus(jet.at, also.at), series.plus(jet.over, also.over))
  }

  minus(other: Operand<Jet>): Jet {
    return this.plus(this.piece.operand(other).neg())
  }

  times(other: Operand<Jet>): Jet {
    const { at, over, order } = this.piece.operand(other)
    return this.with(series.times(this.at, at), series.times(this.over, over), this.order + order)
  }

  /** Throws RangeError where the divisor may be 0 anywhere but at p. */
  div(other: Operand<Jet>): Jet {
    return this.times(this.piece.operand(other).inverse())
  }

  neg(): Jet {
    return this.with(series.negated(this.at), series.negated(this.over))
  }

  pow(exponent: number): Jet {
    if (exponent < 0) return this.pow(-exponent).inverse()
    if (exponent === 0) return this.piece.operand(1)
    const half = this.pow(Math.floor(exponent / 2))
    const square = half.times(half)
    return exponent % 2 === 0 ? square : square.times(this)
  }

  exp(): Jet {
    return this.mapped(series.exponential)
  }

  ln(): Jet {
    return this.mapped(series.logarithm)
  }

  sqrt(): Jet {
    return this.mapped(series.root)
  }

  /** Throws RangeError where the sign is not the same on all of the piece. */
  abs(): Jet {
    const jet = this.whole()
    const sign = jet.over[0]!.sign()
    if (sign === null) throw new RangeError('Jet.abs: expected a value of one sign, got one that may be 0')
    return sign < 0 ? jet.neg() : jet
  }

  /** The same function with order 0. Throws RangeError where it may have no value at p. */
  whole(): Jet {
    if (this.order === 0) return this
    if (this.order > 0) return this.lowered(0)
    if (this.at[0]?.sign() !== 0) throw new RangeError('Jet: expected a value at the point, got a pole')
    return this.shifted().whole()
  }

  private mapped(map: (of: Series) => Series): Jet {
    const { at, over } = this.whole()
    return this.with(map(at), map(over), 0)
  }

  private inverse(): Jet {
    if (this.at[0]?.sign() === 0) return this.shifted().inverse()
    return this.with(series.inverse(this.at), series.inverse(this.over), -this.order)
  }

  /** The same function, divided by x - p and with an order of one more; the value of its series at p is 0. */
  private shifted(): Jet {
    return this.with(this.at.slice(1), this.over.slice(1), this.order + 1)
  }

  private aligned(other: Jet): { readonly jet: Jet; readonly also: Jet } {
    const order = Math.min(this.order, other.order)
    return { jet: this.lowered(order), also: other.lowered(order) }
  }

  /** The same function with a lower order: its series is multiplied by x - p. */
  private lowered(order: number): Jet {
    let jet: Jet = this
    while (jet.order > order) {
      const { at, over } = this.piece.distance
      jet = this.with(series.times(jet.at, at), series.times(jet.over, over), jet.order - 1)
    }
    return jet
  }

  private with(at: Series, over: Series, order = this.order): Jet {
    return new Jet(this.piece, at, over, order)
  }
}

/** A piece of the line, a point of it around which jets are, and how many coefficients they have. */
export class Piece implements Context<Jet> {
  /** x - p */
  readonly distance: Jet
  readonly context: IntervalContext

  constructor(
    private readonly point: Interval,
    private readonly all: Interval,
    private readonly length: number,
  ) {
    this.context = point.context
    this.distance = this.linear(this.context.of(0), all.minus(point))
  }

  /** The function x. */
  get variable(): Jet {
    return this.linear(this.point, this.all)
  }

  of(value: Rational): Jet {
    return this.constant(this.context.of(value))
  }

  constant(value: Interval): Jet {
    const coefficients = series.constant(value, this.length)
    return new Jet(this, coefficients, coefficients)
  }

  operand(value: Operand<Jet>): Jet {
    return value instanceof Jet ? value : this.constant(this.context.of(value))
  }

  compare(left: Jet, right: Jet): number {
    const order = left.minus(right).whole().over[0]!.sign()
    if (order === null) throw new RangeError('Piece.compare: expected values in order, got others')
    return order
  }

  /** A function of a jet, by its derivative: y' = slope(g) g'. */
  applied(definition: PrimitiveFunction, values: readonly Jet[]): Jet | undefined {
    const [argument] = values
    const { slope, enclose } = definition
    if (!argument || values.length > 1 || !slope || !enclose) return undefined
    const { at, over } = argument.whole()
    const first = (of: Interval): Interval => valueAtNumber(definition, of)
    if (definition.name === 'sin' || definition.name === 'cos')
      return new Jet(this, wave(definition.name, at), wave(definition.name, over))
    if (at.length === 1) return new Jet(this, [first(at[0]!)], [first(over[0]!)])
    const inner = new Jet(this, at.slice(0, -1), over.slice(0, -1))
    const name = '(inner)'
    const term = slope(symbol(name))
    const pi = symbolsOf(term).has(PI)
      ? [[PI, this.constant(constantsAt(this.context.digits).symbols.get(PI)!)] as const]
      : []
    const slopes = evaluate(
      term,
      { symbols: new Map([[name, inner], ...pi]), groups: new Map() },
      this,
    ).whole()
    return new Jet(
      this,
      series.integrated(first(at[0]!), at, slopes.at),
      series.integrated(first(over[0]!), over, slopes.over),
    )
  }

  private linear(point: Interval, all: Interval): Jet {
    const rest = series.constant(this.context.of(1), this.length - 1)
    return new Jet(this, [point, ...rest], [all, ...rest])
  }
}

/** Two that need each other: by its derivative alone, each would ask for the other again and again. */
function wave(name: 'sin' | 'cos', of: Series): Series {
  const [sine, cosine] = ['sin', 'cos'].map(one => valueAtNumber(primitiveFunction(one)!, of[0]!))
  return series.waves(of, sine!, cosine!)[name]
}

/** The value at a number, exact where it is rational. */
function valueAtNumber(definition: PrimitiveFunction, of: Interval): Interval {
  const { lower, upper } = of.bounds()
  const exact = lower.eq(upper) ? definition.exact?.(lower) : undefined
  return exact ? of.context.of(exact) : of.context.applied(definition, [of])!
}
