import { ExponentialKernel, LN2_EXTRA_BITS } from './exp.js'
import {
  bitLength,
  integerSquareRoot,
  magnitude,
  quotient,
  roundTo,
  type Scaled,
  shifted,
} from './integer.js'
import { LogarithmKernel, lnOfTwo } from './ln.js'

const KERNEL_EXTRA_BITS = 48
const WIDE_EXTRA_BITS = 64
/** |y·ln x| < 2^8 loses 8 bits, which the kernels have to spare. */
const FAST_POWER_BITS = 8
const MAX_EXPONENT = 2 ** 40

/**
 * Numbers mantissa · 2^exponent whose mantissas have exactly `bits` bits, or are 0, and the functions that round to
 * them. Arguments may have any number of bits.
 *
 * Error budget, in units of the last bit of the result: `round`, `quotient` and `squareRoot` at most 1/2, since a result
 * that is cut off one bit beyond the last still shows which way it rounds. Every other function at most 0.51, because
 * each is computed to 7 bits more at least before it is rounded. KERNEL_EXTRA_BITS allow that: ln and atanh lose 29 of
 * them at worst (19 left), and a power what log₂|y·ln x| adds, 8 at most (11 left); where that is more, up to 40,
 * WIDE_EXTRA_BITS are added. A product of n factors errs by n units of the extra bits.
 */
export class BinaryPrecision {
  private readonly kernels: Kernels
  private wideKernels: Kernels | null = null

  constructor(readonly bits: number) {
    this.kernels = kernelsOf(bits + KERNEL_EXTRA_BITS)
  }

  /** To nearest, ties away from 0. Throws RangeError where the exponent leaves ±2^40. */
  round(value: Scaled): Scaled {
    const rounded = roundTo(this.bits, value)
    if (Math.abs(rounded.exponent) > MAX_EXPONENT)
      throw new RangeError(`BigFloat: expected an exponent within ±2^40, got ${rounded.exponent}`)
    return rounded
  }

  /** dividend / divisor · 2^exponent. */
  quotient(dividend: bigint, divisor: bigint, exponent: number): Scaled {
    const ratio = quotient(dividend, divisor, this.bits + 1)
    return this.round({ mantissa: ratio.mantissa, exponent: exponent + ratio.exponent })
  }

  /** √x for x ≥ 0. */
  squareRoot({ mantissa, exponent }: Scaled): Scaled {
    const missing = 2 * (this.bits + 1) - bitLength(mantissa)
    const shift = missing + ((exponent - missing) & 1)
    return this.round({
      mantissa: integerSquareRoot(shifted(mantissa, shift)),
      exponent: (exponent - shift) / 2,
    })
  }

  /** e^x. Throws RangeError where the exponent of the result leaves ±2^40. */
  exponential(value: Scaled): Scaled {
    return this.round(this.kernels.exponential.exp(value))
  }

  /** ln x for x > 0. */
  logarithm(value: Scaled): Scaled {
    return this.round(this.kernels.logarithm.ln(value))
  }

  /** atanh x for |x| < 1. */
  inverseHyperbolicTangent(value: Scaled): Scaled {
    return this.round(this.kernels.logarithm.atanh(value))
  }

  /** base^power = e^(power·ln base) for base > 0. */
  power(base: Scaled, power: Scaled): Scaled {
    const exponent = product(this.kernels.logarithm.ln(base), power)
    const size = bitLength(magnitude(exponent.mantissa)) + exponent.exponent
    if (size <= FAST_POWER_BITS) return this.exponential(exponent)
    this.wideKernels ??= kernelsOf(this.bits + KERNEL_EXTRA_BITS + WIDE_EXTRA_BITS)
    const { exponential, logarithm } = this.wideKernels
    return this.round(exponential.exp(product(logarithm.ln(base), power)))
  }

  /** base^power for a safe integer other than 0, by squarings from its leading bit on; base ≠ 0. */
  integerPower(base: Scaled, power: number): Scaled {
    const multiply = (left: Scaled, right: Scaled) =>
      roundTo(this.bits + KERNEL_EXTRA_BITS, product(left, right))
    let result = base
    for (const bit of Math.abs(power).toString(2).slice(1)) {
      const square = multiply(result, result)
      result = bit === '1' ? multiply(square, base) : square
    }
    return power > 0 ? this.round(result) : this.quotient(1n, result.mantissa, -result.exponent)
  }
}

interface Kernels {
  readonly exponential: ExponentialKernel
  readonly logarithm: LogarithmKernel
}

function kernelsOf(bits: number): Kernels {
  const ln2 = lnOfTwo(bits + LN2_EXTRA_BITS)
  return { exponential: new ExponentialKernel(bits, ln2), logarithm: new LogarithmKernel(bits, ln2) }
}

function product(left: Scaled, right: Scaled): Scaled {
  return { mantissa: left.mantissa * right.mantissa, exponent: left.exponent + right.exponent }
}
