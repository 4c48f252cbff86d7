import { ExponentialKernel, LN2_EXTRA_BITS } from './big-float-exp.js'
import { bitLength, integerSquareRoot, magnitude, roundedShift, type Scaled } from './big-float-integer.js'
import { LogarithmKernel, lnOfTwo } from './big-float-ln.js'

const KERNEL_EXTRA_BITS = 48
const WIDE_EXTRA_BITS = 64
const QUOTIENT_EXTRA_BITS = 8
/** |y·ln x| < 2^8 loses 8 bits, which the kernels have to spare. */
const FAST_POWER_BITS = 8
const MAX_EXPONENT = 2 ** 40
const ZERO: Scaled = { mantissa: 0n, exponent: 0 }

/**
 * Numbers mantissa · 2^exponent whose mantissas have exactly `bits` bits, or are 0, and the functions that round to
 * them. Arguments may have any number of bits.
 *
 * Error budget, in units of the last bit of the result: `round` at most 1/2, every function at most 0.51, because each
 * is computed to 7 bits more at least before it is rounded. KERNEL_EXTRA_BITS allow that: ln and atanh lose 29 of
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
  round({ mantissa, exponent }: Scaled): Scaled {
    const rounded = roundTo(this.bits, mantissa, exponent)
    if (Math.abs(rounded.exponent) > MAX_EXPONENT)
      throw new RangeError(`BigFloat: expected an exponent within ±2^40, got ${rounded.exponent}`)
    return rounded
  }

  /** dividend / divisor · 2^exponent. */
  quotient(dividend: bigint, divisor: bigint, exponent: number): Scaled {
    const wanted = this.bits + QUOTIENT_EXTRA_BITS
    const shift = Math.max(0, wanted + bitLength(magnitude(divisor)) - bitLength(magnitude(dividend)))
    return this.round({ mantissa: (dividend << BigInt(shift)) / divisor, exponent: exponent - shift })
  }

  /** √x for x ≥ 0. */
  squareRoot({ mantissa, exponent }: Scaled): Scaled {
    const missing = Math.max(0, 2 * (this.bits + QUOTIENT_EXTRA_BITS) - bitLength(mantissa))
    const shift = missing + (Math.abs(exponent - missing) % 2)
    return this.round({
      mantissa: integerSquareRoot(mantissa << BigInt(shift)),
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

  /** atanh x for |x| < 1, x ≠ 0. */
  inverseHyperbolicTangent(value: Scaled): Scaled {
    return this.round(this.kernels.logarithm.atanh(value))
  }

  /** base^power = e^(power·ln base) for base > 0. */
  power(base: Scaled, power: Scaled): Scaled {
    const exponent = product(this.kernels.logarithm.ln(base), power)
    const size = bitLength(magnitude(exponent.mantissa)) + exponent.exponent
    if (size <= FAST_POWER_BITS || exponent.mantissa === 0n) return this.exponential(exponent)
    this.wideKernels ??= kernelsOf(this.bits + KERNEL_EXTRA_BITS + WIDE_EXTRA_BITS)
    const { exponential, logarithm } = this.wideKernels
    return this.round(exponential.exp(product(logarithm.ln(base), power)))
  }

  /** base^power for a safe integer, by squarings; base ≠ 0. */
  integerPower(base: Scaled, power: number): Scaled {
    const width = this.bits + KERNEL_EXTRA_BITS
    let result: Scaled = { mantissa: 1n, exponent: 0 }
    let square = base
    for (let rest = Math.abs(power); rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = roundedProduct(width, result, square)
      if (rest > 1) square = roundedProduct(width, square, square)
    }
    return power < 0 ? this.quotient(1n, result.mantissa, -result.exponent) : this.round(result)
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

function roundedProduct(bits: number, left: Scaled, right: Scaled): Scaled {
  return roundTo(bits, left.mantissa * right.mantissa, left.exponent + right.exponent)
}

function roundTo(bits: number, mantissa: bigint, exponent: number): Scaled {
  if (mantissa === 0n) return ZERO
  const size = magnitude(mantissa)
  const excess = bitLength(size) - bits
  if (excess === 0) return { mantissa, exponent }
  if (excess < 0) return { mantissa: mantissa << BigInt(-excess), exponent: exponent + excess }
  const rounded = roundedShift(size, excess)
  // A carry out of the top bit leaves a power of two, which loses nothing by one shift more.
  const carry = rounded >> BigInt(bits) === 0n ? 0 : 1
  const kept = carry === 0 ? rounded : rounded >> 1n
  return { mantissa: mantissa < 0n ? -kept : kept, exponent: exponent + excess + carry }
}
