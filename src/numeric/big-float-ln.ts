import { LN2_EXTRA_BITS } from './big-float-exp.js'
import { bitLength, magnitude, type Scaled, shifted } from './big-float-integer.js'

const TABLE_BITS = 8
const TABLES = 3
const REDUCED_BITS = TABLE_BITS * TABLES
const BLOCKS_FROM_BITS = 900
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
 * factors are used, the relative error is below 2^(29 − bits). The series itself is above 1 and errs by 2 units for
 * each term of a block and 3 more, which is all that counts near 1: below 2^(6 − bits) for a block of up to 30 terms.
 */
export class LogarithmKernel {
  private readonly one: bigint
  private readonly width: bigint
  private readonly terms: number
  private readonly blockLength: number
  private readonly inverseOdds: readonly bigint[]
  private readonly tables: Map<number, bigint>[] = Array.from({ length: TABLES }, () => new Map())

  /** `ln2` has LN2_EXTRA_BITS more fraction bits than the kernel. */
  constructor(
    private readonly bits: number,
    private readonly ln2: bigint,
  ) {
    this.one = 1n << BigInt(bits)
    this.width = BigInt(bits)
    this.terms = Math.ceil(bits / (2 * REDUCED_BITS))
    this.blockLength = bits < BLOCKS_FROM_BITS ? 1 : Math.round(Math.sqrt(this.terms))
    this.inverseOdds = Array.from({ length: this.terms }, (_, k) => this.one / BigInt(2 * k + 1))
  }

  /** ln x for x > 0. */
  ln({ mantissa, exponent }: Scaled): Scaled {
    const length = bitLength(mantissa)
    const power = length - 1 + exponent
    if (power === 0 || power === -1) {
      const one = 1n << BigInt(-exponent)
      const offset = mantissa - one
      const isNearOne = bitLength(magnitude(offset)) + exponent <= -REDUCED_BITS
      if (isNearOne) return doubled(this.atanhOfSmall(this.quotient(offset, mantissa + one)))
    }
    const normalized = shifted(mantissa, this.bits + 1 - length)
    return {
      mantissa: this.lnOfMantissa(normalized) + ((BigInt(power) * this.ln2) >> EXTRA),
      exponent: -this.bits,
    }
  }

  /** atanh x = ½·ln((1 + x)/(1 − x)) for |x| < 1, by its series where |x| < 2⁻²⁴. */
  atanh({ mantissa, exponent }: Scaled): Scaled {
    const isSmall = bitLength(magnitude(mantissa)) + exponent <= -REDUCED_BITS
    if (isSmall) return this.atanhOfSmall({ mantissa, exponent })
    const one = 1n << BigInt(-exponent)
    const size = magnitude(mantissa)
    const logarithm = this.ln(this.quotient(one + size, one - size))
    return {
      mantissa: mantissa < 0n ? -logarithm.mantissa : logarithm.mantissa,
      exponent: logarithm.exponent - 1,
    }
  }

  /** a/b to more than `bits` significant bits, for b > 0. */
  private quotient(dividend: bigint, divisor: bigint): Scaled {
    const shift = Math.max(0, this.bits + 2 + bitLength(divisor) - bitLength(magnitude(dividend)))
    return { mantissa: (dividend << BigInt(shift)) / divisor, exponent: -shift }
  }

  /** u·Σ u²ᵏ/(2k + 1) for |u| < 2⁻²⁴, u kept in floating point so that the result is relatively accurate. */
  private atanhOfSmall({ mantissa, exponent }: Scaled): Scaled {
    const square = shifted(mantissa * mantissa, 2 * exponent + this.bits)
    return { mantissa: mantissa * this.atanhSeries(square), exponent: exponent - this.bits }
  }

