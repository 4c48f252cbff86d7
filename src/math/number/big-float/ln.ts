import { LN2_EXTRA_BITS } from './exp.js'
import { bitLength, magnitude, quotient, type Scaled, shifted } from './integer.js'

const TABLE_BITS = 8
const REDUCED_BITS = 24
const ENTRY_EXTRA_BITS = 16
const EXTRA = BigInt(LN2_EXTRA_BITS)

/**
 * ln x and atanh x in binary fixed point of `bits` fraction bits.
 *
 * x = 2^k·m with 1 ≤ m < 2; three factors q/2^s from tables bring m to 1 + z with |z| < 2⁻²³, and
 * ln(1 + z) = 2·atanh(z/(2 + z)) is a series. Where x itself is as near to 1, the quotient is taken in floating point, and
 * neither k·ln 2 nor a table comes in that could cancel. atanh x is half a logarithm, or the series for |x| < 2⁻²⁴.
 *
 * Error budget: absolute, in units of 2^−bits: 2 for k·ln 2, 1 for m, 2 for each of three factors (its product and
 * its logarithm), 2 for the last quotient, 2 for its product with the series: below 16. Since |ln x| ≥ 2⁻²⁵ wherever
 * factors are used, the relative error is below 2^(29 − bits). The series itself is above 1 and errs by 2 units, its
 * last step and its argument, and a quotient in floating point by 2, which is all that counts near 1: below 2^(2 − bits).
 */
export class LogarithmKernel {
  private readonly one: bigint
  private readonly width: bigint
  private readonly inverseOdds: readonly bigint[]
  /** −ln(q / 2^s) by q, which lies within 2^(s − 7) below or above 2^s, but for the first, which is below 2^9. */
  private readonly entries = new Map<number, bigint>()

  /** `ln2` has LN2_EXTRA_BITS more fraction bits than the kernel. */
  constructor(
    private readonly bits: number,
    private readonly ln2: bigint,
  ) {
    this.one = 1n << BigInt(bits)
    this.width = BigInt(bits)
    const terms = Math.ceil(bits / (2 * REDUCED_BITS))
    this.inverseOdds = Array.from({ length: terms }, (_, k) => this.one / BigInt(2 * k + 1))
  }

  /** ln x for x > 0. */
  ln({ mantissa, exponent }: Scaled): Scaled {
    const length = bitLength(mantissa)
    const power = length - 1 + exponent
    if (power === 0 || power === -1) {
      const one = 1n << BigInt(-exponent)
      const offset = mantissa - one
      if (isSmall({ mantissa: offset, exponent }))
        return doubled(this.atanhOfSmall(quotient(offset, mantissa + one, this.bits)))
    }
    const normalized = shifted(mantissa, this.bits + 1 - length)
    return { mantissa: this.sumOfLogarithms(power, normalized), exponent: -this.bits }
  }

  /** atanh x = ½·ln((1 + x)/(1 − x)) for |x| < 1, by its series where |x| < 2⁻²⁴. */
  atanh({ mantissa, exponent }: Scaled): Scaled {
    if (isSmall({ mantissa, exponent })) return this.atanhOfSmall({ mantissa, exponent })
    const one = 1n << BigInt(-exponent)
    const size = magnitude(mantissa)
    const logarithm = this.ln(quotient(one + size, one - size, this.bits))
    return {
      mantissa: mantissa === size ? logarithm.mantissa : -logarithm.mantissa,
      exponent: logarithm.exponent - 1,
    }
  }

  /** u·Σ u²ᵏ/(2k + 1) for |u| < 2⁻²⁴, u kept in floating point so that the result is relatively accurate. */
  private atanhOfSmall({ mantissa, exponent }: Scaled): Scaled {
    const square = shifted(mantissa * mantissa, 2 * exponent + this.bits)
    return { mantissa: mantissa * this.atanhSeries(square), exponent: exponent - this.bits }
  }

  /** ln(2^power · m) for m in [1, 2). */
  private sumOfLogarithms(power: number, normalized: bigint): bigint {
    // The leading nine bits of m; q = ⌊2⁹/m⌋ by them leaves |q·m/2⁹ − 1| ≤ 2⁻⁸.
    const factor = Math.floor(2 ** 17 / Number(normalized >> (this.width - BigInt(TABLE_BITS))))
    let offset = ((normalized * BigInt(factor)) >> 9n) - this.one
    let sum = ((BigInt(power) * this.ln2) >> EXTRA) + this.negativeLogarithm(factor, 9)
    for (let scale = 2 * TABLE_BITS; scale <= REDUCED_BITS; scale += TABLE_BITS) {
      const digit = Number(offset >> (this.width - BigInt(scale)))
      offset -= (BigInt(digit) * (this.one + offset)) >> BigInt(scale)
      sum += this.negativeLogarithm(2 ** scale - digit, scale)
    }
    const ratio = (offset << this.width) / ((this.one << 1n) + offset)
    const series = this.atanhSeries((ratio * ratio) >> this.width)
    return sum + ((ratio * series) >> (this.width - 1n))
  }

  /** Σ vᵏ/(2k + 1) for 0 ≤ v < 2⁻⁴⁷, by Horner's rule. */
  private atanhSeries(v: bigint): bigint {
    return this.inverseOdds.reduceRight((sum, inverse) => ((sum * v) >> this.width) + inverse)
  }

  /** −ln(q / 2^scale), computed once. */
  private negativeLogarithm(factor: number, scale: number): bigint {
    const known = this.entries.get(factor)
    if (known !== undefined) return known
    const entry = this.logarithmOfEntry(factor, scale)
    this.entries.set(factor, entry)
    return entry
  }

  /** −ln(q / 2^scale) = 2·atanh((2^scale − q)/(2^scale + q)). */
  private logarithmOfEntry(factor: number, scale: number): bigint {
    const [sum, difference] = [BigInt(2 ** scale + factor), BigInt(2 ** scale - factor)]
    const half = inverseHyperbolicTangent(difference, sum, this.bits + ENTRY_EXTRA_BITS)
    return (2n * half) >> BigInt(ENTRY_EXTRA_BITS)
  }
}

/** ln 2 with so many fraction bits, 2 units below it at most: 18·atanh(1/26) − 2·atanh(1/4801) + 8·atanh(1/8749). */
export function lnOfTwo(bits: number): bigint {
  const width = bits + 16
  const [a, b, c] = [26n, 4801n, 8749n].map(inverse => inverseHyperbolicTangent(1n, inverse, width))
  return (18n * a! - 2n * b! + 8n * c!) >> 16n
}

/** atanh(a/b) with so many fraction bits, for |a| ≤ b/2; each of its terms errs by a unit at most. */
function inverseHyperbolicTangent(dividend: bigint, divisor: bigint, width: number): bigint {
  const [square, squareDivisor] = [dividend * dividend, divisor * divisor]
  let power = (dividend << BigInt(width)) / divisor
  let sum = power
  for (let odd = 3n; power !== 0n; odd += 2n) {
    power = (power * square) / squareDivisor
    sum += power / odd
  }
  return sum
}

/** Whether |x| < 2⁻²⁴. */
const isSmall = ({ mantissa, exponent }: Scaled): boolean =>
  bitLength(magnitude(mantissa)) + exponent <= -REDUCED_BITS

const doubled = ({ mantissa, exponent }: Scaled): Scaled => ({ mantissa, exponent: exponent + 1 })
