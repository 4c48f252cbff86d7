/** A proof that would take too long is given up, so that a hostile term costs no more than a second or two. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** A term that has no value anywhere under the premises: ln(-1), 1/0. */
export class Undefined extends Error {
  override readonly name = 'Undefined'
}

/** Operations on single monomials; the longest proof of the chapter takes some thousands. */
const MAX_STEPS = 250_000

/** Coefficients beyond this many bits are given up, from WIDE_BITS on each counts as many steps. */
const MAX_BITS = 8_192
const WIDE_BITS = 256
const WIDE_STEPS = 20

const TOO_WIDE = 1n << BigInt(MAX_BITS)
const WIDE = 1n << BigInt(WIDE_BITS)

/** What one proof may still spend. */
export class Budget {
  private left = MAX_STEPS

  /** Throws TooLarge once all is spent. */
  spend(steps: number): void {
    this.left -= steps
    if (this.left < 0) throw new TooLarge(`proof: expected at most ${MAX_STEPS} steps, got more`)
  }

  /** Pays for one more operation on a number of this size. */
  spendOn(value: Fraction): void {
    if (!isBeyond(value, WIDE)) this.spend(1)
    else if (!isBeyond(value, TOO_WIDE)) this.spend(WIDE_STEPS)
    else throw new TooLarge(`proof: expected numbers of at most ${MAX_BITS} bits, got a larger one`)
  }
}

interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

const isBeyond = ({ numerator, denominator }: Fraction, limit: bigint): boolean =>
  numerator > limit || -numerator > limit || denominator > limit
