import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { magnitude, type Scaled } from '../../../../src/math/number/big-float/integer.js'
import { LogarithmKernel, lnOfTwo } from '../../../../src/math/number/big-float/ln.js'
import { argument, ln2For, reference } from './kernel-oracle.js'

/**
 * The kernel against decimal.js, in units of 2^−bits, within what its header counts. Multiples of 48 bits leave the
 * series no term to spare, and with one bit less than such a multiple the last term is needed in full.
 */
const LENGTHS = [
  [143, 100],
  [624, 10],
] as const

describe.each(LENGTHS)('with %i bits', (bits, numRuns) => {
  const { of, real, units } = reference(bits)
  const kernel = () => new LogarithmKernel(bits, ln2For(bits))
  const absolute = ({ mantissa, exponent }: Scaled) => ({ mantissa: magnitude(mantissa), exponent })

  test('ln 2 is at most 2 units too small', () => {
    const error = of(2)
      .ln()
      .minus(real({ mantissa: lnOfTwo(bits), exponent: -bits }))
    expect(error.gte(0)).toBe(true)
    expect(units(error)).toBeLessThan(2)
  })

  test.each([
    ['far from 1', argument(-60, 60)],
    ['of the size of 1', argument(0, 1)],
    ['as large as can be', argument(2 ** 39, 2 ** 39)],
    ['as small as can be', argument(-(2 ** 39), -(2 ** 39))],
  ])('ln x errs by 16 units at most, where x is %s', (_, x) => {
    const logarithm = kernel()
    fc.assert(
      fc.property(x, x => {
        const positive = absolute(x)
        // What is nearer to 1 has a bound of its own.
        fc.pre(real(positive).minus(1).abs().gte(of(2).pow(-24)))
        expect(units(real(logarithm.ln(positive)).minus(real(positive).ln()))).toBeLessThan(16)
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('ln of the first and the last argument of each entry of the first table errs as little', () => {
    const logarithm = kernel()
    for (let leading = 256n; leading < 512n; leading += bits > 200 ? 51n : 7n) {
      for (const mantissa of [leading << 92n, ((leading + 1n) << 92n) - 1n]) {
        const x = { mantissa, exponent: -100 }
        expect(units(real(logarithm.ln(x)).minus(real(x).ln()))).toBeLessThan(16)
      }
    }
  })

  /** ln(1 + t) and its error. */
  const nearOne = (logarithm: LogarithmKernel, t: Scaled) => {
    const exact = real(t).plus(1).ln()
    const x = { mantissa: (1n << BigInt(-t.exponent)) + t.mantissa, exponent: t.exponent }
    return { exact, error: real(logarithm.ln(x)).minus(exact) }
  }

  test.each([
    ['tiny', argument(-80, -25)],
    ['as large as that goes', argument(-24, -24)],
  ])('ln(1 + t) errs by 4 units at most, relatively, for |t| < 2^−24: %s', (_, t) => {
    const logarithm = kernel()
    fc.assert(
      fc.property(t, t => {
        const { exact, error } = nearOne(logarithm, t)
        expect(units(error.div(exact))).toBeLessThan(4)
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('ln(1 + t) errs by 16 units at most from there on', () => {
    const logarithm = kernel()
    fc.assert(
      fc.property(argument(-23, -16), t => {
        expect(units(nearOne(logarithm, t).error)).toBeLessThan(16)
      }),
      { numRuns },
    )
  })

  const inverse = (x: Scaled) => real(x).plus(1).div(real(x).neg().plus(1)).ln().div(2)

  test.each([
    ['tiny', argument(-80, -25)],
    ['as large as that goes', argument(-24, -24)],
  ])('atanh x errs by 2 units at most, relatively, for |x| < 2^−24: %s', (_, x) => {
    const logarithm = kernel()
    fc.assert(
      fc.property(x, x => {
        const exact = inverse(x)
        expect(units(real(logarithm.atanh(x)).minus(exact).div(exact))).toBeLessThan(2)
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('atanh x errs by 9 units at most from there on, and is odd', () => {
    const logarithm = kernel()
    fc.assert(
      fc.property(argument(-23, 0), x => {
        const found = logarithm.atanh(x)
        expect(units(real(found).minus(inverse(x)))).toBeLessThan(9)
        const other = logarithm.atanh({ mantissa: -x.mantissa, exponent: x.exponent })
        expect(other).toEqual({ mantissa: -found.mantissa, exponent: found.exponent })
      }),
      { numRuns },
    )
  })

  test('ln 1 and atanh 0 are 0, whatever the exponent', () => {
    const logarithm = kernel()
    for (const places of [0, 3, 200]) {
      expect(logarithm.ln({ mantissa: 1n << BigInt(places), exponent: -places }).mantissa).toBe(0n)
      expect(logarithm.atanh({ mantissa: 0n, exponent: -places }).mantissa).toBe(0n)
    }
  })
})