  /** ln m for m in [1, 2). */
  private lnOfMantissa(normalized: bigint): bigint {
    let mantissa = normalized
    let sum = 0n
    const leading = Number(mantissa >> (this.width - BigInt(TABLE_BITS))) - 256
    if (leading > 0) {
      // The nearest q to 2⁹/m, taken at the middle of the interval, leaves |q·m/2⁹ − 1| ≤ 2⁻⁸.
      const factor = Math.round(2 ** 17 / (256.5 + leading))
      mantissa = (mantissa * BigInt(factor)) >> 9n
      sum += this.negativeLogarithm(0, factor, 9)
    }
    let offset = mantissa - this.one
    for (let level = 1; level < TABLES; level++) {
      const scale = TABLE_BITS * (level + 1)
      const digit = Number(offset >> (this.width - BigInt(scale)))
      if (digit === 0) continue
      offset -= (BigInt(digit) * (this.one + offset)) >> BigInt(scale)
      sum += this.negativeLogarithm(level, 2 ** scale - digit, scale)
    }
    const ratio = (offset << this.width) / ((this.one << 1n) + offset)
    const series = this.atanhSeries((ratio * ratio) >> this.width)
    return sum + ((ratio * series) >> (this.width - 1n))
  }

  /** Σ vᵏ/(2k + 1) for 0 ≤ v < 2⁻⁴⁷. */
  private atanhSeries(v: bigint): bigint {
    if (this.blockLength > 1) return this.atanhSeriesInBlocks(v)
    let sum = 0n
    for (let k = this.terms - 1; k >= 0; k--) sum = ((sum * v) >> this.width) + this.inverseOdds[k]!
    return sum
  }

  /** The same with the powers v⁰ … vᵐ made once, so that only every m-th step multiplies at full length. */
  private atanhSeriesInBlocks(v: bigint): bigint {
    const powers = [this.one, v]
    for (let k = 2; k <= this.blockLength; k++) powers.push((powers[k - 1]! * v) >> this.width)
    let sum = 0n
    for (let start = Math.ceil(this.terms / this.blockLength) - 1; start >= 0; start--) {
      let block = 0n
      for (let k = 0; k < this.blockLength; k++)
        block += powers[k]! / BigInt(2 * (start * this.blockLength + k) + 1)
      sum = ((sum * powers[this.blockLength]!) >> this.width) + block
    }
    return sum
  }

  /** −ln(q / 2^scale) = 2·atanh((2^scale − q)/(2^scale + q)). */
  private negativeLogarithm(level: number, factor: number, scale: number): bigint {
    const known = this.tables[level]!.get(factor)
    if (known !== undefined) return known
    const width = this.bits + ENTRY_EXTRA_BITS
    const difference = 2 ** scale - factor
    const sum = inverseHyperbolicTangent(BigInt(Math.abs(difference)), BigInt(2 ** scale + factor), width)
    const size = (2n * sum) >> BigInt(ENTRY_EXTRA_BITS)
    const entry = difference < 0 ? -size : size
    this.tables[level]!.set(factor, entry)
    return entry
  }
}

/** ln 2 with so many fraction bits, 2 units below it at most: 18·atanh(1/26) − 2·atanh(1/4801) + 8·atanh(1/8749). */
export function lnOfTwo(bits: number): bigint {
  const width = bits + 16
  const [a, b, c] = [26n, 4801n, 8749n].map(inverse => inverseHyperbolicTangent(1n, inverse, width))
  return (18n * a! - 2n * b! + 8n * c!) >> 16n
}

/** atanh(a/b) with so many fraction bits, for 0 ≤ a ≤ b/2; each of its terms errs by a unit at most. */
function inverseHyperbolicTangent(dividend: bigint, divisor: bigint, width: number): bigint {
  const [square, squareDivisor] = [dividend * dividend, divisor * divisor]
  let power = (dividend << BigInt(width)) / divisor
  let sum = power
  for (let odd = 3n; power > 0n; odd += 2n) {
    power = (power * square) / squareDivisor
    sum += power / odd
  }
  return sum
}

const doubled = ({ mantissa, exponent }: Scaled): Scaled => ({ mantissa, exponent: exponent + 1 })
