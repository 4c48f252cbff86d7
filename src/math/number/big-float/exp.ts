import { bitLength, magnitude, type Scaled, shifted } from './integer.js'

/** Each table takes this many bits off the argument. */
const TABLE_BITS = 8
/** What all tables together take off. */
const REDUCED_BITS = 24
/** ln 2 is given with so many bits more, for multiples of it up to 2^41. */
export const LN2_EXTRA_BITS = 48
/** Entries of the tables are computed with more bits, of which 16 squarings eat 17. */
const ENTRY_EXTRA_BITS = 40
const ENTRY_HALVINGS = 16

/**
 * e^x in binary fixed point of `bits` fraction bits.
 *
 * x = k·ln 2 + r; the leading 24 bits of r = i₁/2⁸ + i₂/2¹⁶ + i₃/2²⁴ + t come off by tables of e^(i/2^8l), and e^t
 * is a Taylor series of t < 2⁻²⁴.
 *
 * Error budget, relative, in units of 2^−bits: 2 for r, 3 for the entries, 3 for their products, 3 for the series and
 * its end: below 12, if |x| < 2^40.
 */
export class ExponentialKernel {
  private readonly one: bigint
  private readonly width: bigint
  private readonly inverseFactorials: readonly bigint[]
  /** e^(k/2²⁴) by k. */
  private readonly entries = new Map<number, bigint>()

  /** `ln2` has LN2_EXTRA_BITS more fraction bits than the kernel. */
  constructor(
    private readonly bits: number,
    private readonly ln2: bigint,
  ) {
    this.one = 1n << BigInt(bits)
    this.width = BigInt(bits)
    this.inverseFactorials = inverseFactorials(this.one)
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

  /** x = multiple·ln 2 + rest with −2⁻¹⁰ < rest < ln 2 + 2⁻¹⁰, which is as far as the estimate of a double may be off. */
  private reduce(fixed: bigint): { multiple: number; rest: bigint } {
    const shift = this.bits + LN2_EXTRA_BITS - 40
    const multiple = Math.floor(Number(fixed >> BigInt(shift)) / 2 ** 40 / Math.LN2)
    return { multiple, rest: fixed - BigInt(multiple) * this.ln2 }
  }

  private expOfReduced(argument: bigint): bigint {
    let rest = argument
    let product = this.one
    for (let scale = TABLE_BITS; scale <= REDUCED_BITS; scale += TABLE_BITS) {
      const kept = this.bits - scale
      const entry = this.entry(Number(rest >> BigInt(kept)) * 2 ** (REDUCED_BITS - scale))
      rest = BigInt.asUintN(kept, rest)
      product = (product * entry) >> this.width
    }
    return (product * this.taylor(rest)) >> this.width
  }

  /** Σ tᵏ/k! by Horner's rule. */
  private taylor(t: bigint): bigint {
    return this.inverseFactorials.reduceRight((sum, inverse) => ((sum * t) >> this.width) + inverse)
  }

  /** e^(k/2²⁴), computed once. */
  private entry(k: number): bigint {
    const known = this.entries.get(k)
    if (known !== undefined) return known
    const entry = this.expOfEntry(k)
    this.entries.set(k, entry)
    return entry
  }

  /** e^(k/2²⁴): the argument halved 16 times, its series, and 16 squarings. */
  private expOfEntry(multiple: number): bigint {
    const width = this.bits + ENTRY_EXTRA_BITS
    const argument = BigInt(multiple) << BigInt(width - REDUCED_BITS - ENTRY_HALVINGS)
    let term = 1n << BigInt(width)
    let sum = term
    for (let k = 1n; term !== 0n; k++) {
      term = ((term * argument) >> BigInt(width)) / k
      sum += term
    }
    for (let squaring = 0; squaring < ENTRY_HALVINGS; squaring++) sum = (sum * sum) >> BigInt(width)
    return sum >> BigInt(ENTRY_EXTRA_BITS)
  }
}

/** 1/k! for every k whose term tᵏ/k! may be a unit or more for t < 2⁻²⁴, as multiples of that unit. */
function inverseFactorials(one: bigint): readonly bigint[] {
  const factors: bigint[] = []
  let factor = one
  for (let k = 1; shifted(factor, REDUCED_BITS * (1 - k)) > 0n; k++) {
    factors.push(factor)
    factor /= BigInt(k)
  }
  return factors
}
