import fc from 'fast-check'
import { LN2_EXTRA_BITS } from '../../../../src/math/number/big-float/exp.js'
import type { Scaled } from '../../../../src/math/number/big-float/integer.js'
import { lnOfTwo } from '../../../../src/math/number/big-float/ln.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'

/** Mantissas of up to 100 bits, which the reference holds exactly, the greatest of each length among them. */
const mantissa = fc.oneof(
  fc.bigInt({ min: 2n ** 99n, max: 2n ** 100n - 1n }),
  fc.bigInt({ min: 1n, max: 255n }).map(index => (index << 92n) - 1n),
  fc.constantFrom(2n ** 100n - 1n, 2n ** 99n, 2n ** 100n - 2n ** 80n),
)

/** mantissa · 2^leading with a mantissa in [1/2, 1), above 2^−8 of it at least. */
export const argument = (least: number, most: number): fc.Arbitrary<Scaled> =>
  fc
    .tuple(mantissa, fc.integer({ min: least, max: most }), fc.boolean())
    .map(([size, leading, isNegative]) => ({
      mantissa: isNegative ? -size : size,
      exponent: leading - 100,
    }))

/** ln 2 as a kernel of so many bits takes it. */
export const ln2For = (bits: number) => lnOfTwo(bits + LN2_EXTRA_BITS)

/** decimal.js with digits enough to measure an error in units of 2^−bits. */
export function reference(bits: number) {
  const { of } = reals(Math.ceil(bits * Math.log10(2)) + 60)
  return {
    of,
    real: ({ mantissa, exponent }: Scaled): Real => of(mantissa).times(of(2).pow(exponent)),
    units: (error: Real): number => error.abs().times(of(2).pow(bits)).toNumber(),
  }
}
