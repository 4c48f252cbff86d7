import type { Arithmetic, Operand } from '../arithmetic.js'
import { Rational } from '../rational.js'
import { type Dtype, roundToDtype } from './dtype.js'

/**
 * Floating point as the machine has it: every operation is computed in double precision and rounded to the format.
 *
 * Error budget, in ulps of the result, subnormals included:
 * - plus, minus, times, div, sqrt and the power −1 err by at most 1/2: a double has the 2p + 2 digits that make a second
 *   rounding harmless for the narrower formats (Figueroa 1995), and rounds once for its own.
 * - exp, ln, log1p, atanh and other powers are those of `Math`, whose error is below one ulp of a double: below 1 in
 *   float64, below 1/2 + 2^(p−53) in the others.
 * - neg, abs and min are exact.
 * Nothing throws where a machine does not: what is too large is an infinity, what is undefined NaN, 1/0 an infinity, ln 0
 * is −∞. Subnormals are kept; a machine that flushes them to 0 has less range than this.
 */
export class Float implements Arithmetic<Float> {
  /** Use `floats(dtype).of`. */
  constructor(
    readonly context: FloatContext,
    /** A value of the format. */
    readonly value: number,
  ) {}

  plus(other: Operand<Float>): Float {
    return this.rounded(this.value + this.operand(other))
  }

  minus(other: Operand<Float>): Float {
    return this.rounded(this.value - this.operand(other))
  }

  times(other: Operand<Float>): Float {
    return this.rounded(this.value * this.operand(other))
  }

  div(other: Operand<Float>): Float {
    return this.rounded(this.value / this.operand(other))
  }

  neg(): Float {
    return this.rounded(-this.value)
  }

  abs(): Float {
    return this.rounded(Math.abs(this.value))
  }

  /** The smaller of the two; NaN where one is. */
  min(other: Operand<Float>): Float {
    return this.rounded(Math.min(this.value, this.operand(other)))
  }

  sqrt(): Float {
    return this.rounded(Math.sqrt(this.value))
  }

  exp(): Float {
    return this.rounded(Math.exp(this.value))
  }

  ln(): Float {
    return this.rounded(Math.log(this.value))
  }

  /** ln(1 + x) without the sum, which forgets a small x. */
  log1p(): Float {
    return this.rounded(Math.log1p(this.value))
  }

  atanh(): Float {
    return this.rounded(Math.atanh(this.value))
  }

  /** The power −1 is the quotient 1/x, which is how `Math` computes it. */
  pow(exponent: Operand<Float>): Float {
    return this.rounded(this.value ** this.operand(exponent))
  }

  /** -1, 0 or 1; 0 where either is NaN. */
  cmp(other: Operand<Float>): number {
    const right = this.operand(other)
    return this.value < right ? -1 : this.value > right ? 1 : 0
  }

  toString(): string {
    return `${this.value}`
  }

  private operand(other: Operand<Float>): number {
    if (!(other instanceof Float)) return this.context.of(other).value
    if (other.context === this.context) return other.value
    throw new TypeError(
      `Float: expected an operand of ${this.context.dtype.name}, got one of ${other.context.dtype.name}`,
    )
  }

  private rounded(value: number): Float {
    return new Float(this.context, roundToDtype(value, this.context.dtype))
  }
}

/** One format: the place where Floats are made. Floats of different formats refuse to be mixed. */
export class FloatContext {
  /** Use `floats`. */
  constructor(readonly dtype: Dtype) {}

  /** The value rounded once: any number, an exact decimal such as `0.1` or `3/4`, a Rational, a Float of any format. */
  readonly of = (value: Float | Rational | string | number): Float => {
    const exact =
      value instanceof Float ? value.value : typeof value === 'string' ? Rational.of(value) : value
    return new Float(this, roundToDtype(exact, this.dtype))
  }
}

const contexts = new Map<Dtype, FloatContext>()

/** The context of a format; the same object each time. */
export function floats(dtype: Dtype): FloatContext {
  const context = contexts.get(dtype) ?? new FloatContext(dtype)
  contexts.set(dtype, context)
  return context
}
