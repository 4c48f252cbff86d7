import type { Arithmetic, Operand } from '../numeric/arithmetic.js'
import type { Rational } from '../numeric/rational.js'
import { evaluate } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { evidence } from './judgement.js'
import type { Truth } from './truth.js'

/** How a computation in floating point lost its value: a power that left the format, or a logarithm of 0. */
export interface Losses {
  overflow: boolean
  underflow: boolean
}

/**
 * Numbers as a machine with 64-bit floats has them, every operation rounded to nearest, with a note of what is lost.
 *
 * Error budget: none. Additions to divisions round as IEEE 754 says; exp and ln are the machine's, within an ulp, which
 * moves the places where values are lost by less than an ulp of x.
 */
class Float implements Arithmetic<Float> {
  constructor(
    readonly value: number,
    private readonly losses: Losses,
  ) {}

  private made(value: number): Float {
    return new Float(value, this.losses)
  }

  plus(other: Operand<Float>): Float {
    return this.made(this.value + valueOf(other))
  }

  minus(other: Operand<Float>): Float {
    return this.made(this.value - valueOf(other))
  }

  times(other: Operand<Float>): Float {
    return this.made(this.value * valueOf(other))
  }

  div(other: Operand<Float>): Float {
    return this.made(this.value / valueOf(other))
  }

  neg(): Float {
    return this.made(-this.value)
  }

  pow(exponent: Operand<Float>): Float {
    return this.made(this.value ** valueOf(exponent))
  }

  abs(): Float {
    return this.made(Math.abs(this.value))
  }

  sqrt(): Float {
    return this.made(Math.sqrt(this.value))
  }

  exp(): Float {
    const value = Math.exp(this.value)
    if (value === Number.POSITIVE_INFINITY && Number.isFinite(this.value)) this.losses.overflow = true
    return this.made(value)
  }

  ln(): Float {
    if (this.value === 0) this.losses.underflow = true
    return this.made(Math.log(this.value))
  }

  atanh(): Float {
    return this.made(Math.atanh(this.value))
  }
}

const valueOf = (operand: Operand<Float>): number =>
  operand instanceof Float ? operand.value : Number(operand)

/** What is lost in a term of one variable at a value of it. */
export function lossesAt(term: Term, variable: string, value: number): Losses {
  const losses: Losses = { overflow: false, underflow: false }
  const float = (x: number) => new Float(x, losses)
  evaluate(
    term,
    { symbols: new Map([[variable, float(value)]]), groups: new Map() },
    { of: (exact: Rational) => float(Number(exact.numerator) / Number(exact.denominator)) },
  )
  return losses
}

/** Exponents from 2⁻⁸ on, with all the digits of a bfloat16: 1 + m/128. */
const EXPONENTS = { least: -8, most: 12 }
const MANTISSAS = 128

/** The magnitudes that are tried, every bfloat16 number of some size, the smallest first. */
function* magnitudes(): Generator<number> {
  for (let exponent = EXPONENTS.least; exponent <= EXPONENTS.most; exponent++)
    for (let m = 0; m < MANTISSAS; m++) yield (1 + m / MANTISSAS) * 2 ** exponent
}

/** Whether a loss occurs for numbers on one side of 0, and where first. */
export function lossOnSide(term: Term, variable: string, loss: keyof Losses, side: '<' | '>'): Truth {
  let points = 0
  for (const magnitude of magnitudes()) {
    const value = side === '<' ? -magnitude : magnitude
    points++
    if (!lossesAt(term, variable, value)[loss]) continue
    return {
      holds: true,
      evidence: evidence('proved: exhaustive', { points, size: 'float64' }),
      witness: null,
      shown: `${loss} from ${variable} = ${value} on`,
    }
  }
  return {
    holds: false,
    evidence: evidence('proved: exhaustive', { points, size: 'float64' }),
    witness: null,
    shown: `no ${loss} for ${variable} ${side} 0`,
  }
}
