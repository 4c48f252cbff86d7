import { bitLength, magnitude, type Scaled, shifted } from './big-float-integer.js'

/** Each table takes this many bits off the argument. */
const TABLE_BITS = 8
const TABLES = 3
const REDUCED_BITS = TABLE_BITS * TABLES
/** ln 2 is given with so many bits more, for multiples of it up to 2^41. */
export const LN2_EXTRA_BITS = 48
/** Where powers of the argument cost more than divisions by small integers, the series is summed in blocks. */
const BLOCKS_FROM_BITS = 900
/** Entries of the tables are computed with more bits, of which 16 squarings eat 17. */
const ENTRY_EXTRA_BITS = 40
const ENTRY_HALVINGS = 16

/**
 * e^x in binary fixed point of `bits` fraction bits.
 *
 * x = k·ln 2 + r; the leading 24 bits of r = i₁/2⁸ + i₂/2¹⁶ + i₃/2²⁴ + t come off by tables of e^(i/2^8l), and e^t
 * is a Taylor series of t < 2⁻²⁴.
 *
 * Error budget, relative, in units of 2^−bits: 2 for r, 3 for the entries, 3 for their products, 4 for the series
 * (its truncations, and powers of t in blocks): below 12, if |x| < 2^40.
 */
export class ExponentialKernel {
  private readonly one: bigint
  private readonly width: bigint
  private readonly order: number
  private readonly blockLength: number
  private readonly inverseFactorials: readonly bigint[]
  private readonly tables: (bigint | undefined)[][] = Array.from({ length: TABLES }, () => [])

  /** `ln2` has LN2_EXTRA_BITS more fraction bits than the kernel. */
  constructor(
    private readonly bits: number,
    private readonly ln2: bigint,
  ) {
    this.one = 1n << BigInt(bits)
    this.width = BigInt(bits)
    this.order = taylorOrder(bits)
    this.blockLength = bits < BLOCKS_FROM_BITS ? 1 : Math.round(Math.sqrt(this.order))
    const factors = [this.one]
    for (let k = 1; k <= this.order; k++) factors.push(factors[k - 1]! / BigInt(k))
    this.inverseFactorials = factors
  }

  /** e^x. Throws RangeError where |x| ≥ 2^40. A 0 may have any exponent. */
  exp({ mantissa, exponent }: Scaled): Scaled {
    const size = bitLength(magnitude(mantissa)) + exponent
    if (size > 40 && mantissa !== 0n) {
      throw new RangeError(
        `BigFloat.exp: expected an argument within ±2^40, got one of 2^${size - 1} or more`,
      )
    }
    const fixed = shifted(mantissa, exponent + this.bits + LN2_EXTRA_BITS)
    const { multiple, rest } = this.reduce(fixed)
    return { mantissa: this.expOfReduced(rest >> BigInt(LN2_EXTRA_BITS)), exponent: multiple - this.bits }
  }

  /** x = multiple·ln 2 + rest with 0 ≤ rest < ln 2 + 2⁻¹⁰, which is as far as the estimate of a double may fall short. */
  private reduce(fixed: bigint): { multiple: number; rest: bigint } {
    const shift = this.bits + LN2_EXTRA_BITS - 40
    const multiple = Math.floor(Number(fixed >> BigInt(shift)) / 2 ** 40 / Math.LN2)
    const rest = fixed - BigInt(multiple) * this.ln2
    return rest < 0n ? { multiple: multiple - 1, rest: rest + this.ln2 } : { multiple, rest }
  }

  private expOfReduced(argument: bigint): bigint {
    let rest = argument
    let product: bigint | null = null
    for (let level = 0; level < TABLES; level++) {
      const kept = this.bits - TABLE_BITS * (level + 1)
      const index = Number(rest >> BigInt(kept))
      if (index === 0) continue
      rest = BigInt.asUintN(kept, rest)
      const entry = this.entry(level, index)
      product = product === null ? entry : (product * entry) >> this.width
    }
    const series = this.blockLength === 1 ? this.taylor(rest) : this.taylorInBlocks(rest)
    return product === null ? series : (product * series) >> this.width
  }

  /** Σ tᵏ/k! by Horner's rule. */
  private taylor(t: bigint): bigint {
    let sum = this.inverseFactorials[this.order]!
    for (let k = this.order - 1; k >= 0; k--) sum = ((sum * t) >> this.width) + this.inverseFactorials[k]!
    return sum
  }

  /** Σ tᵏ/k! with the powers t⁰ … tᵐ made once, so that only every m-th step multiplies at full length. */
  private taylorInBlocks(t: bigint): bigint {
    const powers = [this.one, t]
    for (let k = 2; k <= this.blockLength; k++) powers.push((powers[k - 1]! * t) >> this.width)
    let sum = powers[this.order % this.blockLength]!
    for (let k = this.order - 1; k >= 0; k--) {
      if ((k + 1) % this.blockLength === 0) sum = (sum * powers[this.blockLength]!) >> this.width
      sum = sum / BigInt(k + 1) + powers[k % this.blockLength]!
    }
    return sum
  }

  /** e^(index / 2^(8·(level + 1))): the argument halved 16 times, its series, and 16 squarings. */
  private entry(level: number, index: number): bigint {
    const known = this.tables[level]![index]
    if (known !== undefined) return known
    const width = this.bits + ENTRY_EXTRA_BITS
    const argument = BigInt(index) << BigInt(width - TABLE_BITS * (level + 1) - ENTRY_HALVINGS)
    let term = 1n << BigInt(width)
    let sum = term
    for (let k = 1n; term > 0n; k++) {
      term = ((term * argument) >> BigInt(width)) / k
      sum += term
    }
    for (let squaring = 0; squaring < ENTRY_HALVINGS; squaring++) sum = (sum * sum) >> BigInt(width)
    const entry = sum >> BigInt(ENTRY_EXTRA_BITS)
    this.tables[level]![index] = entry
    return entry
  }
}

/** The least n that leaves terms from tⁿ⁺¹/(n + 1)! < 2^−bits on, for every t < 2⁻²⁴. */
function taylorOrder(bits: number): number {
  let next = 1
  for (let log2Factorial = 0; next * REDUCED_BITS + log2Factorial < bits; ) {
    next++
    log2Factorial += Math.log2(next)
  }
  return next - 1
}
