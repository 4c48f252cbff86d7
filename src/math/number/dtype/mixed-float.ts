import type { Arithmetic, Operand } from '../arithmetic.js'
import { FLOAT64 } from './dtype.js'
import { floats } from './float.js'

/** What kinds of results a program has. */
export const STEPS = [
  'variable',
  'parameter',
  'constant',
  'addition',
  'subtraction',
  'product',
  'quotient',
  'power',
  'root',
  'exponential',
  'logarithm',
] as const

export type Step = (typeof STEPS)[number]

/** How a program rounds. */
export interface Rounding {
  /** What becomes of a result that double precision gave for a step of this kind. */
  readonly round: (value: number, step: Step) => number
  /** Sums or differences of several terms that are kept exact, and rounded once where they are used; by default none. */
  readonly once?: 'addition' | 'subtraction'
  /** The kind of step that stays a double where it is made of results of such a step; by default none. */
  readonly first?: Step
}

/**
 * Floating point as programs of mixed precision have it: each result is computed in double precision and then rounded as
 * the kind of step demands.
 *
 * Error budget: that of `Float` before the rounding. A sum that is kept has besides its value what rounding lost of it
 * (Knuth 1969, theorem 4.2.2B), and so errs by an ulp of what is used, and by n² 2^(−106) of its terms.
 * As with `Float` nothing throws: what is too large is an infinity, what is undefined NaN.
 */
export class MixedFloat implements Arithmetic<MixedFloat> {
  /** Use `mixedFloats`. */
  constructor(
    private readonly rounding: Rounding,
    private readonly kept: number,
    /** Whether a step of the kind that is rounded first stands before it. */
    private readonly isBehind: boolean,
    /** What rounding lost of a sum that is kept; null for what is no such sum. */
    private readonly lost: number | null = null,
  ) {}

  /** As whoever uses it sees it. */
  get value(): number {
    const { once, first } = this.rounding
    if (this.lost === null) return this.kept
    const total = this.kept + this.lost
    const sum = Number.isNaN(total) ? this.kept : total
    return once === first && this.isBehind ? sum : this.rounding.round(sum, once!)
  }

  plus(other: Operand<MixedFloat>): MixedFloat {
    return this.joined(this.operand(other), 1)
  }

  minus(other: Operand<MixedFloat>): MixedFloat {
    return this.joined(this.operand(other), -1)
  }

  times(other: Operand<MixedFloat>): MixedFloat {
    const factor = this.operand(other)
    return this.rounded(this.value * factor.value, 'product', factor)
  }

  div(other: Operand<MixedFloat>): MixedFloat {
    const divisor = this.operand(other)
    return this.rounded(this.value / divisor.value, 'quotient', divisor)
  }

  neg(): MixedFloat {
    return new MixedFloat(this.rounding, -this.value, this.isBehindFor(null))
  }

  abs(): MixedFloat {
    return new MixedFloat(this.rounding, Math.abs(this.value), this.isBehindFor(null))
  }

  sqrt(): MixedFloat {
    return this.rounded(Math.sqrt(this.value), 'root')
  }

  exp(): MixedFloat {
    return this.rounded(Math.exp(this.value), 'exponential')
  }

  ln(): MixedFloat {
    return this.rounded(Math.log(this.value), 'logarithm')
  }

  /** The half of a logarithm, and one itself. */
  atanh(): MixedFloat {
    return this.rounded(Math.atanh(this.value), 'logarithm')
  }

  /** The power −1 is a quotient. */
  pow(exponent: Operand<MixedFloat>): MixedFloat {
    const power = this.operand(exponent)
    return this.rounded(this.value ** power.value, power.value === -1 ? 'quotient' : 'power', power)
  }

  /** -1, 0 or 1; 0 where either is NaN. */
  cmp(other: Operand<MixedFloat>): number {
    const [left, right] = [this.value, this.operand(other).value]
    return left < right ? -1 : left > right ? 1 : 0
  }

  private joined(other: MixedFloat, sign: 1 | -1): MixedFloat {
    const step = sign === 1 ? 'addition' : 'subtraction'
    if (this.rounding.once !== step) return this.rounded(this.value + sign * other.value, step, other)
    const [left, right] = [this.kept, sign * other.kept]
    const total = left + right
    const back = total - left
    const error = left - (total - back) + (right - back)
    const lost = error + (this.lost ?? 0) + sign * (other.lost ?? 0)
    const isBehind = this.isBehindFor(step) || other.isBehindFor(step)
    return new MixedFloat(this.rounding, total, isBehind, lost)
  }

  /** Whether it stands behind a first step for a next step of this kind, which goes on with a sum that is kept. */
  private isBehindFor(step: Step | null): boolean {
    const { once, first } = this.rounding
    return this.isBehind || (this.lost !== null && once === first && step !== once)
  }

  private operand(other: Operand<MixedFloat>): MixedFloat {
    return other instanceof MixedFloat ? other : mixedFloats(this.rounding).of(other)
  }

  private rounded(value: number, step: Step, other: MixedFloat = this): MixedFloat {
    const isBehind = this.isBehindFor(step) || other.isBehindFor(step)
    const isFirst = step === this.rounding.first
    const result = isFirst && isBehind ? value : this.rounding.round(value, step)
    return new MixedFloat(this.rounding, result, isBehind || isFirst)
  }
}

/** The numbers of a program that rounds so, read from exact decimals. Those of two programs must not be mixed. */
export function mixedFloats(rounding: Rounding) {
  const read = (step: Step) => (value: number | string) => {
    return new MixedFloat(rounding, rounding.round(doubleNearest(value), step), false)
  }
  return { of: read('constant'), variable: read('variable'), parameter: read('parameter') }
}

/** The double nearest to an exact decimal or fraction; a number is one. */
function doubleNearest(value: number | string): number {
  const number = Number(value)
  return Number.isNaN(number) ? floats(FLOAT64).of(value).value : number
}
