import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExponentialKernel } from '../../../../src/math/number/big-float/exp.js'
import { lnOfTwo } from '../../../../src/math/number/big-float/ln.js'
import { argument, ln2For, reference } from './kernel-oracle.js'

/**
 * The kernel against decimal.js, in units of 2^−bits, within what its header counts. With 561 bits each bit that the
 * tables might leave of the argument takes twenty bits from the end of the series.
 */
const LENGTHS = [
  [144, 100],
  [561, 10],
] as const

describe.each(LENGTHS)('the exponential with %i bits', (bits, numRuns) => {
  const { real, units } = reference(bits)
  const kernel = () => new ExponentialKernel(bits, ln2For(bits))

  // What the tables leave of k/2²⁴ − 2⁻¹⁰⁰ is as much as the series has to bear.
  const longSeries = fc
    .bigInt({ min: 1n, max: 11_000_000n })
    .map(k => ({ mantissa: (k << 76n) - 1n, exponent: -100 }))
  // Just above or below k·ln 2, where a double cannot tell how often ln 2 goes into the argument.
  const multiplesOfLn2 = fc
    .tuple(fc.bigInt({ min: -(2n ** 39n), max: 2n ** 39n }), fc.constantFrom(-1n, 0n, 1n))
    .map(([k, units]) => ({ mantissa: k * lnOfTwo(60) + units, exponent: -60 }))

  test.each([
    ['what is of the size of 1', argument(-40, 8)],
    ['what is large', argument(30, 39)],
    ['what is tiny', argument(-bits - 5, -40)],
    ['what leaves the most to the series', longSeries],
    ['multiples of ln 2', multiplesOfLn2],
  ])('errs by 12 units at most, relatively: of %s', (_, x) => {
    const exponential = kernel()
    fc.assert(
      fc.property(x, x => {
        expect(units(real(exponential.exp(x)).div(real(x).exp()).minus(1))).toBeLessThan(12)
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    )
  })

  test('errs by a quarter of a unit somewhere, or the measurement would be at fault', () => {
    const errors = [1n, 3n, 5n, 7n, 11n].map(mantissa => {
      const x = { mantissa, exponent: -5 }
      return units(real(kernel().exp(x)).div(real(x).exp()).minus(1))
    })
    expect(Math.max(...errors)).toBeGreaterThan(0.25)
  })
})

describe('the exponential of', () => {
  const exponential = () => new ExponentialKernel(144, ln2For(144))

  test('0 is 1, whatever its exponent', () => {
    for (const exponent of [0, -500, 500]) {
      expect(exponential().exp({ mantissa: 0n, exponent })).toEqual({ mantissa: 2n ** 144n, exponent: -144 })
    }
  })

  test('the same argument is the same each time', () => {
    const kernel = exponential()
    const x = { mantissa: 12_345_678_901n, exponent: -34 }
    expect(kernel.exp(x)).toEqual(kernel.exp(x))
    expect(kernel.exp(x)).toEqual(exponential().exp(x))
  })

  test('2^40 and more is refused, and what is just below is not', () => {
    for (const mantissa of [1n, -1n]) {
      expect(() => exponential().exp({ mantissa, exponent: 40 })).toThrow(
        'BigFloat.exp: expected an argument within ±2^40, got one of 2^40 or more',
      )
    }
    const { exponent } = exponential().exp({ mantissa: 2n ** 100n - 1n, exponent: -60 })
    expect(exponent).toBe(Math.floor(2 ** 40 / Math.LN2) - 144)
  })
})
