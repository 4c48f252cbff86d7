import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExponentialKernel, LN2_EXTRA_BITS } from '../../src/numeric/big-float-exp.js'
import type { Scaled } from '../../src/numeric/big-float-integer.js'
import { LogarithmKernel, lnOfTwo } from '../../src/numeric/big-float-ln.js'
import { type Real, reals } from '../../src/numeric/real.js'

/**
 * The kernels against decimal.js, in units of 2^−bits, within what their headers count. Multiples of 48 bits leave
 * the series no term to spare; 912 bits are summed in blocks, and 624 not.
 */
const LENGTHS = [
  [144, 150],
  [624, 8],
  [912, 4],
] as const

/** Mantissas of up to 100 bits, which the reference holds exactly, the greatest of each length among them. */
const mantissa = fc.oneof(
  fc.bigInt({ min: 2n ** 99n, max: 2n ** 100n - 1n }),
  fc.bigInt({ min: 1n, max: 255n }).map(index => (index << 92n) - 1n),
  fc.constantFrom(2n ** 100n - 1n, 2n ** 99n, 2n ** 100n - 2n ** 80n),
)

/** mantissa · 2^leading with a mantissa in [1/2, 1), above 2^−8 of it at least. */
const argument = (least: number, most: number, from = mantissa): fc.Arbitrary<Scaled> =>
  fc.tuple(from, fc.integer({ min: least, max: most }), fc.boolean()).map(([size, leading, isNegative]) => ({
    mantissa: isNegative ? -size : size,
    exponent: leading - 100,
  }))

function kernels(bits: number) {
  const ln2 = lnOfTwo(bits + LN2_EXTRA_BITS)
  return { exponential: new ExponentialKernel(bits, ln2), logarithm: new LogarithmKernel(bits, ln2) }
}

describe.each(LENGTHS)('with %i bits', (bits, numRuns) => {
  const { of } = reals(Math.ceil(bits * Math.log10(2)) + 60)
  const real = ({ mantissa, exponent }: Scaled): Real => of(mantissa).times(of(2).pow(exponent))
  const units = (error: Real): number => error.abs().times(of(2).pow(bits)).toNumber()
  const { exponential, logarithm } = kernels(bits)

  test('ln 2 is at most 2 units too small', () => {
    const error = units(
      of(2)
        .ln()
        .minus(real({ mantissa: lnOfTwo(bits), exponent: -bits })),
    )
    expect(error).toBeLessThan(2)
  })

  // What the tables leave of k/2²⁴ − 2⁻¹⁰⁰ is as much as the series has to bear.
  const longSeries = fc
    .bigInt({ min: 1n, max: 11_000_000n })
    .map(k => ({ mantissa: (k << 76n) - 1n, exponent: -100 }))
  // Just above or below k·ln 2, where a double cannot tell how often ln 2 goes into the argument.
  const multiplesOfLn2 = fc
    .tuple(fc.bigInt({ min: -(2n ** 39n), max: 2n ** 39n }), fc.constantFrom(-1n, 0n, 1n))
    .map(([k, units]) => ({ mantissa: k * lnOfTwo(60) + units, exponent: -60 }))

  test('e^x errs by 12 units at most, relatively', () => {
    const x = fc.oneof(
      argument(-40, 8),
      argument(30, 39),
      argument(-bits - 5, -40),
      longSeries,
      multiplesOfLn2,
    )
    let worst = 0
    fc.assert(
      fc.property(x, x => {
        const exact = real(x).exp()
        const error = units(real(exponential.exp(x)).div(exact).minus(1))
        worst = Math.max(worst, error)
        expect(error).toBeLessThan(12)
      }),
      { numRuns },
    )
    expect(worst).toBeGreaterThan(0.25)
  })

  test('ln x errs by 16 units at most, where x is not near 1', () => {
    fc.assert(
      fc.property(fc.oneof(argument(-60, 60), argument(-1, 1), argument(2 ** 39, 2 ** 39)), x => {
        const positive = { mantissa: x.mantissa < 0n ? -x.mantissa : x.mantissa, exponent: x.exponent }
        const error = real(logarithm.ln(positive)).minus(real(positive).ln())
        expect(units(error)).toBeLessThan(16)
      }),
      { numRuns },
    )
  })

  test('ln(1 + t) errs by 64 units at most, relatively for |t| < 2^−24 and absolutely above', () => {
    fc.assert(
      fc.property(argument(-80, -16), t => {
        const one = 1n << BigInt(-t.exponent)
        const exact = real(t).plus(1).ln()
        const error = real(logarithm.ln({ mantissa: one + t.mantissa, exponent: t.exponent })).minus(exact)
        const isNearOne = real(t).abs().lt(of(2).pow(-24))
        expect(units(isNearOne ? error.div(exact) : error)).toBeLessThan(isNearOne ? 64 : 16)
      }),
      { numRuns },
    )
  })

  test('atanh x errs by 64 units at most, relatively for |x| < 2^−24 and by 9 absolutely above', () => {
    fc.assert(
      fc.property(fc.oneof(argument(-80, -16), argument(-16, 0)), x => {
        const exact = real(x).plus(1).div(real(x).neg().plus(1)).ln().div(2)
        const error = real(logarithm.atanh(x)).minus(exact)
        const isSmall = real(x).abs().lt(of(2).pow(-24))
        expect(units(isSmall ? error.div(exact) : error)).toBeLessThan(isSmall ? 64 : 9)
      }),
      { numRuns },
    )
  })
})

describe('the exponential of', () => {
  const { exponential } = kernels(144)

  test('0 is 1, whatever its exponent', () => {
    for (const exponent of [0, -500, 500]) {
      expect(exponential.exp({ mantissa: 0n, exponent })).toEqual({ mantissa: 2n ** 144n, exponent: -144 })
    }
  })

  test('2^40 and more is refused, and what is just below is not', () => {
    for (const mantissa of [1n, -1n]) {
      expect(() => exponential.exp({ mantissa, exponent: 40 })).toThrow(
        'BigFloat.exp: expected an argument within ±2^40, got one of 2^40 or more',
      )
    }
    const { exponent } = exponential.exp({ mantissa: 2n ** 100n - 1n, exponent: -60 })
    expect(exponent).toBe(Math.floor(2 ** 40 / Math.LN2) - 144)
  })
})
