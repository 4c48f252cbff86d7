import fc from 'fast-check'
import { DTYPES, type Dtype, exactValue, ulp } from '../../../../src/math/number/dtype/dtype.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { valueOfPattern } from './bit-pattern.js'

export const anyDtype: fc.Arbitrary<Dtype> = fc.constantFrom(...DTYPES)

/** The pattern of +∞: the fields of IEEE 754 spelled out. */
const INFINITY = {
  float64: 0x7ff0_0000_0000_0000n,
  float32: 0x7f80_0000n,
  bfloat16: 0x7f80n,
  float16: 0x7c00n,
}

/** The patterns of the finite values from +0 on: all magnitudes, both ends of the subnormals and of a binade, the largest. */
export function finiteSize(dtype: Dtype): fc.Arbitrary<bigint> {
  const last = INFINITY[dtype.name] - 1n
  const normal = 1n << BigInt(dtype.precisionBits - 1)
  const near = (centre: bigint) =>
    fc.bigInt({ min: -3n, max: 3n }).map(step => {
      const pattern = centre + step
      return pattern < 0n ? 0n : pattern > last ? last : pattern
    })
  const binade = fc.bigInt({ min: 1n, max: last / normal }).chain(field => near(field * normal))
  return fc.oneof(fc.bigInt({ min: 0n, max: last }), near(0n), near(normal), near(last), binade)
}

/** A finite value of the format. */
export const finiteValue = (dtype: Dtype): fc.Arbitrary<number> =>
  fc
    .tuple(finiteSize(dtype), fc.boolean())
    .map(([pattern, isNegative]) => (isNegative ? -1 : 1) * valueOfPattern(pattern, dtype))

/** A value of the format and quarters of an ulp beside it, ties among them, or hardly off those. */
export const nearValue = (dtype: Dtype): fc.Arbitrary<Rational> =>
  fc
    .tuple(
      finiteValue(dtype),
      fc.integer({ min: -4, max: 4 }),
      fc.constantFrom('0', '0', '1e-30', '-1e-30', '1e-5', '-1e-5'),
    )
    .map(([value, quarters, nudge]) =>
      exactValue(value).plus(ulp(value, dtype).times(Rational.of(quarters).div(4).plus(nudge))),
    )
