import fc from 'fast-check'
import type { BigFloat, BigFloatContext } from '../../../../src/math/number/big-float/big-float.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'

/** The exact value as a Real of so many digits; a mantissa of n bits and small exponents needs about n of them. */
export function exactly(value: BigFloat, digits: number): Real {
  const { of } = reals(digits)
  return of(value.mantissa).times(of(2).pow(value.exponent))
}

/** |result − exact| in units of the last bit of the result. */
export function unitsOff(result: BigFloat, exact: Real, digits: number): number {
  const { of } = reals(digits)
  return exactly(result, digits).minus(exact).abs().div(of(2).pow(result.exponent)).toNumber()
}

/** The same against an exact fraction. */
export function unitsOffRational(result: BigFloat, exact: Rational): number {
  const unit = Rational.of(2).pow(result.exponent)
  const { numerator, denominator } = result.toRational().minus(exact).div(unit)
  return Math.abs(Number((numerator * 1_000_000n) / denominator)) / 1e6
}

/** ±mantissa · 2^exponent, with mantissas of every length up to the full one, so that products round and carry. */
export function bigFloat(context: BigFloatContext, least: number, most: number): fc.Arbitrary<BigFloat> {
  const { bits } = context.precision
  const full = 1n << BigInt(bits)
  const mantissa = fc.oneof(
    fc.bigInt({ min: full >> 1n, max: full - 1n }),
    fc.bigInt({ min: 0n, max: 100n }).map(drop => full - 1n - drop),
    fc.bigInt({ min: 0n, max: 100n }).map(more => (full >> 1n) + more),
    fc.bigInt({ min: 1n, max: 1000n }),
  )
  return fc
    .tuple(mantissa, fc.integer({ min: least, max: most }), fc.boolean())
    .map(([size, leading, isNegative]) => {
      const length = size.toString(2).length
      return scaled(context, isNegative ? -size : size, leading - length + 1)
    })
}

/** mantissa · 2^exponent. */
export function scaled(context: BigFloatContext, mantissa: bigint, exponent: number): BigFloat {
  return context.of(mantissa).times(context.of(2).pow(exponent))
}
